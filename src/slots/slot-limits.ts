import { mergeRanges, type MinuteRanges } from '../time/minute-ranges.ts';
import { minutesShowing, toWall, type ZoneTransitions } from '../time/zone-transitions.ts';
import { type Days, weekdayOf } from './hours.ts';

/** How many bookings a day and an ISO week may hold, by their start on the host's clock. */
export type Limits = { readonly maxPerDay?: number | undefined; readonly maxPerWeek?: number | undefined };

/** The minutes at which no further meeting may start, because their day or week holds as many bookings as it may. */
export function usedUpTimes(limits: Limits, booked: ArrayLike<number>, zone: ZoneTransitions, days: Days): MinuteRanges {
  if (limits.maxPerDay === undefined && limits.maxPerWeek === undefined) return [];
  return mergeRanges([
    ...usedUp(limits.maxPerDay, 1, booked, zone, days),
    ...usedUp(limits.maxPerWeek, 7, booked, zone, { from: mondayOf(days.from), to: days.to }),
  ]);
}

export function mondayOf(day: number): number {
  return day - weekdayOf(day);
}

/** Days are counted in spans of `length` from `days.from` on. */
function usedUp(max: number | undefined, length: number, booked: ArrayLike<number>, zone: ZoneTransitions, days: Days): number[] {
  if (max === undefined) return [];
  const counts = new Array<number>(Math.floor((days.to - days.from) / length) + 1).fill(0);
  for (let at = 0; at < booked.length; at += 2) {
    const span = Math.floor((toWall(zone, booked[at]!) / 1440 - days.from) / length);
    if (span in counts) counts[span]! += 1;
  }
  const firstMinute = (span: number) => (days.from + span * length) * 1440;
  return counts.flatMap((count, span) => (count < max ? [] : minutesShowing(zone, firstMinute(span), firstMinute(span + 1))));
}
