import { afterAll, beforeAll, expect, test } from 'vitest';
import { createToken } from '../../src/accounts/index.ts';
import { apiRoutes } from '../../src/app/api.ts';
import { isWrite } from '../../src/app/api-document.ts';
import { bookByProgram, cy, openHerPage, slotsOf } from '../booking/guests.ts';
import { callsOf, send } from './calls-of.ts';
import { everythingOf, type MarkedWorld, openMarkedWorld } from './marked-world.ts';

let world: MarkedWorld;
let token: string;

beforeAll(async () => {
  world = await openMarkedWorld();
  token = (await createToken(world.ctx, world.host.id, 'all', 'write')).token!;
  await openHerPage(world);
}, 180_000);
afterAll(() => world?.close());

const writes = () => apiRoutes(world.ctx).filter(isWrite);
/** All that Ana has but the answers she was given, and when her token was used. */
const hers = async () => (await everythingOf(world)).replace(/"last_used_at": ("[^"]*"|null)/g, '').split('\n').filter(line => !line.startsWith('idempotent_answer '));

test('no write is done under a key that is none', { timeout: 120_000 }, async () => {
  const before = await hers();
  const codes: string[] = [];
  for (const route of writes()) {
    const answer = await send(world, callsOf(world.fillers, route)[0]!, token, 'two words');
    expect(answer.status, route.path).toBe(422);
    codes.push((await answer.json() as { error: { code: string } }).error.code);
  }
  expect(codes.filter(code => code === 'idempotency_key').length, 'the others want another body first').toBeGreaterThan(codes.length * 0.8);
  expect(await hers()).toEqual(before);
});

test('whatever a program makes or sends is answered alike, and done once, under one key', { timeout: 240_000 }, async () => {
  const done = new Set<string>();
  for (const route of writes().filter(each => each.method === 'post')) {
    for (const [at, call] of callsOf(world.fillers, route).entries()) {
      const key = `${route.method}-${route.path}-${at}`;
      const first = await send(world, call, token, key);
      if (!first.ok) continue;
      const before = await hers();
      const again = await send(world, call, token, key);
      expect([again.status, await again.text(), again.headers.get('idempotent-replay')], key).toEqual([first.status, await first.text(), 'true']);
      expect(await hers(), key).toEqual(before);
      done.add(route.path);
      break;
    }
  }
  expect(done.size).toBeGreaterThan(30);
});

const suggest = (given: object, key: string) =>
  world.request('/api/v1/hosts/ana/types/coffee/suggestions', { method: 'POST', body: JSON.stringify({ ...cy, times: [{ date: '2026-12-20', part: 'morning' }], ...given }), headers: { 'content-type': 'application/json', 'idempotency-key': key } });
const count = async (table: string): Promise<number> => Number((await world.ctx.db.pool.query(`select count(*) from ${table} where account_id = $1`, [world.ana.id])).rows[0].count);

test('what a guest’s program suggests comes to the host once, also where it is sent twice at the same moment', async () => {
  const first = await suggest({}, 'g1');
  expect(first.status).toBe(201);
  const again = await suggest({}, 'g1');
  expect([again.status, await again.text(), again.headers.get('idempotent-replay')]).toEqual([201, await first.text(), 'true']);
  const both = await Promise.all([0, 1].map(() => suggest({ note: 'twice' }, 'g2')));
  expect(both.map(answer => answer.status)).toEqual([201, 201]);
  expect(await both[0]!.text()).toBe(await both[1]!.text());
  expect(await count('suggestion')).toBe(2);
});

test('guests who hit on the same key get each their own answer', async () => {
  const [one, other] = [await suggest({ email: 'eve@example.org' }, 'g3'), await suggest({ email: 'fay@example.org' }, 'g3')];
  expect([one.status, other.status]).toEqual([201, 201]);
  expect(await one.text()).not.toBe(await other.text());
});

test('a guest whose call failed may send it again under the same key', async () => {
  expect((await suggest({ email: 'none' }, 'g4')).status).toBe(422);
  expect((await suggest({ email: 'gil@example.org' }, 'g4')).status).toBe(201);
});

test('a booking sent twice at the same moment is one booking with one answer', async () => {
  const [start] = await slotsOf(world);
  const before = await count('booking');
  const both = await Promise.all([0, 1].map(() => bookByProgram(world, { start }, 'ana', 'coffee', { 'idempotency-key': 'b1' })));
  expect(both.map(answer => answer.status)).toEqual([201, 201]);
  expect(await both[0]!.text()).toBe(await both[1]!.text());
  expect(await count('booking')).toBe(before + 1);
});
