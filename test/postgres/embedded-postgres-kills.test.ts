import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { livingClaims } from '../../src/postgres/claim.ts';
import { findCluster } from '../../src/postgres/directory.ts';
import { openEmbeddedPostgres } from '../../src/postgres/embedded-postgres.ts';
import { ask, childrenOf, inFolder, inFolderWithDatabase, leftovers, serverOf, startKith } from './kith-processes.ts';

test('killed at any moment of the first start, Kith starts the next time', async () => {
  const ready: boolean[] = [];
  for (let round = 0; round < 12; round += 1) {
    await inFolder(async folder => {
      const directory = join(folder, 'postgres');
      const kith = startKith('open', directory);
      await sleep(150 + round * 75 + Math.random() * 75);
      ready.push(kith.said.some(words => words.url));
      await kith.kill();

      const server = await openEmbeddedPostgres({ directory });
      await ask(server.url, 'create table note (id int primary key); insert into note select generate_series(1, 1000)');
      await server.close();
      expect(childrenOf(directory)).toBe(0);
      expect(leftovers(folder)).toEqual([]);
    });
  }
  expect(ready.filter(each => !each).length).toBeGreaterThan(3);
}, 120_000);

test('a database that the server still makes for somebody who was killed is waited for, and used', () => inFolderWithDatabase(async folder => {
  const directory = join(folder, 'postgres');
  const first = await openEmbeddedPostgres({ directory });
  for (const database of ['one', 'two', 'three']) {
    const asked = ask(first.url, `create database ${database}`);
    while ((await ask(first.url, `select from pg_stat_activity where query = 'create database ${database}' union all select from pg_database where datname = '${database}'`)).length === 0) await sleep(1);
    const server = await openEmbeddedPostgres({ directory, database });
    expect(await ask(server.url, 'select current_database()::text as here')).toEqual([{ here: database }]);
    await Promise.all([asked, server.close()]);
  }
  await first.close();
}));

test.each([1, 2, 3, 4, 5])('what was acknowledged is there after Kith, and every other time the server, was killed while writing (%i)', round => inFolderWithDatabase(async folder => {
  const directory = join(folder, 'postgres');
  const kith = startKith('write', directory);
  const written = () => kith.said.flatMap(words => words.acknowledged ?? []);
  while (written().length <= 20) await sleep(5);
  await sleep(Math.random() * 400);
  if (round % 2 === 1) process.kill(serverOf(directory), 'SIGKILL');
  await kith.kill();
  const acknowledged = written();

  const server = await openEmbeddedPostgres({ directory });
  expect(server.adopted).toBe(round % 2 === 0);
  const kept = new Set((await ask(server.url, 'select id::int from note')).map(row => row['id']));
  expect(acknowledged.filter(id => !kept.has(id))).toEqual([]);
  await ask(server.url, 'create extension amcheck; select bt_index_check(oid) from pg_class where relname = \'note_pkey\'');
  await server.close();
}));

test('a server that dies while Kith joins it is replaced', () => inFolderWithDatabase(async folder => {
  const directory = join(folder, 'postgres');
  const kith = startKith('open', directory);
  await kith.until('url');
  process.kill(serverOf(directory), 'SIGSTOP'); // it takes calls, as it does while it dies
  await kith.kill();
  const said: string[] = [];
  const opening = openEmbeddedPostgres({ directory, log: line => said.push(line) });
  while ((await livingClaims(findCluster(directory).meeting, 'user')).length === 0) await sleep(5); // it has found the server
  await sleep(300);
  process.kill(serverOf(directory), 'SIGKILL');
  const server = await opening;
  expect(said).toContain('The database that ran here hung up. Kith looks again.');
  expect(server.adopted).toBe(false);
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.close();
}));

test('a query that outlives its killed server is ended before the next one starts', () => inFolderWithDatabase(async folder => {
  const directory = join(folder, 'postgres');
  const kith = startKith('open', directory);
  const { url = '' } = await kith.until('url');
  const busy = new pg.Client({ connectionString: url });
  busy.on('error', () => {});
  await busy.connect();
  const forever = busy.query('select count(*) from generate_series(1, 1e12::bigint) n where n % 7 = 8').catch((error: Error) => error);
  await sleep(200);
  process.kill(serverOf(directory), 'SIGKILL');
  await kith.kill();
  await sleep(200);
  expect(childrenOf(directory)).toBe(1);

  const server = await openEmbeddedPostgres({ directory });
  expect(await forever).toBeInstanceOf(Error);
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.close();
  expect(existsSync(join(directory, 'postmaster.pid'))).toBe(false);
}));
