import { type Weekday, weekdays } from '../time/weekdays.ts';
import { dayOfDate, type DayRange, type Hours } from '../slots/index.ts';

/** A stretch of a day on the host's clock: `09:00` to `17:00`; `to` may be `24:00`. */
export type Interval = { readonly from: string; readonly to: string };
export type WeeklyRule = Interval & { readonly days: readonly Weekday[] };

/** Dates, both included, that have hours of their own instead; none for a holiday. */
export type OwnDates = { readonly id: string; readonly from: string; readonly to: string; readonly intervals: readonly Interval[]; readonly note: string };

/** Hours under a name; the usual ones have none. */
export type Schedule = { readonly id: string; readonly name: string; readonly isUsual: boolean; readonly weekly: readonly WeeklyRule[]; readonly dates: readonly OwnDates[] };

/** From this date on the host is in another zone. */
export type Stay = { readonly from: string; readonly zone: string };

export class NoSuchSchedule extends Error {}

/** The hours as the engine of free slots takes them. Of several words about one date the last holds. */
export function hoursOf({ weekly, dates }: Pick<Schedule, 'weekly' | 'dates'>): Hours {
  const own = new Map<number, readonly DayRange[]>();
  for (const { from, to, intervals } of dates) for (let day = dayOfDate(from); day <= dayOfDate(to); day++) own.set(day, intervals.map(minutesOf));
  return { week: weekdays.map(day => weekly.filter(rule => rule.days.includes(day)).map(minutesOf)), dates: own };
}

const minutesOf = ({ from, to }: Interval): DayRange => ({ from: minuteOf(from), to: minuteOf(to) });

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Stretches of days, in each of which one zone holds. `zone` is where the host is at home. */
export function zonesBetween(zone: string, stays: readonly Stay[], from: number, to: number): readonly { readonly zone: string; readonly from: number; readonly to: number }[] {
  const begins = [{ day: -Infinity, zone }, ...stays.map(stay => ({ day: dayOfDate(stay.from), zone: stay.zone })).toSorted((a, b) => a.day - b.day)];
  return begins
    .map((begin, place) => ({ zone: begin.zone, from: Math.max(from, begin.day), to: Math.min(to, (begins[place + 1]?.day ?? Infinity) - 1) }))
    .filter(stretch => stretch.from <= stretch.to);
}

/** The zone that the host's clock shows on a day (since 1970-01-01). */
export const zoneOn = (zone: string, stays: readonly Stay[], day: number): string => zonesBetween(zone, stays, day, day)[0]!.zone;
