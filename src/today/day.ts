import { type Weekday, weekdays } from '../time/weekdays.ts';
import { toMinute, zoneTransitions } from '../time/zone-transitions.ts';

/** The instant at which a calendar day (YYYY-MM-DD) begins in a zone; where clocks skip midnight, the first instant after it. */
export function startOfDay(day: string, zone: string): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) / 60_000;
  return new Date(toMinute(zoneTransitions(zone, wall - 2880, wall + 2880), wall) * 60_000);
}

/** The day so many days later. */
export const daysAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The next Monday after a day. */
export const nextMonday = (day: string): string => daysAfter(day, ((8 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7) || 7);

export const weekdayOf = (day: string): Weekday => weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]!;

/** The Monday of a day's week. */
export const weekOf = (day: string): string => daysAfter(nextMonday(day), -7);
