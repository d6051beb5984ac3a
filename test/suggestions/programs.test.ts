import { afterAll, beforeAll, expect, test } from 'vitest';
import { cy, openHerPage } from '../booking/guests.ts';
import { type Program, program, programOf } from '../program.ts';
import { runKith } from '../run-kith.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let call: Program;
let dee: Program;

beforeAll(async () => {
  world = await openWorld({ guestRate: 1000 });
  await openHerPage(world);
  [call, dee] = [await programOf(world, world.ana), await programOf(world, world.dee)];
});
afterAll(() => world.close());

/** What `kith suggestion …` writes, and its exit status. */
const kith = (...words: readonly string[]) => runKith(world, ['suggestion', ...words]);

const suggest = async (times: readonly object[]): Promise<string> =>
  ((await program(world)('POST', '/hosts/ana/types/coffee/suggestions', { ...cy, times })).body as { id: string }).id;

test('a program answers with times, takes one, and says that it cannot be now; a stranger’s sees nothing', async () => {
  const id = await suggest([{ at: '2026-12-02T18:00:00Z' }]);
  expect((await call('GET', '/suggestions')).body).toMatchObject({ suggestions: [{ id, turn: 'host', name: cy.name, wishes: [{ at: '2026-12-02T18:00:00Z' }] }] });
  expect((await dee('GET', '/suggestions')).body).toEqual({ suggestions: [] });
  expect((await dee('GET', `/suggestions/${id}`)).status).toBe(404);
  expect((await call('POST', `/suggestions/${id}/times`, { starts: ['2026-12-03T18:00:00Z'] })).body).toMatchObject({ turn: 'guest', starts: ['2026-12-03T18:00:00Z'] });
  expect((await call('POST', `/suggestions/${id}/booking`, { start: '2026-12-03T18:00:00Z' })).status).toBe(422);
  expect((await call('POST', `/suggestions/${id}/booking`, { start: '2026-12-02T18:00:00Z' })).status).toBe(201);
  expect((await call('POST', `/suggestions/${id}/refusal`, {})).status).toBe(409);
  const other = await suggest([]);
  expect((await call('POST', `/suggestions/${other}/refusal`, { note: 'In spring' })).body).toMatchObject({ hostNote: 'In spring' });
});

test('a program offers somebody three times, with a link to hand on', async () => {
  const made = await call('POST', '/suggestions', { type: 'coffee', name: 'Lea Horn', timeZone: 'Europe/Berlin', language: 'de', starts: ['2026-12-08T18:00:00Z'] });
  expect(made.status).toBe(201);
  expect((made.body as { url: string }).url).toMatch(/^http:\/\/kith\.test\/suggested\/[a-z2-7]{26}$/);
  expect((await call('POST', '/suggestions', { type: 'brunch', name: 'Lea Horn', starts: ['2026-12-08T18:00:00Z'] })).status).toBe(404);
  expect((await call('POST', '/suggestions', { type: 'coffee', name: 'Lea Horn', starts: ['2020-12-08T18:00:00Z'] })).status).toBe(422);
});

test('the command line offers three free times by itself, lists what waits, and takes a time', async () => {
  const offered = await kith('offer', 'coffee', 'Ned Orth', '--zone', 'Europe/Lisbon');
  expect(offered.out).toMatch(/Would one of these times suit you\? Virtual coffee, 30 minutes\.\n\n(• .*Lisbon time \(WET\)\n){3}/);
  const id = await suggest([{ date: '2026-12-09', part: 'evening' }]);
  expect((await kith('list')).out).toContain(`${id}  Cy Moreau  Wednesday 9 December, between 9:00 and 13:00, Los Angeles time`);
  expect(JSON.parse((await kith('list', '--json')).out)).toMatchObject({ suggestions: [{ id }, {}, {}] });
  expect(await kith('take', id, 'tomorrow')).toMatchObject({ status: 2 });
  expect(await kith('take', id, '2026-12-10T18:00:00Z')).toMatchObject({ status: 1, err: 'A time must lie ahead, and be one of those that were named. Nothing was changed.\n' });
  expect((await kith('take', id, '2026-12-09T18:00:00Z')).out).toMatch(/^It is booked: [0-9a-f-]{36}\n$/);
  expect((await kith('answer', id, '2026-12-09T18:00:00Z')).err).toBe('This was settled already. Nothing was changed.\n');
});
