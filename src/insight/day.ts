import { utcDay, utcMidnight } from '../time/calendar-day.ts';

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = utcMidnight(text);
  return !Number.isNaN(day.getTime()) && utcDay(day) === text;
}
