import type { MinuteRanges } from '../kit/minute-set.ts';
import { minutesShowing, toWall, type ZoneTransitions } from '../kit/zone-transitions.ts';
import { type Days, weekdayOf } from './hours.ts';

/** How many bookings a day and an ISO week may hold, by their start on the host's clock. */
export type Limits = { readonly maxPerDay?: number | undefined; readonly maxPerWeek?: number | undefined };

type Stretch = readonly [from: number, to: number];

/** The epoch minutes at which no further meeting may start, because their day or week holds as many bookings as it may. */
export function usedUpTimes(limits: Limits, booked: MinuteRanges, zone: ZoneTransitions, days: Days): readonly Stretch[] {
  return [
    ...usedUp(limits.maxPerDay, 1, booked, zone, days),
    ...usedUp(limits.maxPerWeek, 7, booked, zone, { from: mondayOf(days.from), to: days.to }),
  ];
}

/** How many bookings start in the `length` days from `day` on. */
export function bookingsFrom(day: number, length: number, booked: MinuteRanges, zone: ZoneTransitions): number {
  return booked.filter((minute, index) => index % 2 === 0 && isBetween(toWall(zone, minute), day * 1440, (day + length) * 1440)).length;
}

export function mondayOf(day: number): number {
  return day - weekdayOf(day);
}

function usedUp(max: number | undefined, length: number, booked: MinuteRanges, zone: ZoneTransitions, days: Days): readonly Stretch[] {
  if (max === undefined) return [];
  const counts = new Int32Array(Math.floor((days.to - days.from) / length) + 1);
  for (let index = 0; index < booked.length; index += 2) {
    const place = Math.floor((toWall(zone, booked[index]!) / 1440 - days.from) / length);
    if (place >= 0 && place < counts.length) counts[place]! += 1;
  }
  const first = (place: number) => (days.from + place * length) * 1440;
  return [...counts].flatMap((count, place) => (count < max ? [] : minutesShowing(zone, first(place), first(place + 1))));
}

function isBetween(value: number, from: number, to: number): boolean {
  return from <= value && value < to;
}
