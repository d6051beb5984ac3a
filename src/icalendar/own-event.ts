import { readEvent } from './calendar-event.ts';
import { calendarZones } from './calendar-zones.ts';
import { cutComponents } from './ics-components.ts';
import { expandSeries } from './series.ts';
import { Unreadable } from './wall-time.ts';

/** What an event is called by, whatever else is in the object. Empty where it has none. */
export function uidIn(body: string): string {
  return /^UID[^:\r\n]*:([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/im.exec(body)?.[1]?.replaceAll(/\r?\n[ \t]/g, '').trim() ?? '';
}

/** When an event of ours takes place by an object that somebody may have altered: its first time, in epoch milliseconds; 'called off', or undefined where that cannot be read. */
export function timesIn(body: string, zone: string): { readonly start: number; readonly end: number } | 'called off' | undefined {
  if (body.length > 200_000) return undefined;
  try {
    const calendars = cutComponents(body).filter(({ name }) => name === 'VCALENDAR');
    const component = calendars.flatMap(({ parts }) => parts).find(({ name }) => name === 'VEVENT');
    if (!component) return undefined;
    if (component.lines.some(line => /^STATUS[^:]*:\s*CANCELLED/i.test(line))) return 'called off';
    const span = { from: 0, to: Date.UTC(2100, 0, 1) };
    const once = { ...readEvent(component), rules: [], exceptRules: [], extraTimes: [], exceptTimes: [], replaces: undefined };
    return expandSeries([once], calendarZones(calendars, zone, span), span, () => 1).instances[0];
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** Whether an object says nothing about times from `from` on (epoch milliseconds): it does not repeat, and its days are over. */
export function isOver(body: string, from: number): boolean {
  if (/^(RRULE|RDATE)/im.test(body)) return false;
  const days = [...body.matchAll(/^(?:DTSTART|DTEND|RECURRENCE-ID)[^:\r\n]*:(\d{4})(\d\d)(\d\d)/gim)].map(([, year, month, day]) => Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return days.length > 0 && !/^DURATION/im.test(body) && Math.max(...days) < from - 2 * 86_400_000;
}
