import { randomInt } from 'node:crypto';
import pg from 'pg';

/** The sign that this process lives; `register` takes the name under which it holds jobs. `lost` is told once, with the reason, when the sign can no longer be relied on. */
export type Life = { register(name: string): void; end(): Promise<void> };

/**
 * A connection that holds this process's lock: when the process dies, PostgreSQL lets go of it. Others set free the jobs of
 * one whose lock is gone, so work must not go on without it. Sets free what dead processes hold, now and again and again.
 */
export async function holdLife(url: string, lost: (why: string) => void): Promise<Life> {
  const client = new pg.Client({ connectionString: url, application_name: 'kith worker', keepAlive: true, connectionTimeoutMillis: 15_000, query_timeout: 20_000 });
  const fail = (error: unknown): void => lost(error instanceof Error ? error.message : String(error));
  client.on('error', fail);
  client.on('end', () => lost('the connection ended'));
  const key = randomInt(2 ** 47);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock($1)', [key]);
    await freeDeadWorkers(client);
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
  const sweep = setInterval(() => void freeDeadWorkers(client).catch(fail), 15_000);
  return {
    register: name => void client.query('insert into worker_process (worker_id, lock_key) values ($1, $2) on conflict do nothing', [name, key]).catch(fail),
    async end() {
      clearInterval(sweep);
      await client.query('delete from worker_process where lock_key = $1', [key]).catch(() => {});
      await client.end().catch(() => {});
    },
  };
}

/**
 * Set free what dead processes hold. A worker that is not registered yet gets a minute before it is taken for dead:
 * it may have been born a moment ago.
 */
async function freeDeadWorkers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ worker_id: string }>(`
    with alive as (select (classid::bigint << 32) | objid::bigint as key from pg_locks where locktype = 'advisory' and objsubid = 1 and granted)
    select worker_id from worker_process where lock_key not in (select key from alive)
    union select locked_by from graphile_worker._private_jobs
      where locked_by is not null and locked_at < now() - interval '1 minute' and locked_by not in (select worker_id from worker_process)`);
  const dead = rows.map(row => row.worker_id);
  if (dead.length === 0) return;
  await client.query('select graphile_worker.force_unlock_workers($1)', [dead]);
  await client.query('delete from worker_process where worker_id = any($1)', [dead]);
}
