import type { Kind, Mode } from '../meetings/index.ts';

/** What one of those who come answered to the invitation. */
export type Answer = 'none' | 'accepted' | 'tentative' | 'declined';

/** Somebody who comes, beside the host. */
export type Guest = {
  readonly id: string;
  /** The one who booked, the one they bring, or one of several who found a time together. */
  readonly role: 'guest' | 'participant' | 'third';
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly zone: string;
  readonly locale: string;
  /** The last part of the address of their own page, `/meet/KEY`. */
  readonly key: string;
  readonly answer: Answer;
  readonly forgottenAt: Date | null;
};

/** Other times that one side proposes. */
export type Proposal = { readonly id: string; readonly by: 'guest' | 'host'; readonly starts: readonly Date[]; readonly note: string };

export type Booking = {
  readonly id: string;
  readonly typeId: string | null;
  readonly kind: Kind;
  /** Empty where the kind says it. */
  readonly title: string;
  readonly start: Date;
  readonly end: Date;
  readonly beforeMinutes: number;
  readonly afterMinutes: number;
  readonly mode: Mode;
  /** What it was before it was turned into a video call. */
  readonly modeBefore: Mode | null;
  readonly place: string;
  readonly phone: string;
  readonly room: string;
  readonly why: string;
  readonly question: string;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly sequence: number;
  readonly person: string | null;
  readonly conversation: string | null;
  readonly cancelledAt: Date | null;
  readonly cancelledBy: Side | null;
  readonly cancelWords: string;
  readonly createdAt: Date;
  /** Answers of people to whom an invitation was forwarded. */
  readonly forwarded: readonly { readonly name: string; readonly email: string; readonly answer: Answer }[];
  /** Whether several who found a time together see each other's names. */
  readonly namesShown: boolean;
  /** The one who booked first. */
  readonly guests: readonly Guest[];
  /** Those not settled yet. */
  readonly proposals: readonly Proposal[];
};

/** Who acts: the host, or a guest by their link. */
export type Side = 'host' | 'guest';

/** The time is not free, or no longer. */
export class SlotTaken extends Error {}

/** There is no such booking, or no such kind of meeting, for whoever asks. */
export class NoSuchBooking extends Error {}

/** It was cancelled or lies in the past, so that nothing about it can be changed. */
export class BookingIsOver extends Error {}

/** Others were told by mail that it is called off: that stands. */
export class ToldAlready extends Error {}

/** Times are proposed to one person: of several, nobody could take one for the others. */
export class OfSeveral extends Error {}

/** The other side does not propose this time, or it is over. */
export class NotProposed extends Error {}

export const guestOf = ({ guests }: Pick<Booking, 'guests'>): Guest => guests[0]!;

export const isOver = ({ cancelledAt, end }: Pick<Booking, 'cancelledAt' | 'end'>, now: Date): boolean => cancelledAt !== null || end <= now;

/** Several who found a time together are alike: each answers for themselves, and the host alone changes the meeting. */
export const isOfSeveral = (booking: Pick<Booking, 'guests'>): boolean => guestOf(booking).role === 'participant';

/** The address at which everyone meets; none where it is not by video. */
export const roomAddress = (videoUrl: string, { room }: Pick<Booking, 'room'>): string => `${videoUrl}/${room}`;
