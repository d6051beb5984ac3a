import { addDays } from '../time/calendar-day.ts';
import type { Weekday } from '../time/weekdays.ts';

/** What somebody may be after. In code and in the API the same words. */
export const goalKinds = ['new role', 'new skill', 'new field', 'own organisation', 'reconnect', 'give back'] as const;
export type GoalKind = (typeof goalKinds)[number];

/** What a goal looks towards, each in the member's own words. */
export const targetKinds = ['companies', 'lines', 'skills', 'places'] as const;
export type TargetKind = (typeof targetKinds)[number];
export type Targets = Readonly<Record<TargetKind, readonly string[]>>;

/** So many conversations in so many weeks, reaching out on these days; any day where none is named. */
export type Season = {
  readonly conversations: number;
  readonly weeks: number;
  /** The first day, YYYY-MM-DD. */
  readonly from: string;
  readonly days: readonly Weekday[];
};

export type Goal = Targets & {
  readonly id: string;
  readonly kind: GoalKind;
  readonly sentence: string;
  readonly season: Season | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  /** What came of it; empty while it runs. */
  readonly result: string;
};

/** There is no such goal, or it is somebody else's: the answer is the same. */
export class NoSuchGoal extends Error {
  constructor() {
    super('There is no such goal here.');
  }
}

/** It ended before; what came of it is written already. */
export class GoalEnded extends Error {
  constructor() {
    super('This goal has ended already. What came of it stays as it was written.');
  }
}

/** The last day of a season, YYYY-MM-DD. */
export function seasonEnd({ from, weeks }: Pick<Season, 'from' | 'weeks'>): string {
  return addDays(from, weeks * 7 - 1);
}
