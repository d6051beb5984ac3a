import { expect, test } from 'vitest';
import { type BusyQuestion, busyTimes } from '../../src/icalendar/busy.ts';
import { calendar, wrap } from './calendar-text.ts';

const berlin = 'TZID=Europe/Berlin';
const daily = ['UID:a', `DTSTART;${berlin}:20260302T090000`, 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=4'];

test('a time that the change of clocks skips moves forward, and only on that day', () => {
  expect(busy(calendar(['UID:a', `DTSTART;${berlin}:20260328T023000`, 'DURATION:PT30M', 'RRULE:FREQ=DAILY;COUNT=3']))).toEqual([
    '2026-03-28T01:30Z/02:00Z', '2026-03-29T01:30Z/02:00Z', '2026-03-30T00:30Z/01:00Z',
  ]);
});

test('a time that comes twice means the first', () => {
  expect(busy(calendar(['UID:a', `DTSTART;${berlin}:20261024T023000`, 'DURATION:PT30M', 'RRULE:FREQ=DAILY;COUNT=3']), { to: '2027-01-01' })).toEqual([
    '2026-10-24T00:30Z/01:00Z', '2026-10-25T00:30Z/01:00Z', '2026-10-26T01:30Z/02:00Z',
  ]);
});

test('a day is as long as its clocks make it, 24 hours are 24 hours', () => {
  const start = ['UID:a', `DTSTART;${berlin}:20260328T120000`];
  expect(busy(calendar([...start, 'DURATION:P1D']))).toEqual(['2026-03-28T11:00Z/2026-03-29T10:00Z']);
  expect(busy(calendar([...start, 'DURATION:PT24H']))).toEqual(['2026-03-28T11:00Z/2026-03-29T11:00Z']);
});

test('one time of a series can be moved, cancelled or made free', () => {
  const replace = (lines: readonly string[]) => calendar(daily, ['UID:a', `RECURRENCE-ID;${berlin}:20260303T090000`, ...lines]);
  const rest = ['2026-03-02T08:00Z/09:00Z', '2026-03-04T08:00Z/09:00Z', '2026-03-05T08:00Z/09:00Z'];
  expect(busy(replace(['DTSTART:20260303T150000Z', 'DURATION:PT15M']))).toEqual([rest[0], '2026-03-03T15:00Z/15:15Z', ...rest.slice(1)]);
  expect(busy(replace([`DTSTART;${berlin}:20260303T090000`, 'STATUS:CANCELLED']))).toEqual(rest);
  expect(busy(replace([`DTSTART;${berlin}:20260303T090000`, 'TRANSP:TRANSPARENT']))).toEqual(rest);
});

test('a time that was moved into the span is found, one that was moved out is gone', () => {
  const text = calendar(daily, ['UID:a', 'RECURRENCE-ID:20260305T080000Z', 'DTSTART:20260501T080000Z', 'DURATION:PT1H']);
  expect(busy(text, { from: '2026-04-30', to: '2026-05-02' })).toEqual(['2026-05-01T08:00Z/09:00Z']);
  expect(busy(text, { from: '2026-03-05', to: '2026-03-06' })).toEqual([]);
});

test('a time and all later ones can be moved together', () => {
  const text = calendar(daily, ['UID:a', `RECURRENCE-ID;RANGE=THISANDFUTURE;${berlin}:20260304T090000`, `DTSTART;${berlin}:20260304T140000`, 'DURATION:PT2H']);
  expect(busy(text)).toEqual(['2026-03-02T08:00Z/09:00Z', '2026-03-03T08:00Z/09:00Z', '2026-03-04T13:00Z/15:00Z', '2026-03-05T13:00Z/15:00Z']);
});

test('a time of a series whose series is not in the file counts', () => {
  expect(busy(calendar(['UID:a', 'RECURRENCE-ID:20260303T080000Z', 'DTSTART:20260303T100000Z', 'DURATION:PT1H']))).toEqual(['2026-03-03T10:00Z/11:00Z']);
});

test('of two versions the one with the higher sequence stands, wherever it is in the file', () => {
  const [older, newer] = [['UID:a', 'SEQUENCE:1', 'DTSTART:20260303T100000Z'], ['UID:a', 'SEQUENCE:2', 'DTSTART:20260304T100000Z']] as const;
  expect(busy(calendar(newer, older))).toEqual(['2026-03-04T10:00Z/10:00Z']);
  const moved = (sequence: number, hour: number) => ['UID:b', `SEQUENCE:${sequence}`, 'RECURRENCE-ID:20260303T080000Z', `DTSTART:20260303T${hour}0000Z`];
  expect(busy(calendar(moved(3, 11), moved(2, 12)))).toEqual(['2026-03-03T11:00Z/11:00Z']);
});

test('an all-day series is excepted by midnight as well as by date', () => {
  const text = calendar(['UID:a', 'DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=DAILY;COUNT=4', `EXDATE;${berlin}:20260303T000000`, 'EXDATE;VALUE=DATE:20260304']);
  expect(busy(text)).toEqual(['2026-03-02T00:00Z/2026-03-03T00:00Z', '2026-03-05T00:00Z/2026-03-06T00:00Z']);
});

test('a series of whole days ends with the day on which its end falls for the reader', () => {
  const text = calendar(['UID:a', 'DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=DAILY;UNTIL=20260304T000000Z']);
  expect(busy(text, { zone: 'Europe/Berlin' })).toHaveLength(3);
  expect(busy(text, { zone: 'America/New_York' })).toHaveLength(2);
});

test('whole days and floating times are the reader’s', () => {
  const text = calendar(['UID:a', 'DTSTART;VALUE=DATE:20260329'], ['UID:b', 'DTSTART:20260330T090000', 'DURATION:PT1H']);
  expect(busy(text, { zone: 'Europe/Berlin' })).toEqual(['2026-03-28T23:00Z/2026-03-29T22:00Z', '2026-03-30T07:00Z/08:00Z']);
});

test('a whole day that ends on the day it begins is a day, a time that ends before it begins is a moment', () => {
  expect(busy(calendar(['UID:a', 'DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260302']))).toEqual(['2026-03-02T00:00Z/2026-03-03T00:00Z']);
  expect(busy(calendar(['UID:a', 'DTSTART:20260302T100000Z', 'DTEND:20260302T090000Z']))).toEqual(['2026-03-02T10:00Z/10:00Z']);
});

test('what is cancelled, transparent, shown as free or declined by its owner leaves them free', () => {
  const event = (line: string) => calendar(['UID:a', 'DTSTART:20260302T100000Z', 'DURATION:PT1H', line]);
  const once = ['2026-03-02T10:00Z/11:00Z'];
  for (const line of ['STATUS:CANCELLED', 'TRANSP:TRANSPARENT', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE']) expect(busy(event(line))).toEqual([]);
  for (const line of ['STATUS:CONFIRMED', 'STATUS:TENTATIVE', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF']) expect(busy(event(line))).toEqual(once);
  expect(busy(event('STATUS:TENTATIVE'), { tentativeIsFree: true })).toEqual([]);
  const declined = event('ATTENDEE;CN="Ana; Example";PARTSTAT=DECLINED:MAILTO:Ana@example.org');
  expect([busy(declined), busy(declined, { addresses: ['ana@example.org'] }), busy(declined, { addresses: ['bo@example.org'] })]).toEqual([once, [], once]);
});

test('an old rule of exceptions is followed', () => {
  expect(busy(calendar([...daily, 'EXRULE:FREQ=DAILY;INTERVAL=2']))).toEqual(['2026-03-03T08:00Z/09:00Z', '2026-03-05T08:00Z/09:00Z']);
});

test.each([
  ['a Windows name', 'W. Europe Standard Time'],
  ['a path that ends in a zone', '/mozilla.org/20070129_1/Europe/Berlin'],
  ['a name in quotes', '"Europe/Berlin"'],
])('%s is a zone', (_, name) => {
  expect(busy(calendar(['UID:a', `DTSTART;TZID=${name}:20260702T100000`]))).toEqual(['2026-07-02T08:00Z/08:00Z']);
});

const ownZone = ['BEGIN:VTIMEZONE', 'TZID:Home', 'BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0530', 'TZOFFSETTO:+0430', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
  'BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0430', 'TZOFFSETTO:+0530', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT', 'END:VTIMEZONE'];

test('a zone that only the file knows goes by its own VTIMEZONE, on both sides of its changes', () => {
  const events = ['20260328T100000', '20260330T100000', '20261024T100000', '20261026T100000'].map((time, n) => ['BEGIN:VEVENT', `UID:${n}`, `DTSTART;TZID=Home:${time}`, 'END:VEVENT'].join('\r\n'));
  expect(busy(wrap([...ownZone, ...events]), { to: '2027-01-01' })).toEqual(['2026-03-28T05:30Z/05:30Z', '2026-03-30T04:30Z/04:30Z', '2026-10-24T04:30Z/04:30Z', '2026-10-26T05:30Z/05:30Z']);
});

test('a VTIMEZONE may list its changes one by one', () => {
  const zone = ['BEGIN:VTIMEZONE', 'TZID:Home', 'BEGIN:STANDARD', 'DTSTART:20250101T000000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0100', 'END:STANDARD', 'BEGIN:DAYLIGHT', 'DTSTART:20260310T000000', 'RDATE:20260410T000000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0300', 'END:DAYLIGHT', 'END:VTIMEZONE'];
  const event = (time: string) => ['BEGIN:VEVENT', `UID:${time}`, `DTSTART;TZID=Home:${time}`, 'END:VEVENT'].join('\r\n');
  expect(busy(wrap([...zone, event('20260309T100000'), event('20260311T100000')]))).toEqual(['2026-03-09T09:00Z/09:00Z', '2026-03-11T07:00Z/07:00Z']);
});

test('an unknown zone is named, and the calendar’s own zone taken before the reader’s', () => {
  const event = ['BEGIN:VEVENT', 'UID:a', 'DTSTART;TZID=Customized Time Zone:20260702T100000', 'END:VEVENT'].join('\r\n');
  const answer = ask(wrap([event], ['X-WR-TIMEZONE:Asia/Tokyo']), { zone: 'Europe/Berlin' });
  expect(answer.busy.map(({ start }) => new Date(start).toISOString())).toEqual(['2026-07-02T01:00:00.000Z']);
  expect(answer.notes).toEqual([{ why: 'the zone "Customized Time Zone" is not known; its times were taken by another zone', said: expect.anything() }]);
});

type Asked = Partial<Omit<BusyQuestion, 'from' | 'to'>> & { readonly from?: string; readonly to?: string };

function ask(text: string, { from = '2026-03-01', to = '2026-09-01', ...rest }: Asked = {}) {
  return busyTimes(text, { zone: 'UTC', ...rest, from: Date.parse(from), to: Date.parse(to) });
}

/** `2026-03-02T08:00Z/09:00Z`, with the date of the end only where it is another. */
function busy(text: string, question: Asked = {}): string[] {
  const { busy: times, notes } = ask(text, question);
  expect(notes).toEqual([]);
  return times.map(({ start, end }) => {
    const [first, last] = [start, end].map((time) => new Date(time).toISOString().replace(':00.000Z', 'Z'));
    return `${first}/${first!.slice(0, 10) === last!.slice(0, 10) ? last!.slice(11) : last}`;
  });
}
