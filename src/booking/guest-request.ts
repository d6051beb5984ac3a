import type { MeetingType } from '../meetings/index.ts';

/** What a guest says when they book. */
export type GuestRequest = {
  readonly start: Date;
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
  readonly why: string;
  readonly question: string;
  readonly mode: MeetingType['mode'];
  readonly phone: string;
  readonly third: { readonly name: string; readonly email: string } | undefined;
  /** In the order of the questions of the kind of meeting. */
  readonly answers: readonly string[];
};

/** A guest’s words without a time. */
export type GuestWords = Omit<GuestRequest, 'start'>;
