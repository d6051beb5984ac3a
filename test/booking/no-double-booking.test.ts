import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAuthentication } from '../../src/accounts/index.ts';
import { openHttp } from '../../src/app/http.tsx';
import { openDatabase } from '../../src/kit/db.ts';
import { addType, typeOfKind } from '../../src/meetings/index.ts';
import { openWorld, type World } from '../world.ts';
import { bookByProgram, cy, openHerPage, slotsOf } from './guests.ts';

// Two servers on one database: what one of them has not seen yet, the other has promised already.
let world: World;
let other: World;
let closeOther: () => Promise<void>;

beforeAll(async () => {
  world = await openWorld({ guestRate: 1e6 });
  await openHerPage(world);
  await addType(world.ctx, world.ana.id, { ...typeOfKind('lunch'), slug: 'long', durationMinutes: 45, stepMinutes: 15, travelMinutes: 0, noticeMinutes: 240, place: 'Green Lake' });
  const db = openDatabase(world.url, 6);
  const ctx = { ...world.ctx, db };
  const http = openHttp(ctx, openAuthentication(ctx));
  other = { ...world, ctx, request: (path, init = {}) => Promise.resolve(http.request(`http://kith.test${path}`, init)) };
  closeOther = () => db.close();
});
afterAll(async () => {
  await closeOther();
  await world.close();
});

const held = async (): Promise<number> => (await sql<{ n: number }>`select count(*)::int as n from booking where account_id = ${world.ana.id} and active`.execute(world.ctx.db.sql)).rows[0]!.n;

/** No two meetings of one host overlap, whatever was tried. */
const overlaps = async (): Promise<number> => (await sql<{ n: number }>`select count(*)::int as n from booking a join booking b on a.account_id = b.account_id and a.id < b.id and a.during && b.during and a.active and b.active`.execute(world.ctx.db.sql)).rows[0]!.n;

test('of a hundred who want the same time at once, one gets it and every other is told so', { timeout: 60_000 }, async () => {
  for (const start of (await slotsOf(world)).slice(0, 2)) {
    const before = await held();
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => bookByProgram(n % 2 ? world : other, { start, email: `guest${n}@example.org` })));
    const statuses = answers.map(answer => answer.status);
    expect(statuses.filter(status => status === 201)).toHaveLength(1);
    expect(statuses.filter(status => status === 409)).toHaveLength(99);
    expect(await held()).toBe(before + 1);
  }
});

test('of a hundred who want overlapping times of two kinds of meeting, no two get times that overlap', { timeout: 60_000 }, async () => {
  for (const hour of ['20', '22']) {
    const before = await held();
    const wishes = Array.from({ length: 100 }, (_, n) => n % 2
      ? ({ type: 'coffee', start: `2026-11-24T${hour}:30:00Z` })
      : ({ type: 'long', start: `2026-11-24T${hour}:15:00Z` }));
    const answers = await Promise.all(wishes.map(({ type, start }, n) => bookByProgram(n % 3 ? world : other, { start, ...(type === 'long' && { mode: 'in-person' }) }, 'ana', type)));
    expect(answers.filter(answer => answer.status === 201)).toHaveLength(1);
    expect(answers.every(answer => [201, 409].includes(answer.status))).toBe(true);
    expect(await held()).toBe(before + 1);
  }
  expect(await overlaps()).toBe(0);
});

test('those who were a moment late find everything they typed on the page', { timeout: 60_000 }, async () => {
  const start = (await slotsOf(world))[30]!;
  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => world.visitor().post('/@ana/coffee', { ...cy, start, why: `because of reason ${n}` })));
  const late = answers.map((answer, n) => ({ answer, n })).filter(({ answer }) => answer.status === 409);
  expect(late).toHaveLength(11);
  for (const { answer, n } of late) expect(await answer.text()).toContain(`because of reason ${n}`);
});

test('every time that is offered can be booked, and every other is refused', { timeout: 60_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 5 * 24 * 4 }), async quarter => {
    const start = new Date(Date.parse('2026-12-07T00:00:00Z') + quarter * 15 * 60_000).toISOString().replace('.000Z', 'Z');
    const offered = (await slotsOf(world, 'ana', 'long', '?from=2026-12-06&to=2026-12-12')).includes(start);
    const answer = await bookByProgram(world, { start, mode: 'in-person' }, 'ana', 'long');
    expect(answer.status, start).toBe(offered ? 201 : 409);
  }), { numRuns: 40 });
  expect(await overlaps()).toBe(0);
});

test('the database itself refuses what overlaps, whichever way it takes', async () => {
  const insert = (from: string, to: string) => sql`insert into booking (account_id, id, kind, during, mode, room) values (${world.bo.id}, gen_random_uuid(), 'other', tstzrange(${from}, ${to}), 'virtual', gen_random_uuid()::text)`.execute(world.ctx.db.sql);
  await insert('2026-12-24 10:00Z', '2026-12-24 11:00Z');
  await insert('2026-12-24 11:00Z', '2026-12-24 12:00Z');
  await expect(insert('2026-12-24 10:45Z', '2026-12-24 11:15Z')).rejects.toThrow(/booking_once/);
});
