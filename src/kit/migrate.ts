import { readdir, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { join } from 'node:path';
import { ensureMemberRole, grantToMembers } from './member-role.ts';
import { PlainError } from './plain-error.ts';
import { projectRoot } from './root.ts';

/**
 * Bring a database to the newest form: every file of `directory` in the order of its name, each once and in a transaction
 * of its own, then the job queue's own tables. Several processes may call it at once; one works, the others wait.
 */
export async function migrate(url: string, directory = join(projectRoot, 'migrations')): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(74210)');
    await client.query('create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz not null default now())');
    await ensureMemberRole(client);
    for (const file of await migrationFiles(directory)) await apply(client, file);
    await runMigrations({ connectionString: url });
    await client.query(jobDoor);
    await grantToMembers(client);
  } finally {
    await client.end();
  }
}

export class MigrationChanged extends PlainError {
  constructor(name: string) {
    super(`The migration ${name} was changed after this database had applied it. Restore the file as it was; a further change is a new file.`);
  }
}

type MigrationFile = { readonly name: string; readonly sql: string; readonly hash: string };

/** Whether every file of `directory` has been applied. */
export async function isMigrated(pool: pg.Pool, directory = join(projectRoot, 'migrations')): Promise<boolean> {
  const files = await migrationFiles(directory);
  const { rows } = await pool.query<{ name: string }>('select name from migration');
  const applied = new Set(rows.map(row => row.name));
  return files.every(file => applied.has(file.name));
}

async function migrationFiles(directory: string): Promise<readonly MigrationFile[]> {
  const names = (await readdir(directory)).filter(name => name.endsWith('.sql')).sort();
  return Promise.all(names.map(async name => {
    const sql = await readFile(`${directory}/${name}`, 'utf8');
    return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
  }));
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  const { rows } = await client.query<{ hash: string }>('select hash from migration where name = $1', [file.name]);
  if (rows[0]) {
    if (rows[0].hash !== file.hash) throw new MigrationChanged(file.name);
    return;
  }
  await client.query('begin');
  try {
    await client.query(file.sql);
    await client.query('insert into migration (name, hash) values ($1, $2)', [file.name, file.hash]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/**
 * Members' requests add jobs through this one function; they cannot read or touch the queue. A job is its maker's own:
 * its payload says so, and its key and queue are told apart from those of others, so that nobody replaces or delays theirs.
 */
const jobDoor = `
  create or replace function add_job(task text, payload json, job_key text, run_at timestamptz, queue_name text, max_attempts integer)
    returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare me text := current_account()::text;
  begin
    if me is null or payload ->> 'me' is distinct from me then
      raise insufficient_privilege using message = 'A job is added by the account that its payload names as "me".';
    end if;
    perform graphile_worker.add_job(task, payload, queue_name => me || ' ' || add_job.queue_name, run_at => add_job.run_at, max_attempts => add_job.max_attempts, job_key => me || ' ' || add_job.job_key);
  end $$;
  revoke all on function add_job from public;
  grant execute on function add_job to kith_member;
`;
