import { expect, test } from 'vitest';
import { inThread } from '../../src/kit/thread.ts';
import { expandCalendar } from '../../src/icalendar/expand-calendar.ts';
import { calendar } from './calendar-text.ts';

const question = { from: Date.parse('2026-11-01'), to: Date.parse('2027-11-01'), zone: 'Europe/Berlin', addresses: [], ours: ['mine@kith'] };

test('a calendar is read in a thread of its own: merged minutes, without what counts elsewhere', async () => {
  const text = calendar(['UID:a', 'DTSTART:20261123T100030Z', 'DURATION:PT1H'], ['UID:b', 'DTSTART:20261123T110000Z', 'DURATION:PT1H'], ['UID:mine@kith', 'DTSTART:20261125T110000Z', 'DURATION:PT1H']);
  const minute = (instant: string) => Date.parse(instant) / 60_000;
  expect(await expandCalendar({ ...question, text })).toMatchObject({ outcome: 'read', busy: [minute('2026-11-23T10:00Z'), minute('2026-11-23T12:00Z')], events: 3, notes: [] });
  expect(await expandCalendar({ ...question, text: '<html>' })).toEqual({ outcome: 'trouble', why: 'not a calendar' });
});

test('a thread that goes on too long, wants too much memory or is not needed any more is ended', async () => {
  const rules = Array.from({ length: 3000 }, (_, n) => [`UID:${n}`, 'DTSTART:20150101T090000Z', 'RRULE:FREQ=MINUTELY;BYSECOND=1,2,3;BYSETPOS=1']);
  const data = { ...question, text: calendar(...rules) };
  expect(await inThread('src/icalendar/busy-thread.ts', data, { milliseconds: 700, megabytes: 256 })).toEqual({ outcome: 'too long' });
  expect(await inThread('src/icalendar/busy-thread.ts', data, { milliseconds: 20_000, megabytes: 16 })).toEqual({ outcome: 'too large' });
  expect(await inThread('src/icalendar/busy-thread.ts', data, { milliseconds: 20_000, megabytes: 256, signal: AbortSignal.abort() })).toEqual({ outcome: 'stopped' });
});
