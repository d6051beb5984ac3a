import { calendarInstant, type CalendarLine, calendarText, writeLines } from '../icalendar/index.ts';
import { pickTongue } from '../kit/tongue.ts';
import { addDays, dayIn } from '../time/calendar-day.ts';
import { type Block, type BlockOn, blocksFrom } from './block.ts';
import { texts } from './texts.ts';

export type Feed = { readonly feed: string; readonly zone: string; readonly locale: string; readonly block: Block };

const daysBehind = 7;
const daysAhead = 26 * 7;

/**
 * The blocks of half a year as single events in UTC (RFC 5545): a feed is read anew every few hours, so neither a rule nor a
 * zone's history has to be written, and a change of clocks is always right.
 */
export function blockCalendar({ feed, zone, locale, block }: Feed, url: string, now: Date): string {
  const t = texts(pickTongue(undefined, locale));
  const blocks = blocksFrom(block, zone, addDays(dayIn(zone, now), -daysBehind), daysBehind + daysAhead);
  return writeLines([
    line('BEGIN', 'VCALENDAR'), line('VERSION', '2.0'), line('PRODID', '-//Kith//Kith//EN'), line('CALSCALE', 'GREGORIAN'), line('METHOD', 'PUBLISH'),
    line('X-WR-CALNAME', calendarText(t('block.calendar'))), line('REFRESH-INTERVAL', 'PT6H', { VALUE: 'DURATION' }), line('X-PUBLISHED-TTL', 'PT6H'),
    ...blocks.flatMap(event),
    line('END', 'VCALENDAR'),
  ]);

  function event({ day, start, end }: BlockOn): readonly CalendarLine[] {
    return [
      line('BEGIN', 'VEVENT'), line('UID', `${day}-${feed}@kith`), line('DTSTAMP', calendarInstant(start)), line('DTSTART', calendarInstant(start)),
      line('DTEND', calendarInstant(end)), line('SUMMARY', calendarText(t('block.summary'))),
      line('DESCRIPTION', calendarText(t('block.description'))), line('URL', `${url}/today`), line('TRANSP', 'OPAQUE'), line('END', 'VEVENT'),
    ];
  }
}

const line = (name: string, value: string, params?: CalendarLine['params']): CalendarLine => ({ name, value, params });
