import { spawn } from 'node:child_process';
import { appendFileSync, chownSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmbeddedPostgres, PostgresDidNotStart } from '../../src/postgres/embedded-postgres.ts';
import { ask, childrenOf, inFolder, inFolderWithDatabase, leftovers, serverOf, startKith } from './kith-processes.ts';

test('what was written is there after a stop and a start, and nothing runs in between', () => inFolder(async folder => {
  const directory = join(folder, 'postgres');
  const first = await openEmbeddedPostgres({ directory });
  expect(first.adopted).toBe(false);
  await ask(first.url, 'create table note as select 42 as answer');
  expect(childrenOf(directory)).toBeGreaterThan(0);
  await first.close();
  expect(childrenOf(directory)).toBe(0);

  const second = await openEmbeddedPostgres({ directory });
  expect(second.adopted).toBe(false);
  expect(await ask(second.url, 'select * from note')).toEqual([{ answer: 42 }]);
  await second.close();
  expect(leftovers(folder)).toEqual([]);
}));

test('the server keeps pages honest, sorts alike everywhere, reads every alphabet and listens on no port', () => inFolderWithDatabase(async folder => {
  const server = await openEmbeddedPostgres({ directory: join(folder, 'postgres') });
  const settings = `select current_setting('data_checksums') as checksums, current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses, current_setting('jit') as jit,
    datlocale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`;
  expect(await ask(server.url, settings)).toEqual([{ checksums: 'on', fsync: 'on', addresses: '', jit: 'off', datlocale: 'C.UTF-8', encoding: 'UTF8' }]);
  expect(await ask(server.url, `select to_tsvector('simple', 'Ångström — “Łódź” 東京')::text as words, lower('ÅŁ') as lower`)).toEqual([{ words: `'ångström':1 'łódź':2 '東京':3`, lower: 'åł' }]);
  await ask(server.url, 'create extension btree_gist; create extension pg_trgm; create extension unaccent; create extension citext');
  expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700);
  await server.close();
}));

test('a second process joins the server, and the last one out stops it, whoever came first', () => inFolderWithDatabase(async folder => {
  const directory = join(folder, 'postgres');
  const mine = await openEmbeddedPostgres({ directory });
  const theirs = startKith('open', directory);
  expect(await theirs.until('url')).toMatchObject({ adopted: true, url: mine.url });
  await mine.close();
  expect(childrenOf(directory)).toBeGreaterThan(0);
  expect(await ask(mine.url, 'select 1 as still')).toEqual([{ still: 1 }]);
  await theirs.leave();
  expect(childrenOf(directory)).toBe(0);
}));

test('a process that was killed counts no more', () => inFolderWithDatabase(async folder => {
  const directory = join(folder, 'postgres');
  const killed = startKith('open', directory);
  await killed.until('url');
  const mine = await openEmbeddedPostgres({ directory });
  expect(mine.adopted).toBe(true);
  await killed.kill();
  await mine.close();
  expect(childrenOf(directory)).toBe(0);
}));

test('three processes at once on a fresh directory end with one server and all of them in it', () => inFolder(async folder => {
  const directory = join(folder, 'postgres');
  const all = [1, 2, 3].map(() => startKith('open', directory));
  const heard = await Promise.all(all.map(each => each.until('url')));
  expect(heard.filter(words => words.adopted === false)).toHaveLength(1);
  expect(new Set(await Promise.all(heard.map(words => ask(words.url ?? '', 'select pg_postmaster_start_time()::text as start')).map(async rows => (await rows)[0]?.['start']))).size).toBe(1);
  await Promise.all(all.map(each => each.leave()));
  expect(childrenOf(directory)).toBe(0);
}));

test('a lock file that names some other process is seen through', () => inFolderWithDatabase(async folder => {
  const directory = join(folder, 'postgres');
  const server = await openEmbeddedPostgres({ directory });
  const lockFile = readFileSync(join(directory, 'postmaster.pid'), 'utf8');
  await server.close();
  const { uid, gid } = statSync(directory);
  const stranger = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {});
  leaveLockFile(directory, lockFile.replace(/^\d+/, String(stranger.pid)));

  const again = await openEmbeddedPostgres({ directory });
  expect(again.adopted).toBe(false);
  expect(await ask(again.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(stranger.exitCode).toBe(null);
  await again.close();
  stranger.kill();
}));

test('a lock file that names the server of another directory is seen through', () => inFolderWithDatabase(async folder => {
  const [here, there] = [join(folder, 'postgres'), join(folder, 'other', 'postgres')];
  await (await openEmbeddedPostgres({ directory: here })).close();
  const other = await openEmbeddedPostgres({ directory: there });
  leaveLockFile(here, readFileSync(join(there, 'postmaster.pid'), 'utf8'));
  const server = await openEmbeddedPostgres({ directory: here });
  expect(server.adopted).toBe(false);
  expect(serverOf(here)).not.toBe(serverOf(there));
  await server.close();
  expect(childrenOf(there)).toBeGreaterThan(0);
  await other.close();
}));

test('a directory whose path is too long for a socket works all the same', () => inFolder(async folder => {
  const directory = join(folder, 'a-folder-with-a-long-name', 'and-another-folder-in-it', 'until-no-socket-would-fit-any-more', 'postgres');
  mkdirSync(join(directory, '..'), { recursive: true });
  expect(directory.length).toBeGreaterThan(107);
  const server = await openEmbeddedPostgres({ directory });
  const other = startKith('open', directory);
  expect(await other.until('url')).toMatchObject({ adopted: true });
  await server.close();
  await other.leave();
  expect(childrenOf(directory)).toBe(0);
}));

test('a database of another major version is left alone, with a sentence on what to do', () => inFolder(async folder => {
  const directory = join(folder, 'postgres');
  mkdirSync(directory);
  writeFileSync(join(directory, 'PG_VERSION'), '17\n');
  await expect(openEmbeddedPostgres({ directory })).rejects.toThrow(/was written by PostgreSQL 17, and this Kith brings PostgreSQL 18\. .*kith backup/);
}));

test('a folder with other files in it, or a link to nowhere, is refused and kept', () => inFolder(async folder => {
  mkdirSync(join(folder, 'photos'));
  writeFileSync(join(folder, 'photos', 'holiday.jpg'), '');
  await expect(openEmbeddedPostgres({ directory: join(folder, 'photos') })).rejects.toThrow('holds files but no PostgreSQL database');
  symlinkSync(join(folder, 'gone'), join(folder, 'link'));
  await expect(openEmbeddedPostgres({ directory: join(folder, 'link') })).rejects.toThrow('points to a place that is not there');
}));

test('a server that does not start says why in its own words', () => inFolderWithDatabase(async folder => {
  const directory = join(folder, 'postgres');
  await (await openEmbeddedPostgres({ directory })).close();
  appendFileSync(join(directory, 'postgresql.conf'), '\nno_such_setting = on\n');
  const refusal = await openEmbeddedPostgres({ directory }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(PostgresDidNotStart);
  expect((refusal as Error).message).toMatch(/^PostgreSQL did not start on .*\n\n[^]*unrecognized configuration parameter "no_such_setting"/);
}));

function leaveLockFile(directory: string, text: string): void {
  const path = join(directory, 'postmaster.pid');
  writeFileSync(path, text, { mode: 0o600 });
  const { uid, gid } = statSync(directory);
  chownSync(path, uid, gid);
}
