import { dateInZone } from '../kit/instant-in-zone.ts';

/** Free times of one day, as a clock in the guest's zone shows it; epoch minutes in order. */
export type DayTimes = { readonly date: string; readonly starts: readonly number[] };

export function timesByDay(starts: readonly number[], zone: string): readonly DayTimes[] {
  const days = new Map<string, number[]>();
  for (const start of starts) {
    const date = dateInZone(zone, start);
    const day = days.get(date);
    if (day) day.push(start);
    else days.set(date, [start]);
  }
  return [...days].map(([date, its]) => ({ date, starts: its }));
}

/** The free times nearest to one that has gone, in order of time. */
export function nearest(starts: readonly number[], wished: number, most: number): readonly number[] {
  return starts.toSorted((a, b) => Math.abs(a - wished) - Math.abs(b - wished)).slice(0, most).toSorted((a, b) => a - b);
}
