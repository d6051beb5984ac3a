import { execFile, spawn } from 'node:child_process';
import { openAsBlob, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount, createToken } from '../../src/accounts/index.ts';
import { readConfig } from '../../src/app/config.ts';
import { type Instance, openInstance } from '../../src/app/instance.ts';
import { importFiles } from '../../src/intake/import-files.ts';
import { projectRoot } from '../../src/kit/root.ts';
import { scratchFolder } from '../scratch.ts';
import type { World } from '../world.ts';
import { rowsOf } from './account-rows.ts';
import { archive } from './archives.ts';

const rounds = 20;
const data = scratchFolder('kith-killed');
/** The program as it is shipped, built from what is here; beside its packages, which it finds from there. */
const program = join(projectRoot, 'dist', `killed-${process.pid}`);
const env = { ...process.env, NODE_COMPILE_CACHE: join(program, 'compiled') };

let instance: Instance;
let file: string;
/** What an account holds after the whole archive, and how long that took, in milliseconds. */
let whole: string;
/** The tables that are no part of an import: everybody has rows of them from the first, or a job fills them afterwards. */
let apart: ReadonlySet<string>;
let took: number;

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [join(projectRoot, 'node_modules/vite/bin/vite.js'), 'build', '--ssr', 'src/app/main.ts', '--outDir', program, '--logLevel', 'error'], { cwd: projectRoot });
  await promisify(execFile)(process.execPath, [join(program, 'main.js'), 'help'], { env }); // one that is killed keeps nothing of what it compiled
  instance = await openInstance(readConfig({}, { data }), () => {});
  file = await archive({ era: '2026', connections: 400, invitations: 60, messages: 1500 });
  const { id } = await account();
  apart = new Set([...Object.keys(await rowsOf(instance as unknown as World, id)), 'likeness', 'likeness_search']);
  const began = performance.now();
  await importFiles(instance.ctx, id, { files: [{ path: file, name: 'archive.zip' }], format: 'auto' });
  took = performance.now() - began;
  whole = await heldBy(id);
}, 60_000);
afterAll(async () => {
  await last?.kill();
  await instance.close();
  for (const folder of [data, program]) rmSync(folder, { recursive: true, force: true });
});

/** Somebody new, who may call the API. */
async function account(): Promise<{ readonly id: string; readonly email: string; readonly token: string }> {
  const email = `ana-${++accounts}@example.org`;
  const { id } = await createAccount(instance.ctx, { email, name: 'Ana', zone: 'UTC' });
  return { id, email, token: (await createToken(instance.ctx, id, 'a test', 'write')).token };
}
let accounts = 0;

/** Everything that came with an import but what differs from run to run: ids and the moments of writing. */
async function heldBy(me: string): Promise<string> {
  const rows = await rowsOf(instance as unknown as World, me);
  const bare = (row: string): string => row.replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'id').replaceAll(/"created_at": "[^"]+"/g, '');
  return Object.entries(rows).filter(([table]) => !apart.has(table)).map(([table, all]) => [table, ...all.map(bare).toSorted()].join('\n')).join('\n\n');
}

type State = { readonly state: 'none' | 'waits' | 'runs' | 'done' | 'failed' };

async function importOf(me: string): Promise<State> {
  const { rows } = await instance.ctx.db.pool.query<State>(`select case when finished_at is null then case when started_at is null then 'waits' else 'runs' end when failure is null then 'done' else 'failed' end as state
    from import where account_id = $1`, [me]);
  return rows[0] ?? { state: 'none' };
}

let last: Kith | undefined;
type Kith = { readonly ready: Promise<string>; kill(): Promise<void> };

/** Kith as a process of its own, and how to end it at once. */
function kith(...words: readonly string[]): Kith {
  const child = spawn(process.execPath, [join(program, 'main.js'), ...words, '--data', data], { stdio: ['ignore', 'pipe', 'inherit'], env });
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  const ready = new Promise<string>((resolve, reject) => {
    child.once('close', () => reject(new Error(`kith ${words.join(' ')} ended before it was ready`)));
    createInterface({ input: child.stdout }).on('line', line => {
      const address = /^Kith is ready at (\S+)$/.exec(line)?.[1];
      if (address) resolve(address);
    });
  });
  ready.catch(() => {}); // whoever waits for it is told
  return last = { ready, kill: () => (child.kill('SIGKILL'), ended) };
}

async function upload(address: string, token: string): Promise<void> {
  const form = new FormData();
  form.append('files', await openAsBlob(file), 'archive.zip');
  await fetch(`${address}/api/v1/imports`, { method: 'POST', body: form, headers: { authorization: `Bearer ${token}` } });
}

/** Begins an import, or goes on with the one that was cut off; by the command line it leaves nothing to go on with. */
async function begin(me: { readonly id: string; readonly email: string; readonly token: string }, byHand: boolean): Promise<Kith> {
  const isNew = (await importOf(me.id)).state === 'none';
  if (byHand && isNew) {
    const running = kith('import', file, '--as', me.email);
    await sleep(400);
    return running;
  }
  const running = kith('serve', '--port', '0');
  const address = await running.ready;
  if (isNew) upload(address, me.token).catch(() => {});
  return running;
}

test('killed at any moment of an import, Kith finishes it after the next start, or it is gone: never is half of it there', async () => {
  const killedIn = { none: 0, waits: 0, runs: 0, done: 0, failed: 0 };
  const everyone = [await account()];
  for (let round = 0; round < rounds; round++) {
    if ((await importOf(everyone.at(-1)!.id)).state === 'done') everyone.push(await account());
    const me = everyone.at(-1)!;
    const running = await begin(me, round % 4 === 0);
    await sleep(Math.random() * took * 1.3);
    await running.kill();
    const { state } = await importOf(me.id);
    killedIn[state]++;
    const held = await heldBy(me.id);
    if (held !== whole) expect(held, `killed while the import ${state}`).toBe('');
    if (state === 'done') expect(held === whole).toBe(true);
  }
  expect(killedIn.runs, JSON.stringify(killedIn)).toBeGreaterThan(rounds / 4);
  expect(killedIn.failed).toBe(0);

  await kith('serve', '--port', '0').ready;
  for (const { id } of everyone) {
    await expect.poll(async () => (await importOf(id)).state, { timeout: 30_000, interval: 50 }).toMatch(/none|done/);
    expect(await heldBy(id)).toBe((await importOf(id)).state === 'done' ? whole : '');
  }
}, 150_000);
