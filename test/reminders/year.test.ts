import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount, type Member } from '../../src/accounts/index.ts';
import { dayIn } from '../../src/time/calendar-day.ts';
import { reading } from '../../src/kit/transact.ts';
import { setRhythm } from '../../src/people/index.ts';
import { usualPace } from '../../src/pace/pace.ts';
import { setPace } from '../../src/pace/set-pace.ts';
import { makePromise } from '../../src/promises/make-promise.ts';
import { promiseInput } from '../../src/promises/promise.ts';
import { setReminders } from '../../src/reminders/set-reminders.ts';
import { writeReminders } from '../../src/reminders/write-reminders.ts';
import { finishItem } from '../../src/agenda/answer-item.ts';
import { type Item, keyOf } from '../../src/agenda/item.ts';
import { knowToday } from '../../src/today/know-today.ts';
import { know, message } from '../people/people.ts';
import { openWorld, type World } from '../world.ts';

// Both changes of clocks north and south, one of half an hour, one zone without any at 5:45, and a leap day at the end.
const zones = ['America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Auckland'] as const;
const start = Temporal.Instant.from('2027-03-05T00:00:00Z');
const hours = 366 * 24;
const rhythm = 30;

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

type Somebody = { readonly me: Member; readonly zone: string; readonly person: string; /** Days on which a promise of theirs is due. */ readonly due: readonly string[] };
type Seen = { readonly kind: string; readonly what: string; readonly day: string; readonly hour: number };

const localAt = (zone: string, at: Date): Temporal.ZonedDateTime => Temporal.Instant.from(at.toISOString()).toZonedDateTimeISO(zone);
const dayAt = dayIn;

/** Every ninth day, and each day on which clocks change there, the day after it, and those around the leap day. */
function dueDays(zone: string): readonly string[] {
  const first = start.toZonedDateTimeISO(zone).toPlainDate();
  const all = Array.from({ length: 364 }, (_, n) => first.add({ days: n + 2 }));
  const hoursIn = (day: Temporal.PlainDate): number => day.toZonedDateTime(zone).hoursInDay;
  return all.filter((day, n) => n % 9 === 0 || hoursIn(day) !== 24 || hoursIn(day.subtract({ days: 1 })) !== 24 || (day.month === 2 && day.day > 27) || (day.month === 3 && day.day === 1)).map(String);
}

async function settle(zone: string, at: number): Promise<Somebody> {
  const me = await createAccount(world.ctx, { email: `m${at}@example.org`, name: `Member ${at}`, handle: `m${at}`, zone });
  const person = await know(world, me, 'Priya Raman');
  await setPace(world.ctx, me.id, { ...usualPace, items: 12, people: 0 });
  await setReminders(world.ctx, me.id, { rhythm: 'daily', hour: 8, weekday: 'mo' });
  await message(world, me, person, 'them', new Date(start.epochMilliseconds).toISOString(), 'Hello');
  await message(world, me, person, 'me', new Date(start.epochMilliseconds + 60_000).toISOString(), 'Hello back');
  await setRhythm(world.ctx, me.id, { ids: [person] }, rhythm);
  for (const day of dueDays(zone)) await makePromise(world.ctx, me, await know(world, me, `Due ${day}`), promiseInput.parse({ what: day, dueOn: day }));
  return { me, zone, person, due: dueDays(zone) };
}

const onToday = async (me: Member): Promise<readonly Item[]> => (await reading(world.ctx.db, me.id, db => knowToday(db, me, world.ctx.now()))).items.filter(isOfInterest);
const isOfInterest = ({ kind }: Item): boolean => kind === 'promise' || kind === 'check-in';
const whatOf = ({ kind, person }: Item): string => kind === 'promise' ? person!.fullName.replace('Due ', '') : 'check-in';

/**
 * What is run: the job of reminders in the database at each of the 8,784 hours, with the list as it stands on every day on which something is due
 * and on every fifth besides; and the list itself in the last hour before each such day, in its first hour, and on either side of
 * every thirtieth midnight besides. A member does what their reminder told them, so that whatever appears twice, or on another day, or never, shows.
 */
test('a year of the clock over five zones, hour by hour: every promise, check-in and reminder appears once, on its own local day', { timeout: 180_000 }, async () => {
  world.setNow(new Date(start.epochMilliseconds).toISOString());
  const everybody = await Promise.all(zones.map(settle));
  const byId = new Map(everybody.map(each => [each.me.id as string, { ...each, told: [] as Seen[], first: new Map<string, string>() }]));
  for (let hour = 1; hour <= hours; hour++) {
    const now = new Date(start.epochMilliseconds + hour * 3_600_000);
    world.setNow(now.toISOString());
    for (const { me, zone, due, first } of byId.values()) {
      if (!isLookedAt(zone, due, now, hour)) continue;
      for (const item of await onToday(me)) {
        const key = `${whatOf(item)} ${item.occasion}`;
        if (!first.has(key)) first.set(key, dayAt(zone, now));
      }
    }
    const reminded: [Member, readonly Item[]][] = [];
    await writeReminders(world.ctx, async (db, me, tongue, at) => {
      const { zone, due } = byId.get(me.id)!;
      if (!isBusy(zone, due, dayIn(zone, at)) && Math.floor(hour / 24) % 5 > 0) return [];
      const { items } = await knowToday(db, me, at);
      reminded.push([me, items]);
      return items.map(item => ({ ...item.say({ ...tongue, zone: me.zone, now: at }), href: '/today' }));
    });
    for (const [me, items] of reminded) await live(byId.get(me.id)!, now, items.filter(isOfInterest));
  }
  for (const { me, zone, due, told, first } of byId.values()) {
    expect(told.filter(({ kind }) => kind === 'promise').map(({ what, day }) => `${what} on ${day}`), `promises in ${zone}`).toEqual(due.map(day => `${day} on ${day}`));
    expect(due.filter(day => day === '2028-02-29')).toHaveLength(1);
    const checkIns = told.filter(({ kind }) => kind === 'check-in').map(({ day }) => day);
    expect(checkIns, `check-ins in ${zone}`).toEqual(expectedCheckIns(zone));
    expect(told.every(({ hour }) => hour === 8), 'each was told at eight').toBe(true);
    expect([...first].map(([key, day]) => `${key.split(' ')[0]} ${day}`).toSorted(), `first seen in ${zone}`).toEqual([...due.map(day => `${day} ${day}`), ...checkIns.map(day => `check-in ${day}`)].toSorted());
    const { rows } = await sql<{ day: string; due_at: Date }>`select day, due_at from reminder where account_id = ${me.id} order by day`.execute(world.ctx.db.sql);
    expect(rows.map(({ day }) => day)).toEqual(daysOf(zone));
    for (const { day, due_at } of rows) expect(localAt(zone, due_at).toPlainDateTime().toString()).toBe(`${day}T08:00:00`);
  }
});

/** The first hour of a local day, or its last, where the day that begins is one on which something is due, or one of thirty. */
function isLookedAt(zone: string, due: readonly string[], now: Date, hour: number): boolean {
  const [before, day, after] = [-1, 0, 1].map(by => dayIn(zone, new Date(now.getTime() + by * 3_600_000)));
  const begun = before !== day ? day! : day !== after ? after! : undefined;
  return begun !== undefined && (isBusy(zone, due, begun) || Math.floor(hour / 24) % 30 === 0);
}

const isBusy = (zone: string, due: readonly string[], day: string): boolean => due.includes(day) || expectedCheckIns(zone).includes(day);

/** What the reminder told of is done: a promise is kept and told, and whoever is due for a check-in is written to. */
async function live({ me, zone, person, told }: Somebody & { readonly told: Seen[] }, now: Date, items: readonly Item[]): Promise<void> {
  const local = localAt(zone, now);
  for (const item of items) {
    told.push({ kind: item.kind, what: whatOf(item), day: local.toPlainDate().toString(), hour: local.hour });
    if (item.kind === 'check-in') await message(world, me, person, 'me', new Date(now.getTime() + 60_000).toISOString(), `Hello of ${now.toISOString()}`);
    else for (const kind of ['promise', 'loop-back'] as const) await finishItem(world.ctx, me.id, { ...keyOf(item), kind });
  }
  if (items.length > 0) await sql`update letter set sent_at = ${now} where account_id = ${me.id} and sent_at is null`.execute(world.ctx.db.sql);
}

/** Thirty days of the calendar after the last word, which the member wrote on the day of the check-in before. */
function expectedCheckIns(zone: string): readonly string[] {
  const known = checkInDays.get(zone);
  if (known) return known;
  const days: string[] = [];
  const end = start.add({ hours }).toZonedDateTimeISO(zone);
  for (let day = start.toZonedDateTimeISO(zone).toPlainDate().add({ days: rhythm }); Temporal.ZonedDateTime.compare(day.toZonedDateTime({ timeZone: zone, plainTime: '08:00' }), end) <= 0; day = day.add({ days: rhythm })) days.push(day.toString());
  checkInDays.set(zone, days);
  return days;
}

const checkInDays = new Map<string, readonly string[]>();

/** The days of which eight in the morning lies within the year. */
function daysOf(zone: string): readonly string[] {
  const days: string[] = [];
  const end = start.add({ hours });
  for (let day = start.toZonedDateTimeISO(zone).toPlainDate(); ; day = day.add({ days: 1 })) {
    const at = day.toZonedDateTime({ timeZone: zone, plainTime: '08:00' }).toInstant();
    if (Temporal.Instant.compare(at, end) > 0) return days;
    if (Temporal.Instant.compare(at, start) > 0) days.push(day.toString());
  }
}
