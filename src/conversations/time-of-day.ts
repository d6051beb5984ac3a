import { isDay } from '../kit/typed-day.ts';
import { instantAt } from '../time/calendar-day.ts';

/** Whether a text is a time of day, `HH:MM`. */
export const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/**
 * A time on a day in the member's zone, and the end so many minutes later (none for 0), as input of a verb. What is no day goes on as it
 * is, for the verb's schema to refuse.
 */
export function timeOn(zone: string, day: string, time: string, minutes: number): Readonly<Record<string, unknown>> {
  if (!isDay(day)) return { on: day };
  const starts = instantAt(zone, day, time);
  return { startsAt: starts.toISOString(), zone, endsAt: minutes > 0 ? new Date(starts.getTime() + Math.min(minutes, tooMany) * 60_000).toISOString() : null };
}

/** Refused by the schema as well, and still an instant. */
const tooMany = 100_000;
