import fc from 'fast-check';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInsDue } from '../../src/check-ins/index.ts';
import { dayIn, instantAt } from '../../src/time/calendar-day.ts';
import { reading } from '../../src/kit/transact.ts';
import { setRhythm } from '../../src/people/index.ts';
import { know, message, said } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';

const zones = ['America/Los_Angeles', 'Europe/Berlin', 'Pacific/Auckland', 'Asia/Kathmandu', 'Pacific/Kiritimati'] as const;

let world: World;
let ana: Browser;
beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
});
afterAll(() => world.close());

const moveTo = (zone: string) => sql`update account set zone = ${zone} where id = ${world.ana.id}`.execute(world.ctx.db.sql);
const dueBy = (day: string) => reading(world.ctx.db, world.ana.id, db => checkInsDue(db, day, 200));

async function nextOf(person: string): Promise<string | null> {
  const { rows } = await reading(world.ctx.db, world.ana.id, db => sql<{ next: string | null }>`select next_check_in_on as next from person where account_id = current_account() and id = ${person}::uuid`.execute(db));
  return rows[0]!.next;
}

/** Temporal is asked as a second opinion. */
const expected = (zone: string, at: Date, days: number): string => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().add({ days }).toString();

test('a check-in falls so many days of the member’s calendar after the last message, in every zone, over leap days and changes of clocks', async () => {
  const person = await know(world, world.ana, 'Priya Raman');
  const seconds = fc.oneof(
    fc.integer({ min: Date.UTC(2027, 0, 1) / 1000, max: Date.UTC(2029, 0, 1) / 1000 }),
    // around the leap day, and around both changes of clocks in Berlin and Los Angeles
    fc.constantFrom('2028-02-28T12:00Z', '2028-02-29T12:00Z', '2028-03-01T00:00Z', '2027-03-28T01:00Z', '2027-10-31T01:00Z', '2027-03-14T10:00Z', '2027-11-07T09:00Z').chain(near => fc.integer({ min: -90_000, max: 90_000 }).map(off => Date.parse(near) / 1000 + off)),
  );
  await fc.assert(fc.asyncProperty(fc.constantFrom(...zones), seconds, fc.integer({ min: 1, max: 800 }), async (zone, second, days) => {
    const at = new Date(second * 1000);
    await sql`delete from message where account_id = ${world.ana.id}`.execute(world.ctx.db.sql);
    await moveTo(zone);
    await setRhythm(world.ctx, world.ana.id, { ids: [person] }, days);
    await message(world, world.ana, person, 'them', at.toISOString(), 'A word');
    expect(await nextOf(person)).toBe(expected(zone, at, days));
    const other = zones[(zones.indexOf(zone) + 1) % zones.length]!;
    await moveTo(other);
    expect(await nextOf(person), 'whoever moves keeps their day by the new calendar').toBe(expected(other, at, days));
  }), { numRuns: 60 });
});

test('a time of day and its instant go back and forth in every zone; one that a change of clocks skips moves forward', () => {
  fc.assert(fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 730 }), fc.integer({ min: 0, max: 95 }), (zone, day, quarter) => {
    const on = Temporal.PlainDate.from('2027-01-01').add({ days: day });
    const time = Temporal.PlainTime.from({ hour: Math.floor(quarter / 4), minute: (quarter % 4) * 15 });
    const wanted = on.toZonedDateTime({ timeZone: zone, plainTime: time });
    expect(instantAt(zone, on.toString(), time.toString().slice(0, 5)).getTime()).toBe(wanted.epochMilliseconds);
    expect(dayIn(zone, new Date(wanted.epochMilliseconds))).toBe(wanted.toPlainDate().toString());
  }));
});

test('over a year at hourly steps each check-in appears once, in the first hour of its local day', async () => {
  await moveTo('Europe/Berlin');
  const person = await know(world, world.ana, 'Ola Quist');
  await setRhythm(world.ctx, world.ana.id, { ids: [person] }, 30);
  await message(world, world.ana, person, 'me', '2027-12-29T20:00:00Z', 'Hello', 'ola');
  let [shown, before, last] = [[] as string[], '', '2027-12-29'];
  for (let at = Date.parse('2027-12-30T00:00:00Z'); at < Date.parse('2028-12-30T00:00:00Z'); at += 3_600_000) {
    const day = dayIn('Europe/Berlin', new Date(at));
    if (day === before) continue;
    before = day;
    if (!(await dueBy(day)).some(each => each.person.id === person)) continue;
    shown = [...shown, day];
    expect(new Date(at).getTime(), `${day} begins`).toBe(instantAt('Europe/Berlin', day, '00:00').getTime());
    expect(day).toBe(Temporal.PlainDate.from(last).add({ days: 30 }).toString());
    last = day;
    await message(world, world.ana, person, 'me', new Date(at + 7_200_000).toISOString(), `Hello on ${day}`, 'ola');
  }
  expect(shown.length).toBe(12);
});

test('a day that was named wins over the rhythm, until something is exchanged on it or after it', async () => {
  await moveTo('America/Los_Angeles');
  const person = await know(world, world.ana, 'Tomás Herrera');
  await setRhythm(world.ctx, world.ana.id, { ids: [person] }, 10);
  await ana.post('/conversations/new', { person, on: '2026-11-20', kind: 'coffee', checkInOn: '2026-12-24' });
  expect(await nextOf(person)).toBe('2026-12-24');
  await message(world, world.ana, person, 'them', '2026-12-01T12:00:00Z', 'By the way', 'tomas');
  expect(await nextOf(person), 'a message before it changes nothing').toBe('2026-12-24');
  await message(world, world.ana, person, 'me', '2026-12-25T02:00:00Z', 'Merry Christmas', 'tomas');
  expect(await nextOf(person), 'it was the evening of the 24th in Los Angeles').toBe('2027-01-03');
  await setRhythm(world.ctx, world.ana.id, { ids: [person] }, null);
  expect(await nextOf(person)).toBeNull();
});

test('somebody with a rhythm and no contact yet is counted from the day they came', async () => {
  const person = await know(world, world.ana, 'Wren Marlowe');
  await setRhythm(world.ctx, world.ana.id, { ids: [person] }, 14);
  expect(await nextOf(person)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('the page says who is due and why, names drift before it is dormancy, and leaves out whoever will be met anyway', async () => {
  const inApril = { ...world.ctx, now: () => new Date('2026-04-30T09:00:00Z') };
  const person = await know(world, world.ana, 'Kofi Calder');
  await setRhythm(inApril, world.ana.id, { ids: [person] }, 30);
  await ana.post('/conversations/new', { person, on: '2026-05-01', kind: 'call' });
  const long = await know(world, world.ana, 'Ines Abara');
  await message(world, world.ana, long, 'me', '2024-02-01T12:00:00Z', 'Hello', 'ines');
  await message(world, world.ana, long, 'them', '2024-02-02T12:00:00Z', 'Hello you', 'ines');
  const page = said(await ana.page('/check-ins'));
  for (const each of ['Kofi Calder', 'You wanted to be in touch every 30 days.', 'Your rhythm with Kofi has gone by 6 times', 'You and Ines were last in touch in February 2024. From February 2027 on this tie counts as dormant.']) expect(page).toContain(each);
  expect(said(await ana.page(`/people/${long}`))).toContain('counts as dormant');
  expect((await dueBy('2026-11-21')).map(each => each.person.name)).toContain('Kofi Calder');
  await ana.post('/conversations/new', { planned: '1', person, on: '2026-11-28', kind: 'call' });
  expect((await dueBy('2026-11-21')).map(each => each.person.name)).not.toContain('Kofi Calder');
});

test('a rhythm chosen for a tie that was silent for years is not broken yet: it asks in a week, and then counts from that day', async () => {
  await moveTo('America/Los_Angeles');
  const person = await know(world, world.ana, 'Vida Eastlake');
  await message(world, world.ana, person, 'me', '2018-11-14T12:00:00Z', 'Hello', 'vida');
  await message(world, world.ana, person, 'them', '2019-01-22T12:00:00Z', 'Hello you', 'vida');
  await ana.post(`/people/${person}/labels`, { rhythm: '30' });
  expect(await nextOf(person)).toBe('2026-11-28');
  const page = said(await ana.page(`/people/${person}`));
  expect(page).toContain('Next check-in 28 November 2026, in 7 days');
  expect(page).not.toContain('has gone by');
  expect((await dueBy('2026-11-27')).map(each => each.person.name)).not.toContain('Vida Eastlake');
  expect((await dueBy('2026-11-28')).map(each => each.person.name)).toContain('Vida Eastlake');
  world.setNow('2027-03-01T09:00:00Z');
  expect(said(await ana.page('/check-ins')), 'the months since it was chosen').toContain('Your rhythm with Vida has gone by 3 times');
  world.setNow('2026-11-21T09:00:00Z');
  await setRhythm(world.ctx, world.ana.id, { ids: [person] }, 2);
  expect(await nextOf(person), 'a short one asks after itself').toBe('2026-11-23');
});

test('a rhythm that its last contact still keeps counts from that contact', async () => {
  const person = await know(world, world.ana, 'Amara Hartfeld');
  await message(world, world.ana, person, 'me', '2026-11-10T20:00:00Z', 'Hello', 'amara');
  await setRhythm(world.ctx, world.ana.id, { ids: [person] }, 90);
  expect(await nextOf(person)).toBe('2027-02-08');
});

test('the report on messages does not count conversations', async () => {
  const { rows } = await reading(world.ctx.db, world.ana.id, db => sql<{ sent: number; received: number; last: Date | null }>`select sent_count as sent, received_count as received, last_exchange_at as last from person where full_name = 'Kofi Calder'`.execute(db));
  expect(rows).toEqual([{ sent: 0, received: 0, last: null }]);
});
