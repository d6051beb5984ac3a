import { afterAll, beforeAll, expect, test } from 'vitest';
import { clearEndedTask } from '../../src/accounts/index.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let ana: Browser;
beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
});
afterAll(() => world.close());

/** Has the session end so many days from now, as if it had begun that much earlier. */
const endsIn = (days: number) => world.ctx.db.pool.query(`update session set expires_at = now() + $1 * interval '1 day' where account_id = $2`, [days, world.ana.id]);

test('a session in use lives on, in the browser as in the database', async () => {
  await endsIn(20);
  const answer = await ana.get('/settings');
  expect(answer.status).toBe(200);
  const cookie = answer.headers.getSetCookie().find(line => line.startsWith('kith.session_token='));
  expect(cookie).toContain(`Max-Age=${30 * 24 * 60 * 60}`);
  const { rows: [row] } = await world.ctx.db.pool.query<{ days: number }>(`select extract(day from expires_at - now())::int as days from session where account_id = $1`, [world.ana.id]);
  expect(row!.days).toBeGreaterThan(28);
});

test('a session that nobody used for a month has ended, and the browser is told', async () => {
  await endsIn(-1);
  const answer = await ana.get('/settings');
  expect(answer.headers.get('location')).toBe('/sign-in?next=%2Fsettings');
  expect(answer.headers.getSetCookie().join()).toMatch(/kith\.session_token=;.*Max-Age=0/);
});

test('what has ended by itself is cleared away, and nothing else', async () => {
  const bo = await world.as(world.bo);
  await world.as(world.ana);
  await endsIn(-1);
  await world.visitor().post('/sign-in/link', { email: 'bo@example.org' });
  const count = async (table: string) => Number((await world.ctx.db.pool.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]!.n);
  expect([await count('session'), await count('verification')]).toEqual([2, 1]);
  await world.ctx.db.pool.query(`update session set expires_at = '2026-11-20' where account_id = $1`, [world.ana.id]);
  await clearEndedTask.run(world.ctx, {}, new AbortController().signal);
  expect([await count('session'), await count('verification')]).toEqual([1, 1]);
  world.setNow('2026-11-21T09:16:00Z');
  await clearEndedTask.run(world.ctx, {}, new AbortController().signal);
  expect(await count('verification')).toBe(0);
  expect((await bo.get('/settings')).status).toBe(200);
});
