import { afterAll, beforeAll, expect, test } from 'vitest';
import { addType, typeOfKind } from '../../src/meetings/index.ts';
import { createToken } from '../../src/accounts/index.ts';
import { openMailer } from '../../src/kit/mail.ts';
import { said } from '../people/people.ts';
import { runKith } from '../run-kith.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { bookByForm, openHerPage, slotsOf } from '../booking/guests.ts';

let world: World;
let ana: Browser;
beforeAll(async () => {
  world = await openWorld({ guestRate: 1000 });
  await openHerPage(world);
  await addType(world.ctx, world.ana.id, { ...typeOfKind('lunch'), place: 'The Blue Door, Pine Street' });
  ana = await world.as(world.ana);
});
afterAll(() => world.close());

/** What `kith booking …` writes, and its exit status. */
const kith = (...words: readonly string[]) => runKith(world, ['booking', ...words]);

const idOf = async (name: string): Promise<string> => (await world.ctx.db.pool.query<{ id: string }>(`select booking_id as id from booking_guest where name = $1`, [name])).rows[0]!.id;

test('the command line lists what is booked, moves it, turns it, and proposes', async () => {
  expect((await kith('list')).err).toBe('No meeting lies ahead.\n');
  await bookByForm(world, { start: (await slotsOf(world))[0]! });
  const id = await idOf('Cy Moreau');
  expect((await kith('list')).out).toBe(`${id}  Monday 23 November, 9:00, Los Angeles time (GMT-8)  Virtual coffee with Cy Moreau\n`);
  expect((await kith('move', id, '2026-12-01T05:00:00Z')).out).toContain('Monday 30 November, 21:00');
  expect((await kith('move', id, 'tomorrow')).status).toBe(2);
  expect((await kith('move', 'abc', '2026-12-01T05:00:00Z')).status).toBe(2);
  expect((await kith('turn', id, 'sideways')).status).toBe(2);
  await bookByForm(world, { start: (await slotsOf(world, 'ana', 'lunch')).at(-1)!, name: 'Lea Holm', email: 'lea@example.org' }, 'ana', 'lunch');
  const lunch = await idOf('Lea Holm');
  const modeOf = async (...words: readonly string[]) => (JSON.parse((await kith(...words, '--json')).out) as { mode: string }).mode;
  expect(await modeOf('show', lunch)).toBe('in-person');
  for (const words of [['turn', lunch], ['turn', lunch, 'virtual'], ['show', lunch]]) expect(await modeOf(...words)).toBe('virtual');
  expect(await modeOf('turn', lunch, 'in-person')).toBe('in-person');
  expect(JSON.parse((await kith('propose', id, '2026-12-02T05:00:00Z', '--json')).out)).toMatchObject({ proposals: [{ by: 'host' }] });
  expect(await kith('show', '01890000-0000-7000-8000-000000000000')).toMatchObject({ status: 1, err: 'There is no such booking here. “kith booking list” shows those there are.\n' });
});

test('it takes what a guest proposes, or leaves the time as it is', async () => {
  const own = await bookByForm(world, { start: (await slotsOf(world))[3]!, name: 'Fay Brandt', email: 'fay@example.org' });
  const id = await idOf('Fay Brandt');
  expect(await kith('accept', id)).toMatchObject({ status: 1, err: 'The guest does not propose this time, or it is over. Nothing was changed.\n' });
  await world.visitor().post(`${own}/propose`, { time1: '2026-12-03T12:00' });
  expect((await kith('list')).out).toContain('proposes Thursday 3 December, 4:00');
  expect((await kith('accept', id, '2026-12-04T12:00:00Z')).status).toBe(1);
  expect((await kith('accept', id)).out).toContain('Thursday 3 December, 4:00');
  await world.visitor().post(`${own}/propose`, { time1: '2026-12-05T12:00' });
  expect((await kith('keep', id)).out).not.toContain('proposes');
});

test('a cancellation of which no mail went out can be taken back, as long as the time is free', async () => {
  const start = (await slotsOf(world))[6]!;
  const own = await bookByForm(world, { start, name: 'Gus Lind', email: 'gus@example.org' });
  const id = await idOf('Gus Lind');
  expect((await kith('cancel', id, 'A fever')).out).toContain('cancelled');
  const page = said(await ana.page(`/bookings/${id}`));
  expect(page).toContain('Take the cancellation back');
  expect(page).toContain('Offer Gus Lind new times');
  expect((await kith('reopen', id)).out).not.toContain('cancelled');
  expect(said(await world.visitor().page(own))).not.toContain('is cancelled');
  expect((await kith('reopen', id)).status).toBe(1);
  await ana.post(`/bookings/${id}/cancel`, { words: '' });
  await bookByForm(world, { start, name: 'Hal Berg', email: 'hal@example.org' });
  expect((await kith('reopen', id)).err).toBe('Another meeting is at that time. Nothing was changed.\n');
});

test('one of which a mail went out stands, and the page says so', async () => {
  const mailing = await openWorld({ guestRate: 1000 }, openMailer('smtp://127.0.0.1:9', 'kith@example.org'));
  await openHerPage(mailing);
  const hers = await mailing.as(mailing.ana);
  await bookByForm(mailing, { start: (await slotsOf(mailing))[0]! });
  const at = /\/bookings\/[0-9a-f-]{36}/.exec(await hers.page('/bookings'))![0];
  expect(said(await hers.page(at))).toContain('Cy Moreau is told by mail at once, and that cannot be taken back.');
  await hers.post(`${at}/cancel`, {});
  const page = said(await hers.page(at));
  expect(page).toContain('Cy Moreau was told by mail, so this cannot be taken back.');
  expect(page).not.toContain('Take the cancellation back');
  expect(said(await (await hers.get((await hers.post(`${at}/reopen`)).headers.get('location')!)).text())).toContain('so the cancellation stands. Nothing was changed.');
  await mailing.close();
});

test('a meeting that did not come about is noted without blame, can be taken back, and leads to new times', async () => {
  await bookByForm(world, { start: (await slotsOf(world))[9]!, name: 'Ida Voss', email: 'ida@example.org' });
  const id = await idOf('Ida Voss');
  expect((await kith('not-met', id)).status).toBe(1);
  const { token } = await createToken(world.ctx, world.ana.id, 'test', 'write');
  world.setNow('2026-12-20T12:00:00Z');
  expect(said(await ana.page(`/bookings/${id}`))).toContain('Write it down We did not meet');
  const answer = await world.request(`/api/v1/bookings/${id}/missed`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  const { change } = await answer.json() as { change: string };
  const notMet = 'You did not meet Such things happen. Another time is quickly found. Offer Ida Voss new times';
  expect(said(await ana.page(`/bookings/${id}`))).toContain(notMet);
  await ana.post(`/changes/${change}/undo`);
  const after = said(await ana.page(`/bookings/${id}`));
  expect(after).toContain('Write it down We did not meet');
  expect(after).not.toContain('You did not meet');
  expect((await kith('not-met', id)).out).toContain('Noted: you did not meet.');
  expect(said(await ana.page(`/bookings/${id}`))).toContain(notMet);
  world.setNow('2026-11-21T09:00:00Z');
});
