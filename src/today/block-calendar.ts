import { calendarInstant, type CalendarLine, calendarText, writeLines } from '../icalendar/index.ts';
import { pickTongue } from '../kit/tongue.ts';
import { toMinute, zoneTransitions } from '../time/zone-transitions.ts';
import { dateOf } from '../ui/index.ts';
import { daysAfter, weekdayOf } from './day.ts';
import type { Block } from './pace.ts';
import { texts } from './texts.ts';

export type Feed = { readonly feed: string; readonly zone: string; readonly locale: string; readonly block: Block };

const daysBehind = 7;
const daysAhead = 26 * 7;

/**
 * The blocks of half a year as single events in UTC (RFC 5545): a feed is read anew every few hours, so neither a rule nor a
 * zone's history has to be written, and a change of clocks is always right.
 */
export function blockCalendar({ feed, zone, locale, block }: Feed, url: string, now: Date): string {
  const tongue = pickTongue(undefined, locale);
  const t = texts(tongue);
  const today = dateOf({ ...tongue, zone, now }, now);
  const days = Array.from({ length: daysBehind + daysAhead }, (_, place) => daysAfter(today, place - daysBehind)).filter(day => block.days.includes(weekdayOf(day)));
  return writeLines([
    line('BEGIN', 'VCALENDAR'), line('VERSION', '2.0'), line('PRODID', '-//Kith//Kith//EN'), line('CALSCALE', 'GREGORIAN'), line('METHOD', 'PUBLISH'),
    line('X-WR-CALNAME', calendarText(t('block.calendar'))), line('REFRESH-INTERVAL', 'PT6H', { VALUE: 'DURATION' }), line('X-PUBLISHED-TTL', 'PT6H'),
    ...days.flatMap(day => event(day, startOf(day, block.from, zone))),
    line('END', 'VCALENDAR'),
  ]);

  function event(day: string, start: Date): readonly CalendarLine[] {
    return [
      line('BEGIN', 'VEVENT'), line('UID', `${day}-${feed}@kith`), line('DTSTAMP', calendarInstant(start)), line('DTSTART', calendarInstant(start)),
      line('DTEND', calendarInstant(new Date(start.getTime() + block.minutes * 60_000))), line('SUMMARY', calendarText(t('block.summary'))),
      line('DESCRIPTION', calendarText(t('block.description'))), line('URL', `${url}/today`), line('TRANSP', 'OPAQUE'), line('END', 'VEVENT'),
    ];
  }
}

const line = (name: string, value: string, params?: CalendarLine['params']): CalendarLine => ({ name, value, params });

/** A wall time of a day in a zone; one that a change of clocks skips moves forward by the gap. */
function startOf(day: string, from: string, zone: string): Date {
  const wall = Date.parse(`${day}T${from}:00Z`) / 60_000;
  return new Date(toMinute(zoneTransitions(zone, wall - 2880, wall + 2880), wall) * 60_000);
}
