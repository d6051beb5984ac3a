import { utcDay } from '../time/calendar-day.ts';
import { refused } from './refusals.ts';

/** How somebody who was asked may answer. A no and silence look the same to everybody else. */
export const answers = ['yes', 'no', 'later'] as const;
export type Answer = (typeof answers)[number];

/** An answer as it was given; `laterOn` (YYYY-MM-DD) is the day of a later. */
export type Given = { readonly answer: Answer; readonly laterOn?: string | undefined };

/** What became of it, as those who met tell it. */
export const outcomes = ['talked', 'planned', 'nothing'] as const;
export type Outcome = (typeof outcomes)[number];

/** How long whoever was asked has to answer. */
export const answerDays = 42;

/** A day for asking again that has gone by, or comes after the introduction's own end. */
export class DayOutOfReach extends Error {
  override readonly name = 'DayOutOfReach';
}

/** A later has its day, still to come and before the end. Throws `DayOutOfReach`. */
export function checkDay({ answer, laterOn }: Given, expiresAt: Date, now: Date): void {
  if (answer === 'later' && (!laterOn || laterOn <= utcDay(now) || laterOn >= utcDay(expiresAt))) throw new DayOutOfReach(refused.noDay);
}
