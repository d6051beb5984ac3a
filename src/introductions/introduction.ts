import type { Answer, Outcome } from '../connectors/index.ts';

/**
 * What anybody but the one who answered may know: both are asked; both said yes; it ended, in whichever way. An introduction that
 * somebody declined stays `asked` until its day, exactly like one that nobody answered.
 */
export type IntroductionState = 'asked' | 'connected' | 'ended' | 'withdrawn';

type Dates = { readonly expiresAt: Date; readonly connectedAt: Date | null; readonly withdrawnAt: Date | null };

export function stateOf({ expiresAt, connectedAt, withdrawnAt }: Dates, now: Date): IntroductionState {
  if (connectedAt) return 'connected';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt <= now ? 'ended' : 'asked';
}

/** One of the two, as the member who introduces them sees them: without their answer. */
export type Side = {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly about: string;
  readonly note: string;
  /** What the member knows; once both said yes, what they left for this introduction. */
  readonly email: string;
  /** No address of theirs was known when they were asked: the member passes their link on. */
  readonly byHand: boolean;
  /** They had what is held about them taken away; their link leads nowhere. */
  readonly gone: boolean;
  /** Told by themselves, once they were brought together. */
  readonly outcome: Outcome | null;
  readonly thanks: string;
};

export type Introduction = Dates & { readonly id: string; readonly reason: string; /** Once both said yes, they are told when the member could be there at the beginning. */ readonly offersTimes: boolean; /** Those times, found when both said yes. */ readonly times: readonly Date[]; readonly createdAt: Date; readonly sides: readonly [Side, Side] };

/** What a link leads to, for whoever holds it. */
export type AskedSide = {
  readonly id: string;
  /** Of the two, the one who stands first in every letter about both. */
  readonly isFirst: boolean;
  readonly introduction: string;
  readonly name: string;
  readonly note: string;
  /** What the member knows; once both said yes, what they left for this introduction. */
  readonly email: string;
  readonly byHand: boolean;
  readonly language: 'en' | 'de';
  readonly answer: Answer | null;
  readonly answeredAt: Date | null;
  readonly laterOn: string | null;
  readonly outcome: Outcome | null;
  readonly outcomeAt: Date | null;
  readonly thanks: string;
  readonly forgottenAt: Date | null;
  readonly reason: string;
  readonly offersTimes: boolean;
  readonly times: readonly Date[];
  /** No address of either was known when they were asked, so that a yes needs one. */
  readonly needsAddress: boolean;
  readonly expiresAt: Date;
  readonly connectedAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** What this one may know of the other; the address, and that it was taken away, only once both said yes. */
  readonly other: { readonly name: string; readonly about: string; readonly email: string; readonly gone: boolean };
  /** Of themselves, what the other may know. */
  readonly about: string;
  readonly host: { readonly name: string; readonly email: string; readonly zone: string };
};

/** The two must be two, known to the member, and not in an open introduction to each other already. */
export class CannotIntroduce extends Error {
  override readonly name = 'CannotIntroduce';
  readonly why: 'same' | 'unknown' | 'open';
  constructor(why: CannotIntroduce['why']) {
    super({ same: 'An introduction needs two different people.', unknown: 'There is no such person here.', open: 'These two are being introduced already.' }[why]);
    this.why = why;
  }
}

/** When both are asked what came of it. */
export const followUpDays = 14;
