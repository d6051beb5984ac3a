import type { Mark } from '../ballots/index.ts';
import type { Mode } from '../meetings/index.ts';

/** Whether the time is taken as soon as it is clear, or the host is asked. */
export const closings = ['itself', 'ask'] as const;
export type Closing = (typeof closings)[number];

/** The most people that may be asked, and the most times they may be asked about. */
export const mostPeople = 50;
export const mostTimes = 30;

/** A time that is asked about. */
export type PollTime = { readonly id: string; readonly start: Date };

/** Somebody who is asked, or who came by the shared link. */
export type Participant = {
  readonly id: string;
  readonly person: string | null;
  readonly name: string;
  readonly email: string;
  /** Empty until it is known. */
  readonly zone: string;
  readonly locale: string;
  /** Who they are in the meeting that was found. */
  readonly guest: string | null;
  readonly mustCome: boolean;
  readonly cameByLink: boolean;
  readonly note: string;
  readonly answeredAt: Date | null;
  readonly forgottenAt: Date | null;
  /** By the id of the time; empty before they answered. */
  readonly marks: Readonly<Record<string, Mark>>;
};

/** People who are asked when they can, and what is found. */
export type Poll = {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly minutes: number;
  readonly mode: Mode;
  readonly place: string;
  readonly deadlineAt: Date;
  readonly closing: Closing;
  readonly namesShown: boolean;
  /** Anybody who has the shared link may answer. */
  readonly isShared: boolean;
  readonly closedAt: Date | null;
  readonly booking: string | null;
  /** When it was let be, or the meeting that was found was called off; what the host said then. */
  readonly calledOffAt: Date | null;
  readonly offWords: string;
  readonly toldAt: Date | null;
  readonly createdAt: Date;
  /** In order of time. */
  readonly times: readonly PollTime[];
  /** In the order in which they were asked. */
  readonly participants: readonly Participant[];
};

export type PollState = 'open' | 'found' | 'called-off';

/** A meeting that was found and called off later is called off; once that is taken back, it is found again. */
export const stateOf = ({ closedAt, calledOffAt }: Pick<Poll, 'closedAt' | 'calledOffAt'>): PollState => calledOffAt ? 'called-off' : closedAt ? 'found' : 'open';

/** Those who are asked still: whoever had their data deleted is not. */
export const askedIn = ({ participants }: Pick<Poll, 'participants'>): readonly Participant[] => participants.filter(({ forgottenAt }) => !forgottenAt);

/** Whether they have said something of every time; times that were added since wait for their word. */
export const hasAnswered = ({ times }: Pick<Poll, 'times'>, { answeredAt, marks: said }: Pick<Participant, 'answeredAt' | 'marks'>): boolean => answeredAt !== null && times.every(({ id }) => said[id]);

/** There is no such poll for whoever asks. */
export class NoSuchPoll extends Error {
  override readonly name = 'NoSuchPoll';
  constructor() {
    super('There is no such poll here.');
  }
}

/** It is closed or called off, so that nothing about it can be changed. */
export class PollIsOver extends Error {
  override readonly name = 'PollIsOver';
  constructor() {
    super('This poll is over; nothing was changed.');
  }
}

/** They have said of every time whether it suits them; nothing is awaited. */
export class AnsweredAlready extends Error {
  override readonly name = 'AnsweredAlready';
  constructor() {
    super('They have answered by now; nothing was sent.');
  }
}

/** No mail goes out from here, or there is no address: their link is the host's to pass on. */
export class NotReached extends Error {
  override readonly name = 'NotReached';
  constructor() {
    super('No mail reaches them from here, so nothing was sent; pass their link on.');
  }
}

/** The time is over, or another meeting is at it. */
export class TimeGone extends Error {
  override readonly name = 'TimeGone';
  constructor() {
    super('That time is over, or another meeting is at it now. Nothing was booked; choose another.');
  }
}

/** Nobody has said yet that they can come then. */
export class NobodyComes extends Error {
  override readonly name = 'NobodyComes';
  constructor() {
    super('Nobody has said yet that they can come then. Nothing was booked.');
  }
}
