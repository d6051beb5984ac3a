import { addDays, type Day } from './calendar-day.ts';
import { dateFormat } from './intl.ts';

/** The days of a week as programs name them, Monday first. */
export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Weekday = (typeof weekdays)[number];

const nameOnly = { weekday: 'long' } as const;

/** "Monday": a day of the week in the words of a BCP 47 tag; 2026-11-23 was a Monday. */
export const nameOfWeekday = (tag: string, day: Weekday): string => dateFormat(tag, 'UTC', nameOnly).format(Date.UTC(2026, 10, 23 + weekdays.indexOf(day)));

/** The day of the week on which a date falls. */
export const weekdayOf = (day: Day): Weekday => weekdays[placeOf(day)]!;

/** The Monday of a date's week. */
export const mondayOf = (day: Day): Day => addDays(day, -placeOf(day));

/** The next Monday after a date. */
export const nextMonday = (day: Day): Day => addDays(mondayOf(day), 7);

const placeOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
