import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, dateText, dayText, instantText, numberText, percentText, type Reader, relativeDay, timeText, yearsSince, zoneText } from '../../src/ui/index.ts';

const lisbon: Reader = { language: 'en', tag: 'en-GB', zone: 'Europe/Lisbon', now: new Date('2026-11-21T23:30:00Z') };
const seattle: Reader = { ...lisbon, tag: 'en-US', zone: 'America/Los_Angeles' };
const berlin: Reader = { language: 'de', tag: 'de-DE', zone: 'Europe/Berlin', now: lisbon.now };
const meeting = new Date('2026-11-24T16:30:00Z');

test('an instant is told whole, in the zone of who reads it', () => {
  expect(instantText(lisbon, meeting)).toBe('Tuesday 24 November, 16:30, Lisbon time (WET)');
  expect(instantText(seattle, meeting)).toBe('Tuesday, November 24, 8:30 AM, Los Angeles time (PST)');
  expect(instantText(berlin, meeting)).toBe('Dienstag, 24. November, 17:30, Ortszeit Berlin (MEZ)');
});

test('a zone is called what it is called on that day', () => {
  expect(instantText(lisbon, new Date('2026-07-01T08:00:00Z'))).toContain('(WEST)');
  expect(instantText({ ...lisbon, zone: 'UTC' }, meeting)).toBe('Tuesday 24 November, 16:30, UTC');
});

test('a zone changes its name at the minute of the change, not with the day', () => {
  const change = Date.parse('2026-03-29T01:00:00Z');
  expect([-60_000, 0].map(past => zoneText(lisbon, change + past))).toEqual(['Lisbon time (WET)', 'Lisbon time (WEST)']);
  expect([-60_000, 0].map(past => zoneText({ ...berlin, language: 'en', tag: 'en-GB' }, change + past))).toEqual(['Berlin time (CET)', 'Berlin time (CEST)']);
  expect(zoneText(berlin, change), 'in another language').toBe('Ortszeit Berlin (MESZ)');
});

test('whichever days were written before, each is written as Intl writes it', () => {
  const readers = [lisbon, seattle, berlin], styles = { short: { day: 'numeric', month: 'short', year: 'numeric' }, full: { weekday: 'long', day: 'numeric', month: 'long' } } as const;
  fc.assert(fc.property(fc.array(fc.record({ at: fc.date({ min: new Date('0001-01-03'), max: new Date('2060-01-01'), noInvalidDate: true }), who: fc.constantFrom(...readers), style: fc.constantFrom('short', 'full') })), all => {
    for (const { at, who, style } of [...all, ...all]) expect(dayText(who, at, style)).toBe(new Intl.DateTimeFormat(who.tag, { ...styles[style], timeZone: who.zone }).format(at));
  }));
});

test('a day of long ago has four digits to its year', () => {
  expect([new Date('0026-11-03T14:30:00Z'), new Date('0999-01-01T12:00:00Z')].map(at => dateOf(lisbon, at))).toEqual(['0026-11-03', '0999-01-01']);
  expect(relativeDay(lisbon, new Date('0026-11-03T14:30:00Z'))).toBe('2,000 years ago');
});

test('a date is the same day for everyone', () => {
  expect([lisbon, seattle, berlin].map(reader => dateText(reader, '2026-03-01', 'long'))).toEqual(['1 March 2026', 'March 1, 2026', '1. März 2026']);
});

test('an instant falls on the day of who reads it', () => {
  expect(dateOf(lisbon, lisbon.now)).toBe('2026-11-21');
  expect(dateOf(berlin, lisbon.now)).toBe('2026-11-22');
  expect(dayText(berlin, lisbon.now)).toBe('22. Nov. 2026');
});

test('how long ago a day was is said as one would say it', () => {
  const said = (day: string) => relativeDay(lisbon, day);
  expect(['2026-11-21', '2026-11-20', '2026-11-12', '2026-11-22', '2026-10-25', '2026-09-22', '2026-05-01', '2024-11-22', '2021-11-20', '2026-12-25'].map(said)).toEqual([
    'today',
    'yesterday',
    '9 days ago',
    'tomorrow',
    '3 weeks ago',
    '8 weeks ago',
    '6 months ago',
    '23 months ago',
    '5 years ago',
    'in 4 weeks',
  ]);
  expect(relativeDay(berlin, lisbon.now)).toBe('heute');
});

test('“ago” never says more than has passed, nor leaves out a whole unit', () => {
  const [dayLong, today] = [86_400_000, Date.parse('2026-11-21')];
  const day = (days: number) => new Date(today - days * dayLong).toISOString().slice(0, 10);
  const earliest = { days: (n: number) => n, weeks: (n: number) => n * 7, months: (n: number) => Math.floor(n * 30.4), years: (n: number) => Math.floor(n * 365.2) };
  const latest = { days: (n: number) => n, weeks: (n: number) => n * 7 + 6, months: (n: number) => Math.ceil((n + 1) * 30.5) + 1, years: (n: number) => Math.ceil((n + 1) * 365.25) };
  fc.assert(fc.property(fc.integer({ min: 2, max: 20_000 }), days => {
    const [, amount, unit] = /^(\d+) (days|weeks|months|years) ago$/.exec(relativeDay(lisbon, day(days)))!;
    const n = Number(amount), as = unit as keyof typeof earliest;
    expect(days).toBeGreaterThanOrEqual(earliest[as](n) - (as === 'months' ? 2 : 0));
    expect(days).toBeLessThanOrEqual(latest[as](n));
    if (as === 'years') expect(yearsSince(lisbon, day(days))).toBe(n);
  }));
  expect([relativeDay(lisbon, '2019-01-23'), relativeDay(lisbon, '2023-05-17'), relativeDay(lisbon, '2022-11-22')]).toEqual(['7 years ago', '3 years ago', '3 years ago']);
  expect([yearsSince(lisbon, '2022-11-22'), yearsSince(lisbon, '2022-11-21')]).toEqual([3, 4]);
});

test('numbers and shares are written as the reader writes them', () => {
  expect([numberText(lisbon, 1234567), numberText(berlin, 1234567)]).toEqual(['1,234,567', '1.234.567']);
  expect([percentText(lisbon, 0.256), percentText(lisbon, 0.004), percentText(lisbon, 0)]).toEqual(['26%', '0.4%', '0%']);
});

test('the hour is told by the habit of the country', () => {
  expect([timeText(lisbon, meeting), timeText(seattle, meeting), timeText(berlin, meeting)]).toEqual(['16:30', '8:30 AM', '17:30']);
});
