import { calendarInstant, type CalendarLine, calendarText, writeLines } from '../icalendar/index.ts';
import { addDays } from '../time/calendar-day.ts';
import type { FeedEvent } from './feed-part.ts';

/**
 * A calendar to subscribe to (RFC 5545, without METHOD; RFC 7986 for its name and how often to look). The same events give the same text: the
 * stamp of each is when it was last altered, not now.
 */
export function writeFeed(name: string, events: readonly FeedEvent[]): string {
  return writeLines([
    line('BEGIN', 'VCALENDAR'), line('VERSION', '2.0'), line('PRODID', '-//Kith//Kith//EN'), line('CALSCALE', 'GREGORIAN'),
    line('NAME', calendarText(name)), line('X-WR-CALNAME', calendarText(name)), line('REFRESH-INTERVAL', 'PT1H', { VALUE: 'DURATION' }), line('X-PUBLISHED-TTL', 'PT1H'),
    ...events.toSorted((a, b) => startOf(a) - startOf(b) || (a.uid < b.uid ? -1 : 1)).flatMap(eventLines),
    line('END', 'VCALENDAR'),
  ]);
}

const line = (name: string, value: string, params?: CalendarLine['params']): CalendarLine => ({ name, value, params });

const startOf = ({ when }: FeedEvent): number => 'day' in when ? Date.parse(when.day) : when.start.getTime();

function eventLines(event: FeedEvent): readonly CalendarLine[] {
  const text = (name: string, value: string | undefined) => value ? [line(name, calendarText(value))] : [];
  return [
    line('BEGIN', 'VEVENT'), line('UID', event.uid), line('DTSTAMP', calendarInstant(event.alteredAt)), line('LAST-MODIFIED', calendarInstant(event.alteredAt)), line('SEQUENCE', String(event.sequence ?? 0)),
    ...timeLines(event.when), ...text('SUMMARY', event.summary), ...text('DESCRIPTION', event.description), ...text('LOCATION', event.location),
    ...(event.url ? [line('URL', event.url)] : []), line('STATUS', 'CONFIRMED'), line('TRANSP', event.takesTime ? 'OPAQUE' : 'TRANSPARENT'),
    line('END', 'VEVENT'),
  ];
}

function timeLines(when: FeedEvent['when']): readonly CalendarLine[] {
  if (!('day' in when)) return [line('DTSTART', calendarInstant(when.start)), line('DTEND', calendarInstant(when.end))];
  return [line('DTSTART', when.day.replaceAll('-', ''), { VALUE: 'DATE' }), line('DTEND', addDays(when.day, 1).replaceAll('-', ''), { VALUE: 'DATE' })];
}
