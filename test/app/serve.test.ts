import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runCommand } from '../../src/app/cli.ts';
import { type TestDatabase, testDatabase } from '../postgres.ts';

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'kith-'));
  vi.stubEnv('DATABASE_URL', database.url);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Starts `kith serve`, looks at it while it runs, and has it stop as the system would. */
async function served(look: (said: string, url: string) => Promise<void>): Promise<number> {
  let said = '';
  const run = runCommand(['serve', '--port', '0', '--no-worker', '--data', folder], { stdin: process.stdin, out: text => { said += text; }, err: () => {} });
  await expect.poll(() => said, { timeout: 15_000 }).toMatch(/ready at/);
  try {
    await look(said, /^Kith is ready at (\S+)$/m.exec(said)![1]!);
  } finally {
    process.emit('SIGTERM');
  }
  return run;
}

test('a new Kith says where the first account is made, then that it is ready; once there is one, the latter alone', { timeout: 60_000 }, async () => {
  const ended = await served(async (said, url) => {
    const lines = said.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^The first account is made at http:\/\/localhost:\d+\/setup\/\S+$/);
    const setup = lines[0]!.split(' ').at(-1)!;
    expect(setup.startsWith(url)).toBe(true);
    expect(await (await fetch(setup)).text()).toContain('Welcome to Kith');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const form = new URLSearchParams({ name: 'Ana Eriksen', email: 'ana@example.org', password: 'correct horse battery', zone: 'Europe/Lisbon' });
    expect((await fetch(setup, { method: 'POST', body: form, redirect: 'manual' })).status).toBe(303);
  });
  expect(ended).toBe(0);
  await served(async said => expect(said.trimEnd().split('\n')).toHaveLength(1));
});
