import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addType, makePass, typeOfKind } from '../../src/meetings/index.ts';
import { bookByForm, cy, openHerPage, slotsOf } from '../booking/guests.ts';
import { type Mailbox, openMailbox } from '../mailbox.ts';
import { said } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let outbox: Mailbox;
let ana: Browser;
const guest = () => world.visitor();

beforeAll(async () => {
  outbox = await openMailbox();
  // no worker runs: letters wait
  world = await openWorld({ guestRate: 8 }, outbox.mailer);
  await openHerPage(world);
  ana = await world.as(world.ana);
});
afterAll(async () => {
  await world.close();
  await outbox.close();
});

const later = (minutes: number) => world.setNow(new Date(world.ctx.now().getTime() + minutes * 60_000).toISOString());
const rows = async <R extends object>(sql: string) => (await world.ctx.db.pool.query<R>(sql)).rows;
const idOf = async (name: string): Promise<string> => (await rows<{ id: string }>(`select id from suggestion where name = '${name}'`))[0]!.id;

/** A guest suggests by the form; the address of the page they get. */
async function suggest(given: Record<string, string>, type = 'coffee'): Promise<string> {
  const answer = await guest().post(`/@ana/${type}/suggest`, { ...cy, ...given });
  expect(answer.status, await answer.clone().text()).toBe(303);
  return answer.headers.get('location')!;
}

describe('a guest whose suggestion was booked', () => {
  test('is forgotten in the suggestion and in the letters about it too, also where they press twice', async () => {
    const own = await suggest({ name: 'Ida Voss', email: 'ida@example.org', why: 'A very private reason', thirdName: 'Kim Ode', thirdEmail: 'kim@example.org', date1: '2026-12-04', when1: '17:30', note: 'After my doctor' });
    const taken = await ana.post(`/suggestions/${await idOf('Ida Voss')}/take`, { start: '2026-12-04T17:30:00.000Z' });
    expect(taken.headers.get('location')).toMatch(/^\/bookings\//);
    const meet = (await guest().get(own)).headers.get('location')!;
    await rows(`update letter set sent_at = now() where to_address like 'ida%' or to_address like 'ana%'`);
    await guest().post(`${meet}/forget`);
    const jobs = () => rows<{ payload: { addresses: string[] } }>(`select j.payload from graphile_worker._private_jobs j where j.key like '%forget %'`);
    const before = await jobs();
    expect(before.map(({ payload }) => payload.addresses)).toEqual([['ida@example.org', 'ana@example.org']]);
    await guest().post(`${meet}/forget`);
    expect(await jobs()).toEqual(before);
    const kept = JSON.stringify([await rows('select * from suggestion'), await rows(`select * from letter where sent_at is not null`)]);
    expect(kept).not.toMatch(/Ida Voss|ida@example|very private|my doctor|Kim Ode|Lisbon/);
  });
});

test('a link for one person books once, directly or by a suggestion', async () => {
  later(2);
  const { id: type } = await addType(world.ctx, world.ana.id, { ...typeOfKind('coffee'), slug: 'mentor', audience: 'once' });
  const key = await makePass(world.ctx, world.ana.id, type);
  const own = await suggest({ name: 'Jon Falk', email: 'jon@example.org', key }, 'mentor');
  const slots = await slotsOf(world, 'ana', 'mentor', `?key=${key}`);
  await ana.post(`/suggestions/${await idOf('Jon Falk')}/times`, { start: slots[5]! });
  await bookByForm(world, { name: 'Jon Falk', email: 'jon@example.org', start: slots[9]!, key }, 'ana', 'mentor');
  const refused = await guest().post(`${own}/take`, { start: slots[5]! });
  expect(refused.headers.get('location')).toBe(`${own}?done=used`);
  expect(said(await guest().page(`${own}?done=used`))).toContain('was for one meeting, and that is booked. Nothing was changed');
  expect(await rows(`select from booking_guest where email = 'jon@example.org'`)).toHaveLength(1);
});

test('neither taking a time nor naming others can be done without end, and what was typed is kept', async () => {
  later(2);
  const own = await suggest({ name: 'Gus Lind', email: 'gus@example.org' });
  await ana.post(`/suggestions/${await idOf('Gus Lind')}/times`, { start: '2026-12-15T17:00:00.000Z' });
  for (let n = 0; n < 7; n++) expect((await guest().post(`${own}/others`, { note: `Later ${n}` })).status).toBe(303);
  await ana.post(`/suggestions/${await idOf('Gus Lind')}/times`, { start: '2026-12-15T17:00:00.000Z' });
  const letters = await rows('select from letter');
  const over = await guest().post(`${own}/others`, { note: 'In spring perhaps' });
  expect([over.status, Number(over.headers.get('retry-after'))]).toEqual([429, expect.any(Number)]);
  expect(await over.text()).toContain('In spring perhaps');
  expect((await guest().post(`${own}/take`, { start: '2026-12-15T17:00:00.000Z' })).status).toBe(429);
  expect(await rows('select from letter')).toHaveLength(letters.length);
});
