import type { WeeklyRule } from '../meetings/index.ts';

/** Whom a round brings together before all. */
export const emphases = ['anyone', 'newcomers', 'teams'] as const;
export type Emphasis = (typeof emphases)[number];

export const rhythms = [1, 2, 4] as const;
export type Rhythm = (typeof rhythms)[number];

/** A named group of people who have coffee with each other every so often. */
export type RoundGroup = {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly everyWeeks: Rhythm;
  readonly size: 2 | 3;
  readonly emphasis: Emphasis;
  /** Only those on different sides meet: newcomers with veterans, one team with another. */
  readonly onlyAcross: boolean;
  readonly zone: string;
  readonly language: 'en' | 'de';
  /** The day on which the next round begins, YYYY-MM-DD. */
  readonly nextOn: string;
  readonly endedAt: Date | null;
};

/** Somebody of a group. `left` and `paused` ones are in no round. */
export type Participant = {
  readonly id: string;
  readonly person: string | null;
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  readonly hours: readonly WeeklyRule[];
  readonly team: string;
  readonly place: string;
  readonly seniority: number | null;
  readonly interests: readonly string[];
  readonly asks: readonly string[];
  readonly offers: readonly string[];
  readonly wants: number;
  /** Where others may book their time; empty where they said nothing. */
  readonly bookingUrl: string;
  /** Since when the calendars of their own account here may be asked when they are free. */
  readonly calendarUsedAt: Date | null;
  readonly joinedAt: Date;
  readonly pausedAt: Date | null;
  readonly pausedUntil: string | null;
  readonly pausedForSilence: boolean;
  readonly leftAt: Date | null;
};

export type ParticipantState = 'in' | 'paused' | 'left';

export function participantState({ leftAt, pausedAt, pausedUntil }: Pick<Participant, 'leftAt' | 'pausedAt' | 'pausedUntil'>, day: string): ParticipantState {
  if (leftAt) return 'left';
  return pausedAt && (pausedUntil === null || pausedUntil > day) ? 'paused' : 'in';
}

/** Points of the engine's terms that an emphasis raises; docs/matching.md says what they mean. */
export const pointsOf: Readonly<Record<Emphasis, Readonly<Record<string, number>>>> = { anyone: {}, newcomers: { mentor: 900 }, teams: { otherTeam: 900 } };

/** From this seniority on somebody is a veteran, where newcomers meet veterans only. */
const veteranFrom = 4;

/** The side of somebody in a round that brings together only across sides; none for whoever said nothing that would put them on one. */
export function sideOf({ emphasis, onlyAcross }: Pick<RoundGroup, 'emphasis' | 'onlyAcross'>, { team, seniority }: Pick<Participant, 'team' | 'seniority'>): string | undefined {
  if (!onlyAcross || emphasis === 'anyone') return undefined;
  if (emphasis === 'teams') return team || undefined;
  return seniority === null ? undefined : seniority >= veteranFrom ? 'veteran' : 'newcomer';
}

/** Days before a round on which its participants are asked. */
export const askDays = 4;

/** After so many rounds without a word somebody is paused, and told. */
export const silentRounds = 3;

export const usualHours: readonly WeeklyRule[] = [{ days: ['mo', 'tu', 'we', 'th', 'fr'], from: '09:00', to: '17:00' }];

/** There is no such group here, or it has ended. */
export class NoSuchGroup extends Error {
  constructor() {
    super('There is no such group here.');
  }
}

/** With how many people it has, how many rounds there were, and how many pairings really met. */
export type CountedGroup = RoundGroup & { readonly people: number; readonly rounds: number; readonly met: number };
