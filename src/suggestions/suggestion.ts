import type { Kind, Mode } from '../meetings/index.ts';
import type { Wish } from './wish.ts';

/** Who is to speak next. */
export type Turn = 'guest' | 'host';

/** A meeting that waits for its time. */
export type Suggestion = {
  readonly id: string;
  readonly typeId: string;
  readonly kind: Kind;
  /** The name of the kind of meeting; empty where the kind says it. */
  readonly title: string;
  readonly firstBy: Turn;
  readonly turn: Turn;
  readonly name: string;
  /** Empty where the host knows none. */
  readonly email: string;
  readonly phone: string;
  readonly zone: string;
  readonly locale: string;
  /** The last part of the address of the guest's page, `/suggested/KEY`. */
  readonly key: string;
  readonly thirdName: string;
  readonly thirdEmail: string;
  readonly mode: Mode;
  readonly why: string;
  readonly question: string;
  readonly answers: readonly string[];
  /** What would suit the guest, and their words; none where they ask for the host's. */
  readonly wishes: readonly Wish[];
  readonly note: string;
  /** Exact times that the host offers, and their words. */
  readonly starts: readonly Date[];
  readonly hostNote: string;
  readonly pass: string | null;
  readonly booking: string | null;
  readonly declinedAt: Date | null;
  /** When the last word was said. */
  readonly saidAt: Date;
  readonly createdAt: Date;
};

/** So many times are named at once, by either side. */
export const mostTimes = 3;

/** There is no such suggestion, for whoever asks. */
export class NoSuchSuggestion extends Error {}

/** It became a meeting already, or was declined. */
export class SuggestionIsSettled extends Error {}

/** No time was named that can be taken. */
export class NoTimeNamed extends Error {}

export const isOpen = ({ booking, declinedAt }: Pick<Suggestion, 'booking' | 'declinedAt'>): boolean => booking === null && declinedAt === null;
