import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Worker, startWorker } from '../../src/kit/worker.ts';
import { askServer, type TestDatabase, testDatabase } from '../postgres.ts';

let database: TestDatabase;
let worker: Worker | undefined;
let log: string[];
let done: unknown[];
beforeEach(async () => {
  database = await testDatabase();
  log = [];
  done = [];
  worker = await startWorker({
    url: database.url, context: done, recurring: [], log: line => void log.push(line),
    tasks: [
      { name: 'note', retry: 'again', run: async (seen, payload) => void seen.push(payload) },
      { name: 'hold', retry: 'again', run: (seen, payload, signal) => new Promise(resolve => { seen.push(payload); signal.addEventListener('abort', () => resolve()); setTimeout(resolve, 3000); }) },
    ],
  });
});
afterEach(async () => {
  await worker?.stop();
  await database.drop();
});

const ask = (statement: string) => askServer(database.url, statement);
const add = (word: string) => ask(`select graphile_worker.add_job('note', '{"word":"${word}"}')`);
const registered = async (): Promise<number> => Number((await ask(`
  select count(*) from worker_process w join pg_locks l on l.locktype = 'advisory' and l.objsubid = 1 and (l.classid::bigint << 32) | l.objid::bigint = w.lock_key`))[0]!.count);

test.each([
  ['every connection is cut, as when the database restarts', `pid <> pg_backend_pid()`],
  ['only the connection that says it lives is cut', `application_name = 'kith worker'`],
])('jobs go on after %s', { timeout: 60_000 }, async (_, which) => {
  await add('before');
  await expect.poll(() => done, { timeout: 10_000 }).toEqual([{ word: 'before' }]);
  await expect.poll(registered, { timeout: 10_000 }).toBe(1);
  const cut = await ask(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and ${which}`);
  expect(cut.length).toBeGreaterThan(0);
  await expect.poll(() => log.length, { timeout: 10_000 }).toBe(1);
  expect(log[0]).toMatch(/^Jobs rest: /);
  await add('after');
  await expect.poll(() => done, { timeout: 20_000 }).toContainEqual({ word: 'after' });
  await expect.poll(registered, { timeout: 10_000 }).toBe(1);
  expect(log).toHaveLength(1);
});

test('a job under way is held in the name of a process that says it lives, so that it is set free when that dies and never before', { timeout: 60_000 }, async () => {
  await ask(`select graphile_worker.add_job('hold', '{}', queue_name := 'one after the other')`);
  await expect.poll(() => done, { timeout: 10_000 }).toEqual([{}]);
  await expect.poll(registered, { timeout: 10_000 }).toBe(1);
  expect(await ask('select worker_id is not null as known from graphile_worker._private_jobs left join worker_process on worker_id = locked_by')).toEqual([{ known: true }]);
});

test('a worker that cannot say that it lives does not work on', { timeout: 60_000 }, async () => {
  await expect.poll(registered, { timeout: 10_000 }).toBe(1);
  await ask('alter table worker_process rename to gone');
  await ask(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kith worker' and datname = current_database()`);
  await expect.poll(() => log.length, { timeout: 10_000 }).toBe(1);
  await add('unheard');
  await new Promise(resolve => setTimeout(resolve, 2500));
  expect(done).toEqual([]);
  await ask('alter table gone rename to worker_process');
  await expect.poll(() => done, { timeout: 30_000 }).toEqual([{ word: 'unheard' }]);
});
