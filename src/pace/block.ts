import { addDays, type Day, instantAt } from '../time/calendar-day.ts';
import { type Weekday, weekdayOf } from '../time/weekdays.ts';

/** Time for reaching out, on these days of the week, in the member's zone. */
export type Block = { readonly days: readonly Weekday[]; /** HH:MM */ readonly from: string; readonly minutes: number };

/** The block as it falls on one date. */
export type BlockOn = { readonly day: Day; readonly start: Date; readonly end: Date };

/** Where it falls on the `count` dates from `first` on. */
export const blocksFrom = ({ days, from, minutes }: Block, zone: string, first: Day, count: number): readonly BlockOn[] =>
  Array.from({ length: count }, (_, place) => addDays(first, place)).filter(day => days.includes(weekdayOf(day))).map(day => {
    const start = instantAt(zone, day, from);
    return { day, start, end: new Date(start.getTime() + minutes * 60_000) };
  });
