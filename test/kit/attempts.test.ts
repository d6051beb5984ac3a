import { afterAll, beforeAll, expect, test } from 'vitest';
import { countAttempts, forgetAttempts, onlyOnce } from '../../src/kit/attempts.ts';
import { openEmptyWorld, type EmptyWorld } from '../world.ts';

let world: EmptyWorld;
beforeAll(async () => { world = await openEmptyWorld(); });
afterAll(() => world.close());

const count = (by: readonly string[], most = 2) => countAttempts(world.ctx, 'test', by, most);

test('attempts at the same moment are each counted', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => count(['192.0.2.1', 'ana@example.org'], 8)));
  expect(answers.filter(seconds => seconds === undefined)).toHaveLength(8);
});

test('somebody with a whole IPv6 network counts as one; two networks are two', async () => {
  const same = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:0DB8:0001:0002:a:b:c:d', '2001:db8:1:2:0:0:0:1'];
  expect(await Promise.all(same.map(address => count([address], 3)))).toContain(60);
  expect(await count(['2001:db8:1:3::1'], 1)).toBeUndefined();
  expect(await count(['::1'], 1)).toBeUndefined();
  expect(await count(['::ffff:198.51.100.9'], 1)).toBeUndefined();
  expect(await count(['198.51.100.9'], 1), 'the same address, written for IPv6').toBe(60);
});

test('kinds of attempts do not count for each other', async () => {
  expect(await countAttempts(world.ctx, 'one', ['192.0.2.5'], 1)).toBeUndefined();
  expect(await countAttempts(world.ctx, 'two', ['192.0.2.5'], 1)).toBeUndefined();
});

test('no address and no e-mail is kept as it was', async () => {
  await count(['secret@example.org']);
  const { rows } = await world.ctx.db.pool.query<{ key: string }>('select key from rate_limit');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map(row => row.key).join()).not.toMatch(/secret|192\.0/);
});

test('what may happen only once happens once', async () => {
  expect((await Promise.all([1, 2, 3].map(() => onlyOnce(world.ctx, 'challenge', 'abc')))).filter(Boolean)).toHaveLength(1);
});

test('counts are forgotten after an hour', async () => {
  await count(['192.0.2.7']);
  world.setNow('2026-11-21T10:00:59Z');
  await forgetAttempts(world.ctx);
  expect((await world.ctx.db.pool.query('select from rate_limit')).rowCount).toBeGreaterThan(0);
  world.setNow('2026-11-21T10:01:00Z');
  await forgetAttempts(world.ctx);
  expect((await world.ctx.db.pool.query('select from rate_limit')).rowCount).toBe(0);
});
