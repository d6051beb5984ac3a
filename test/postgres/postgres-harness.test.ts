import { expect, test } from 'vitest';
import { askServer, testDatabase } from '../postgres.ts';

test('every test has a migrated database of its own, which is gone when it is dropped', async () => {
  const mine = await testDatabase();
  const yours = await testDatabase();
  await askServer(mine.url, 'create table only_mine ()');
  const seen = `select count(*)::int as tables from pg_tables where tablename in ('only_mine', 'migration')`;
  expect(await askServer(mine.url, seen)).toEqual([{ tables: 2 }]);
  expect(await askServer(yours.url, seen)).toEqual([{ tables: 1 }]);
  await mine.drop();
  await yours.drop();
  await expect(askServer(mine.url, 'select 1')).rejects.toThrow('does not exist');
});
