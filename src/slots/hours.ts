import { mergeRanges, type MinuteRanges } from '../time/minute-ranges.ts';
import { toMinute, toWall, type ZoneTransitions } from '../time/zone-transitions.ts';

/** A stretch of a day as the clock on the wall shows it: minutes since midnight, 1440 is the midnight that ends the day. */
export type DayRange = { readonly from: number; readonly to: number };

/** Weekly hours, Monday first, and the dates (days since 1970-01-01) that have hours of their own instead. */
export type Hours = {
  readonly week: readonly (readonly DayRange[])[];
  readonly dates: ReadonlyMap<number, readonly DayRange[]>;
};

/** Days from `from` to `to`, both included, counted from 1970-01-01. */
export type Days = { readonly from: number; readonly to: number };

/** The epoch minutes at which someone who keeps these hours on these days of their zone is there; touching hours are one. */
export function openRanges(hours: Hours, zone: ZoneTransitions, days: Days): MinuteRanges {
  const open: number[] = [];
  for (let day = days.from; day <= days.to; day++) {
    for (const range of hours.dates.get(day) ?? hours.week[weekdayOf(day)] ?? []) {
      open.push(toMinute(zone, day * 1440 + range.from), toMinute(zone, day * 1440 + range.to));
    }
  }
  return mergeRanges(open);
}

/** The days that a clock in the zone shows between two epoch minutes. */
export function daysShown(zone: ZoneTransitions, from: number, to: number): Days {
  return { from: Math.floor(toWall(zone, from) / 1440), to: Math.floor(toWall(zone, to - 1) / 1440) };
}

/** 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Days since 1970-01-01 of a date such as `2026-03-05`. */
export function dayOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
