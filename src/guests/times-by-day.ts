import { dateOfDay } from '../time/day.ts';
import { toWall, zoneTransitions } from '../time/zone-transitions.ts';

/** Free times of one day, as a clock in the guest's zone shows it; epoch minutes in order. */
export type DayTimes = { readonly date: string; readonly starts: readonly number[] };

export function timesByDay(starts: readonly number[], zone: string): readonly DayTimes[] {
  const clock = zoneTransitions(zone, (starts[0] ?? 0) - 2880, (starts.at(-1) ?? 0) + 2880);
  const days = Map.groupBy(starts, start => Math.floor(toWall(clock, start) / 1440));
  return [...days].map(([day, its]) => ({ date: dateOfDay(day), starts: its }));
}

/** The free times nearest to one that has gone, in order of time. */
export function nearest(starts: readonly number[], wished: number, most: number): readonly number[] {
  return starts.toSorted((a, b) => Math.abs(a - wished) - Math.abs(b - wished)).slice(0, most).toSorted((a, b) => a - b);
}
