import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type Occurrence, type ReminderSetting, remindersDue } from '../../src/reminders/reminder.ts';

const hourMs = 3_600_000;
// Both changes of clocks north and south, one of half an hour, one zone without any at 5:45, and a leap day at the end of February.
const zones = ['America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Auckland'] as const;
const start = new Date('2027-03-01T00:00:00Z');
const end = new Date('2028-03-05T00:00:00Z');
const setting = (more: Partial<ReminderSetting> = {}): ReminderSetting => ({ rhythm: 'daily', hour: 8, weekday: 'mo', since: start, ...more });

/** Every occurrence that is written when the server looks at these instants. */
function written(given: ReminderSetting, zone: string, looks: Iterable<Date>): (Occurrence & { readonly seen: Date })[] {
  const all: (Occurrence & { readonly seen: Date })[] = [];
  for (const now of looks) for (const due of remindersDue(given, zone, all.at(-1)?.day, now)) all.push({ ...due, seen: now });
  return all;
}

function* hourly(from: Date, until: Date): Iterable<Date> {
  for (let at = from.getTime(); at <= until.getTime(); at += hourMs) yield new Date(at);
}

/** The days whose hour lies within, by another library. */
function daysBetween(zone: string, hour: number, from: Date, until: Date): readonly string[] {
  const days: string[] = [];
  const [after, last] = [Temporal.Instant.from(from.toISOString()), Temporal.Instant.from(until.toISOString())];
  for (let day = after.toZonedDateTimeISO(zone).toPlainDate(); ; day = day.add({ days: 1 })) {
    const at = day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour) });
    if (Temporal.Instant.compare(at.toInstant(), last) > 0) return days;
    if (Temporal.Instant.compare(at.toInstant(), after) > 0 && at.toPlainDate().equals(day)) days.push(day.toString());
  }
}

test.each(zones)('a year of the clock in %s, hour by hour: every day has its reminder once, on the right day at the right hour', zone => {
  for (const hour of [0, 1, 2, 3, 8, 12, 23]) {
    const all = written(setting({ hour }), zone, hourly(start, end));
    expect(all.map(each => each.day), `at ${hour}`).toEqual(daysBetween(zone, hour, start, end));
    expect(all.length).toBeGreaterThan(365);
    expect(all.some(each => each.day === '2028-02-29')).toBe(true);
    for (const { day, at, seen } of all) {
      const local = Temporal.Instant.from(at.toISOString()).toZonedDateTimeISO(zone);
      if (local.toPlainDate().toString() !== day || (local.hour !== hour && hour !== 2)) expect.fail(`${day}, ${hour}:00 came at ${local.toString()}`);
      expect(seen.getTime() - at.getTime()).toBeLessThan(hourMs);
    }
  }
});

test.each(zones)('once a week in %s: every Monday of the year, and no other day', zone => {
  const all = written(setting({ rhythm: 'weekly' }), zone, hourly(start, end));
  expect(all.length).toBeGreaterThan(51);
  expect(all.map(each => each.day)).toEqual(daysBetween(zone, 8, start, end).filter(day => Temporal.PlainDate.from(day).dayOfWeek === 1));
});

test('however long and often the server sleeps, no day is left out and none comes twice', () => {
  const sleeps = fc.array(fc.integer({ min: 1, max: 20 * 24 * 60 }), { minLength: 1, maxLength: 20 });
  fc.assert(fc.property(fc.constantFrom(...zones, 'Africa/Casablanca', 'America/Sao_Paulo'), fc.integer({ min: 0, max: 23 }), sleeps, (zone, hour, minutes) => {
    let at = start.getTime();
    const looks = minutes.map(length => new Date(at += length * 60_000));
    expect(written(setting({ hour }), zone, looks).map(each => each.day)).toEqual(daysBetween(zone, hour, start, looks.at(-1)!));
  }), { numRuns: 100 });
});

test('a day that a zone leaves out has no reminder, and the days around it have theirs', () => {
  const since = new Date('2011-12-28T00:00:00Z');
  const days = remindersDue(setting({ since }), 'Pacific/Apia', undefined, new Date('2012-01-02T00:00:00Z')).map(each => each.day);
  expect(days).toEqual(['2011-12-28', '2011-12-29', '2011-12-31', '2012-01-01', '2012-01-02']);
});

test('a member who moves has one reminder for each day of theirs, whichever way they fly', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...zones), fc.integer({ min: 1, max: 200 })), { minLength: 2, maxLength: 12 }), stays => {
    let now = start.getTime();
    const all: string[] = [];
    for (const [zone, hours] of stays) for (const until = now + hours * hourMs; now < until; now += hourMs) all.push(...remindersDue(setting(), zone, all.at(-1), new Date(now)).map(each => each.day));
    for (const [at, day] of all.entries()) if (at > 0) expect(Temporal.PlainDate.from(all[at - 1]!).add({ days: 1 }).toString()).toBe(day);
  }), { numRuns: 100 });
});

test('what was due before it was set is not owed', () => {
  const since = new Date('2027-03-10T16:30:00Z');
  expect(remindersDue(setting({ since }), 'America/Los_Angeles', undefined, new Date('2027-03-11T15:59:00Z'))).toEqual([]);
  expect(remindersDue(setting({ since }), 'America/Los_Angeles', undefined, new Date('2027-03-11T16:00:00Z')).map(each => each.day)).toEqual(['2027-03-11']);
});
