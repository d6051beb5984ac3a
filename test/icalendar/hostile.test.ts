import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BusyLimits, busyTimes, NotACalendar } from '../../src/icalendar/busy.ts';
import { sayNote } from '../../src/icalendar/note.ts';
import { calendar, wrap } from './calendar-text.ts';

const good = (uid: string) => [`UID:${uid}`, 'SUMMARY:Fine', 'DTSTART:20260310T100000Z', 'DURATION:PT1H'];
const span = { from: Date.parse('2026-03-01'), to: Date.parse('2026-05-01'), zone: 'Europe/Berlin' };

describe('one broken event among good ones is named, and the others are kept', () => {
  test.each([
    ['no start', ['SUMMARY:Broken', 'UID:x'], 'it has no DTSTART'],
    ['a start that is no time', ['SUMMARY:Broken', 'DTSTART:tomorrow'], /is not a time$/],
    ['a date that does not exist', ['SUMMARY:Broken', 'DTSTART;VALUE=DATE:20260230'], '"2026-02-30" is not a time'],
    ['a length that is none', ['SUMMARY:Broken', 'DTSTART:20260310T100000Z', 'DURATION:soon'], '"SOON" is not a length of time'],
    ['a rule that is none', ['SUMMARY:Broken', 'DTSTART:20260310T100000Z', 'RRULE:FREQ=FORTNIGHTLY'], /^its RRULE cannot be read: /],
    ['a rule out of range', ['SUMMARY:Broken', 'DTSTART:20260310T100000Z', 'RRULE:FREQ=WEEKLY;BYMONTH=13'], /^its RRULE cannot be read: /],
    ['a broken exception', ['SUMMARY:Broken', 'DTSTART:20260310T100000Z', 'EXDATE:never'], /is not a time$/],
  ])('%s', (_, lines, why) => {
    const { busy, notes, events } = busyTimes(calendar(good('a'), lines, good('b')), span);
    expect(busy.map(({ uid }) => uid)).toEqual(['a', 'b']);
    expect(events).toBe(2);
    expect(notes).toEqual([{ event: 'Broken', why: typeof why === 'string' ? expect.stringMatching(new RegExp(why, 'i')) : expect.stringMatching(why), said: expect.anything() }]);
  });
});

test('what does not say when an event is may be broken', () => {
  const { busy, notes } = busyTimes(calendar([...good('a'), 'NOT A LINE', 'ATTENDEE;PARTSTAT=', 'SEQUENCE:many', 'X-WHAT;=;:', 'CREATED:never']), span);
  expect([busy.length, notes.length]).toEqual([1, 0]);
});

test('line ends, folded lines, a byte order mark, alarms and missing ends are taken as they come', () => {
  const text = `\uFEFFBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:2026031\n 0T100000Z\nBEGIN:VALARM\nDTSTART:nonsense\nEND:VALARM\nBEGIN:VEVENT\rUID:b\rDTSTART:20260311T100000Z\rEND:VEVENT\nend:vcalendar`;
  const { busy, notes } = busyTimes(text, span);
  expect([busy.map(({ uid }) => uid), notes]).toEqual([['a', 'b'], []]);
});

test('an event in whose midst the file ends is named and left out', () => {
  const whole = calendar(good('a'), good('b'));
  const { busy, notes } = busyTimes(whole.slice(0, whole.lastIndexOf('DURATION')), span);
  expect([busy.length, notes]).toEqual([1, [{ event: 'Fine', why: 'the file ends in the midst of it', said: { key: 'cut' } }]]);
});

test('a page that is no calendar is refused', () => {
  expect(() => busyTimes('<!doctype html><title>Sign in</title>', span)).toThrow(NotACalendar);
  expect(() => busyTimes('', span)).toThrow(NotACalendar);
  expect(() => busyTimes('x'.repeat(1001), { ...span, limits: { characters: 1000 } })).toThrow('it is larger than');
});

const list = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => n + from).join();
const everySecond = `BYHOUR=${list(0, 23)};BYMINUTE=${list(0, 59)};BYSECOND=${list(0, 59)}`;

describe('a rule that would never end is bounded', () => {
  test.each([
    ['the last of each month', 'FREQ=DAILY;BYMONTHDAY=-1', 2],
    ['a day that never comes', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 0],
    ['a week and a day that never meet', 'FREQ=HOURLY;BYYEARDAY=366;BYWEEKNO=20', 0],
    ['a Monday that never comes', 'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTHDAY=1', 0],
    ['every second for years', 'FREQ=SECONDLY', undefined],
    ['every second by name', `FREQ=DAILY;${everySecond}`, undefined],
    ['the last second of each year', `FREQ=YEARLY;BYMONTHDAY=${list(1, 31)};${everySecond};BYSETPOS=-1`, undefined],
    ['a second that never comes', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', undefined],
    ['a count beyond counting', 'FREQ=SECONDLY;COUNT=400000000', undefined],
    ['a minute of each hour by place', `FREQ=MINUTELY;BYSECOND=${list(0, 59)};BYSETPOS=60,1,2;COUNT=500000`, undefined],
    ['a step beyond reach', 'FREQ=DAILY;INTERVAL=999999999', 0],
  ])('%s', { timeout: 20_000 }, (_, rule, count) => {
    const before = process.cpuUsage();
    const { busy, notes } = busyTimes(calendar(['UID:x', 'DTSTART:20150101T090000Z', 'DURATION:PT1M', `RRULE:${rule}`], good('a')), span);
    const { user } = process.cpuUsage(before);
    expect(busy.filter(({ uid }) => uid === 'a')).toHaveLength(1);
    expect(busy.length).toBeLessThan(20_010);
    if (count === undefined) expect(notes).toEqual([{ event: 'x', why: expect.stringMatching(/too often|too long/), said: expect.anything() }]);
    else expect([busy.length - 1, notes]).toEqual([count, []]);
    expect(user).toBeLessThan(10_000_000);
  });
});

test.each<[string, Partial<BusyLimits>]>([
  ['instances', { instances: 100 }],
  ['time', { milliseconds: -1 }],
])('a calendar that holds too much is read up to a limit of %s', (_, limits) => {
  const events = Array.from({ length: 50 }, (_, n) => [`UID:${n}`, 'DTSTART:20260301T090000Z', 'RRULE:FREQ=DAILY']);
  const { busy, notes } = busyTimes(calendar(...events), { ...span, limits });
  expect(busy.length).toBeLessThan(200);
  expect(notes.at(-1)?.why).toMatch(/holds too much/);
});

test('more events than the limit are not read', () => {
  const { busy, notes } = busyTimes(calendar(good('a'), good('b'), good('c')), { ...span, limits: { events: 2 } });
  expect([busy.length, notes]).toEqual([2, [{ why: 'only the first 2 events were read', said: expect.anything() }]]);
});

test('ten thousand events, a third of which repeat, are read', { timeout: 60_000 }, () => {
  const rules = ['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', 'FREQ=MONTHLY;BYDAY=2TU', 'FREQ=WEEKLY;INTERVAL=2;COUNT=500', 'FREQ=DAILY;UNTIL=99991231T235959Z'];
  const events = Array.from({ length: 10_000 }, (_, n) => [`UID:${n}`, `DTSTART;TZID=Europe/Berlin:${2015 + (n % 11)}0${1 + (n % 9)}${10 + (n % 18)}T100000`, 'DURATION:PT1H', ...(n % 3 === 0 ? [`RRULE:${rules[n % 5]}`] : [])]);
  const before = process.memoryUsage().rss;
  const { busy, notes, events: read } = busyTimes(calendar(...events), span);
  expect([read, notes]).toEqual([10_000, []]);
  expect(busy.length).toBeGreaterThan(50_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000);
});

test.each([
  ['dates', () => calendar(['UID:a', 'DTSTART:20260310T100000Z', `EXDATE:${Array.from({ length: 20_001 }, () => '20260311T100000Z').join()}`])],
  ['replacements', () => calendar(good('a'), ...Array.from({ length: 20_000 }, (_, n) => ['UID:a', `RECURRENCE-ID;RANGE=THISANDFUTURE:${new Date(Date.parse('2026-03-10') + n * 1000).toISOString().replace(/[-:]|\.000/g, '')}`, 'DTSTART:20260311T100000Z']))],
  ['versions', () => calendar(...Array.from({ length: 20_000 }, () => [...good('a'), 'RRULE:FREQ=DAILY']))],
  ['components in components', () => wrap([...Array.from({ length: 100_000 }, () => 'BEGIN:VEVENT'), ...Array.from({ length: 100_000 }, () => 'END:VTODO')])],
  ['folds', () => `BEGIN:VCALENDAR${'\n '.repeat(1_000_000)}\nEND:VCALENDAR`],
  ['zones', () => wrap(Array.from({ length: 2_000 }, (_, n) => ['BEGIN:VTIMEZONE', `TZID:z${n}`, 'BEGIN:STANDARD', 'DTSTART:16010101T000000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'RRULE:FREQ=DAILY', 'END:STANDARD', 'END:VTIMEZONE', 'BEGIN:VEVENT', `DTSTART;TZID=z${n}:20260310T100000`, 'END:VEVENT'].join('\n')))],
])('a calendar with too many %s does not stop anything', { timeout: 60_000 }, (_, text) => {
  const before = process.cpuUsage();
  busyTimes(text(), span);
  expect(process.cpuUsage(before).user).toBeLessThan(30_000_000);
});

test('no text makes the reader fail in a way it does not name', () => {
  const line = fc.constantFrom('BEGIN:VCALENDAR', 'END:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VTIMEZONE', 'TZID:Home', 'END:VTIMEZONE', 'BEGIN:STANDARD', 'END:STANDARD', 'UID:a', 'DTSTART:20260310T100000', 'DTSTART;TZID=Home:20260310T100000', 'DTSTART;VALUE=DATE:20260310', 'DTEND:20260310T110000Z', 'DURATION:P1D', 'RRULE:FREQ=DAILY;COUNT=3', 'RRULE:', 'EXDATE:20260311T100000', 'RDATE;VALUE=PERIOD:20260305T080000Z/PT3H', 'RDATE;VALUE=PERIOD:x/y', 'RECURRENCE-ID:20260311T100000', 'SEQUENCE:9', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:-0100', 'STATUS:CANCELLED', ':', ';', '');
  let read = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: line }, { weight: 1, arbitrary: fc.string() }), { maxLength: 40 }), (lines) => {
      read += busyTimes(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\n'), span).events;
    }),
    { numRuns: 2_000 },
  );
  expect(read).toBeGreaterThan(100);
});

test('what could not be read is said in the reader’s language', () => {
  const { notes } = busyTimes(calendar(['UID:x', 'SUMMARY:Broken'], good('a')), span);
  expect(sayNote({ language: 'de', tag: 'de' }, notes[0]!)).toBe('der Beginn (DTSTART) fehlt');
  expect(sayNote({ language: 'de', tag: 'de' }, { why: 'kept by an earlier version' })).toBe('kept by an earlier version');
});
