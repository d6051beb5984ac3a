import { dateOfDay } from '../time/day.ts';
import { type Weekday, weekdays } from '../time/weekdays.ts';
import { toMinute, toWall, zoneTransitions } from '../time/zone-transitions.ts';

export const rhythms = ['daily', 'weekly'] as const;
export type Rhythm = (typeof rhythms)[number];
/** When a member is reminded by mail: at an hour on their own wall, every day or on one day of the week. */
export type ReminderSetting = { readonly rhythm: Rhythm; readonly hour: number; readonly weekday: Weekday; /** Nothing is owed from before. */ readonly since: Date };

/** One time at which a reminder is due: the member's day (YYYY-MM-DD) and the instant. */
export type Occurrence = { readonly day: string; readonly at: Date };

/** One thing that a reminder tells of. */
export type ReminderItem = { readonly title: string; readonly why: string; readonly href: string };

const dayMinutes = 1440;

/**
 * Every occurrence from after `last` (the day of the one written last) until `now`. An hour that a change of clocks skips comes when it
 * would have been over, one that comes twice is meant the first time; a day that a zone leaves out has none.
 */
export function remindersDue({ rhythm, hour, weekday, since }: ReminderSetting, zone: string, last: string | undefined, now: Date): readonly Occurrence[] {
  const table = zoneTransitions(zone, minuteOf(since) - 3 * dayMinutes, minuteOf(now) + 3 * dayMinutes);
  const today = Math.floor(toWall(table, minuteOf(now)) / dayMinutes);
  const first = last === undefined ? Math.floor(toWall(table, minuteOf(since)) / dayMinutes) : Math.floor(Date.parse(last) / 60_000 / dayMinutes) + 1;
  const found: Occurrence[] = [];
  for (let day = first; day <= today; day++) {
    if (rhythm === 'weekly' && weekdays[(day + 3) % 7] !== weekday) continue; // 1970-01-01 was a Thursday
    const minute = toMinute(table, day * dayMinutes + hour * 60);
    const at = new Date(minute * 60_000);
    if (Math.floor(toWall(table, minute) / dayMinutes) === day && at > since && at <= now) found.push({ day: dateOfDay(day), at });
  }
  return found;
}

const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000);

/** Written so much later than it was due, a reminder says so; in milliseconds. */
const lateAfter = 60 * 60_000;
export const isLate = (due: Date, now: Date): boolean => now.getTime() - due.getTime() > lateAfter;
