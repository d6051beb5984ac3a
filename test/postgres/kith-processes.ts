import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, vi } from 'vitest';
import { processesCalled } from '../../src/postgres/command.ts';
import { openEmbeddedPostgres } from '../../src/postgres/embedded-postgres.ts';
import { scratch, scratchFolder } from '../scratch.ts';

export type Words = { url?: string; adopted?: boolean; closed?: boolean; refused?: string; log?: string; acknowledged?: number };
export type KithProcess = { readonly child: ChildProcess; readonly said: readonly Words[]; until(key: keyof Words): Promise<Words>; leave(): Promise<void>; kill(): Promise<void> };

// Servers are made and killed here; on a busy disk that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const program = join(import.meta.dirname, 'kith-process.ts');

/** Another process of Kith on the directory. */
export function startKith(task: 'open' | 'write' | 'turns', directory: string, user: { uid?: number; gid?: number } = {}, file = program): KithProcess {
  const child = spawn(process.execPath, [file, task, directory], { stdio: ['pipe', 'pipe', 'inherit'], cwd: '/', ...user });
  const said: Words[] = [];
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  createInterface({ input: child.stdout }).on('line', line => said.push(JSON.parse(line) as Words));
  return {
    child,
    said,
    until: key => saying(child, said, key),
    leave: () => (child.stdin.end(), ended),
    kill: () => (child.kill('SIGKILL'), ended),
  };
}

/** A folder for one test, and at its end everything that lives there is stopped and removed. */
export async function inFolder(work: (folder: string) => Promise<void>, above = scratch): Promise<void> {
  const folder = scratchFolder('kith-embedded', above);
  try {
    await work(folder);
  } finally {
    const directory = join(folder, 'postgres');
    if (existsSync(join(directory, 'postmaster.pid'))) await openEmbeddedPostgres({ directory }).then(server => server.close(), () => {});
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The same, with a database that was made a moment ago in `postgres`: copied, which is quicker than made. Copied by root, its files
 * are root's at first.
 */
export function inFolderWithDatabase(work: (folder: string) => Promise<void>): Promise<void> {
  return inFolder(async folder => {
    cpSync(await (model ??= makeModel()), join(folder, 'postgres'), { recursive: true });
    await work(folder);
  });
}

let model: Promise<string> | undefined;

afterAll(async () => {
  if (model) rmSync(dirname(await model), { recursive: true });
});

async function makeModel(): Promise<string> {
  const directory = join(scratchFolder('kith-model'), 'postgres');
  await (await openEmbeddedPostgres({ directory })).close();
  return directory;
}

/** The process number of the server, by its own lock file. */
export function serverOf(directory: string): number {
  return Number(readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** How many processes the server of the directory has, beside its postmaster. */
export function childrenOf(directory: string): number {
  return processesCalled(`postgres: kith-${statSync(directory).ino}: `).length;
}

/** Names of unfinished directories that a first start left. */
export function leftovers(folder: string): readonly string[] {
  return readdirSync(folder).filter(name => name.includes('.new-'));
}

export async function ask(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function saying(child: ChildProcess, said: readonly Words[], key: keyof Words): Promise<Words> {
  for (;;) {
    const found = said.find(words => key in words);
    if (found) return found;
    if (child.exitCode !== null) throw new Error(`The process ended without saying ${key}: ${JSON.stringify(said.slice(-3))}`);
    await sleep(5);
  }
}
