import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Program, programOf } from '../program.ts';
import { runKith } from '../run-kith.ts';
import { openWorld, type World } from '../world.ts';
import { bookByProgram, slotsOf } from '../booking/guests.ts';

let world: World;
let call: Program;
let dee: Program;

beforeAll(async () => {
  world = await openWorld({ guestRate: 1000 });
  [call, dee] = [await programOf(world, world.ana), await programOf(world, world.dee)];
});
afterAll(() => world.close());

test('a program opens the page, offers a lunch, and changes it', async () => {
  expect((await call('PATCH', '/meeting-page', { open: true, words: 'Come and talk' })).body).toMatchObject({ open: true, words: 'Come and talk', url: 'http://kith.test/@ana' });
  const { status, body } = await call('POST', '/meeting-types', { kind: 'lunch', place: 'Pine Street' });
  expect(status).toBe(201);
  const { id } = body as { id: string };
  expect((await call('PATCH', `/meeting-types/${id}`, { durationMinutes: 90 })).status).toBe(200);
  expect((await call('GET', '/meeting-types')).body).toMatchObject({ types: [{ slug: 'coffee', durationMinutes: 30 }, { slug: 'lunch', durationMinutes: 90, place: 'Pine Street', url: 'http://kith.test/@ana/lunch' }] });
  expect((await call('POST', '/meeting-types', { kind: 'lunch', place: 'Pine Street' })).status).toBe(409);
  expect((await call('PATCH', `/meeting-types/${id}`, { durationMinutes: 1 })).status).toBe(422);
  expect((await dee('DELETE', `/meeting-types/${id}`)).status).toBe(404);
  expect((await call('DELETE', `/meeting-types/${id}`)).status).toBe(200);
});

test('a program sees what is booked, moves it, turns it, and cancels it; a stranger’s sees nothing', async () => {
  const { id } = await (await bookByProgram(world, { start: (await slotsOf(world))[0] })).json() as { id: string };
  expect((await call('GET', '/bookings')).body).toMatchObject({ bookings: [{ id, guests: [{ name: 'Cy Moreau', timeZone: 'Europe/Lisbon' }] }], next: null });
  expect((await dee('GET', `/bookings/${id}`)).status).toBe(404);
  expect((await call('POST', `/bookings/${id}/moves`, { start: '2026-12-01T05:00:00Z' })).body).toMatchObject({ start: '2026-12-01T05:00:00Z' });
  expect((await call('POST', `/bookings/${id}/proposals`, { starts: ['2026-12-02T05:00:00Z'] })).body).toMatchObject({ proposals: [{ by: 'host', starts: ['2026-12-02T05:00:00Z'] }] });
  expect((await call('POST', `/bookings/${id}/cancellation`, { words: 'Sorry' })).body).toMatchObject({ cancelledBy: 'host', cancelWords: 'Sorry' });
  expect((await call('POST', `/bookings/${id}/moves`, { start: '2026-12-01T05:00:00Z' })).status).toBe(409);
});

test('hours are set by a program', async () => {
  const { schedules: [usual] } = (await call('GET', '/schedules')).body as { schedules: { id: string; weekly: object[] }[] };
  expect(usual!.weekly).toEqual([{ days: ['mo', 'tu', 'we', 'th', 'fr'], from: '09:00', to: '17:00' }]);
  await call('PUT', `/schedules/${usual!.id}/weekly`, { weekly: [{ days: ['sa'], from: '10:00', to: '11:00' }] });
  await call('POST', `/schedules/${usual!.id}/dates`, { from: '2026-12-05', note: 'Away' });
  expect((await slotsOf(world, 'ana', 'coffee', '?from=2026-11-28&to=2026-12-12')).map(start => start.slice(0, 16))).toEqual(['2026-11-28T18:00', '2026-11-28T18:30', '2026-12-12T18:00', '2026-12-12T18:30']);
});

test('the command line offers kinds of meeting, and refuses what is off with the usage', async () => {
  expect(await runKith(world, ['meeting-type', 'add', 'brunch'])).toMatchObject({ status: 2, err: expect.stringContaining('KIND is one of coffee, phone, lunch, walk, other') });
});
