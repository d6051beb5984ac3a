import { dateFormat } from './intl.ts';
import { toMinute, zoneTransitions } from './zone-transitions.ts';

/** A calendar date without a zone, `YYYY-MM-DD`. */
export type Day = string;

// Swedish writes dates and times as ISO 8601 does.
const dateOnly = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const timeOnly = { hour: '2-digit', minute: '2-digit' } as const;

/** The date that a calendar in the zone shows at an instant. */
export const dayIn = (zone: string, instant: Date | number): Day => dateFormat('sv-SE', zone, dateOnly).format(instant).padStart('YYYY-MM-DD'.length, '0');

/** The date of an instant in UTC: what rules go by that belong to nobody's own calendar. */
export const utcDay = (at: Date): Day => at.toISOString().slice(0, 10);

/** The instant at which a date begins in UTC. */
export const utcMidnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** The date so many days later; earlier where `days` is negative. Dates have no zone, so that no change of clocks matters. */
export const addDays = (day: Day, days: number): Day => utcDay(new Date(utcMidnight(day).getTime() + days * 86_400_000));

/** How many whole months lie from one date to a later one by the calendar: one more with each day of the same number. */
export function wholeMonths(from: Day, to: Day): number {
  const [year, month, day] = partsOf(from), [toYear, toMonth, toDay] = partsOf(to);
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0);
}

const partsOf = (day: Day) => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))] as const;

/** The time of day, `HH:MM`, that a clock in the zone shows at an instant. */
export const timeIn = (zone: string, instant: Date): string => dateFormat('sv-SE', zone, timeOnly).format(instant);

/**
 * The instant at which a clock in the zone shows a time (`HH:MM`) on a date. A time that a change of clocks skips moves forward by the
 * gap, one that comes twice means the first (RFC 5545, section 3.3.5).
 */
export function instantAt(zone: string, day: Day, time: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`) / 60_000;
  return new Date(toMinute(zoneTransitions(zone, wall - 1440, wall + 1440), wall) * 60_000);
}
