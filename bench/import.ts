/**
 * An import of 30,000 connections, 5,000 invitations and 100,000 messages, from the start of the program to its commit, against
 * PostgreSQL's own COPY of the same rows into the same tables with their indexes and triggers, in one run on one server; and the
 * memory of the process that imports, also for a million messages.
 * `bin/bench import [ROUNDS]` prints each figure beside its bar and ends with 1 when one is missed.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbeddedPostgres } from '../src/postgres/embedded-postgres.ts';
import { projectRoot } from '../src/kit/root.ts';
import { writeLinkedInZip } from '../test/archives/make-linkedin.ts';

const rounds = Number(process.argv[2] ?? 3);
const plan = { era: '2026', seed: 3, connections: 30_000, invitations: 5000, messages: 100_000 } as const;
const most = { ratio: 3, megabytes: 400 };
/** What an import writes, in an order in which it can be read back. */
const tables = ['person', 'identity', 'position', 'tag', 'note', 'invitation', 'message', 'import_skipped'] as const;

const data = mkdtempSync(join(tmpdir(), 'kith-bench-'));
try {
  await kith('account', 'add', 'ana@example.org', '--name', 'Ana');
  const server = await openEmbeddedPostgres({ directory: join(data, 'postgres') });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const missed = [...await compareWithCopy(client), ...await holdMemory(client)];
  await client.end();
  await server.close();
  process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
  rmSync(data, { recursive: true, force: true });
}

async function compareWithCopy(client: pg.Client): Promise<readonly string[]> {
  const archive = join(data, 'archive.zip');
  await writeLinkedInZip(archive, plan);
  const ratios: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await emptied(client);
    const idle = await kith('import', 'list');
    const run = await kith('import', archive, '--json');
    const copied = await timeCopy(client);
    const took = run.seconds - idle.seconds;
    console.log(`import ${took.toFixed(1)} s (and ${idle.seconds.toFixed(1)} s to start the program), COPY ${copied.toFixed(1)} s: ratio ${(took / copied).toFixed(2)}; ${run.megabytes} MB`);
    ratios.push(took / copied);
    memory.push(run.megabytes);
  }
  const ratio = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)]!;
  return [verdict('import / COPY, median', ratio, most.ratio), verdict('memory in MB', Math.max(...memory), most.megabytes)].flat();
}

async function holdMemory(client: pg.Client): Promise<readonly string[]> {
  const archive = join(data, 'large.zip');
  await writeLinkedInZip(archive, { ...plan, messages: 1_000_000 });
  await emptied(client);
  const { megabytes, seconds } = await kith('import', archive, '--json');
  console.log(`a million messages: ${seconds.toFixed(1)} s, ${megabytes} MB`);
  return verdict('memory in MB, a million messages', megabytes, most.megabytes);
}

function verdict(what: string, value: number, bar: number): readonly string[] {
  console.log(`${value <= bar ? 'met   ' : 'MISSED'} ${what}: ${value.toFixed(2)} (at most ${bar})`);
  return value <= bar ? [] : [what];
}

type Ran = { readonly seconds: number; readonly megabytes: number };

/** Runs the program as people start it; how long it took, and the most memory that it held (by /proc, where there is one). */
function kith(...words: readonly string[]): Promise<Ran> {
  const began = performance.now();
  const child = spawn(join(projectRoot, 'bin/kith'), [...words, '--data', data], { stdio: ['ignore', 'ignore', 'inherit'] });
  let megabytes = 0;
  const look = setInterval(() => {
    try {
      megabytes = Math.max(megabytes, Math.round(Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024));
    } catch { /* it has ended */ }
  }, 20);
  return new Promise((resolve, reject) => child.on('close', code => {
    clearInterval(look);
    if (code === 0) resolve({ seconds: (performance.now() - began) / 1000, megabytes });
    else reject(new Error(`kith ${words.join(' ')} ended with ${code}`));
  }));
}

/** Writes the imported rows to files beside the server, empties the tables, and times COPY reading them again in one transaction. */
async function timeCopy(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  const folder = rows[0]!.folder;
  const columns = new Map<string, string>();
  for (const table of tables) columns.set(table, await columnsOf(client, table));
  for (const table of tables) await client.query(`copy ${table} (${columns.get(table)}) to '${folder}/bench-${table}'`);
  await client.query(`create temp table kept_import as select * from import`);
  await emptied(client);
  await client.query('insert into import select * from kept_import; drop table kept_import; checkpoint');
  const began = performance.now();
  await client.query('begin');
  // what an import does too: without figures about people, and with nested loops, each row is looked up by the slowest index there is
  await client.query(`set local work_mem = '64MB'; set local enable_nestloop = off; set local jit = off`);
  for (const table of tables) {
    await client.query(`copy ${table} (${columns.get(table)}) from '${folder}/bench-${table}'`);
    if (table === 'person') await client.query('analyze person');
  }
  await client.query('commit');
  return (performance.now() - began) / 1000;
}

async function columnsOf(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ names: string }>(`select string_agg(column_name, ', ' order by ordinal_position) as names from information_schema.columns where table_name = $1 and table_schema = 'public' and is_generated = 'NEVER'`, [table]);
  return rows[0]!.names;
}

/** As after the account was made; the server has nothing left to write from before. */
async function emptied(client: pg.Client): Promise<void> {
  await client.query(`truncate ${tables.join(', ')}, import, change, change_row cascade`);
  await client.query('checkpoint');
}
