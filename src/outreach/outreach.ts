import type { Channel, Kind } from '../templates/index.ts';

/** The columns of the board, in order. The last three are ends that carry no blame. */
export const states = ['drafted', 'sent', 'accepted', 'in conversation', 'declined', 'silent', 'withdrawn'] as const;
export type State = (typeof states)[number];

/** What happened to a card: it came into a state, or was followed up once. */
export type StepKind = State | 'followed up';

/** Who told of a step: the member, an archive that was imported, or a reply that came by mail. */
export type ToldBy = 'me' | 'archive' | 'mail';

export type Step = { readonly id: string; readonly step: StepKind; readonly at: Date; readonly toldBy: ToldBy; readonly words: string; readonly letter: string | null };

/** One card, with the person it is for. */
export type Outreach = {
  readonly id: string;
  readonly person: string;
  readonly fullName: string;
  readonly givenName: string;
  readonly work: string;
  readonly photo: string | null;
  readonly goal: string | null;
  /** The promise it tells of: what was done on somebody's advice. */
  readonly promise: string | null;
  readonly kind: Kind;
  readonly channel: Channel;
  readonly language: 'en' | 'de';
  readonly reason: string;
  readonly question: string;
  readonly offer: string;
  readonly subject: string;
  readonly body: string;
  readonly state: State;
  /** The instant of the last step. */
  readonly since: Date;
  readonly sentAt: Date | null;
  readonly followedUpAt: Date | null;
  readonly attachment: { readonly name: string; readonly type: string; readonly size: number } | null;
  /** The key of a profile on LinkedIn, and the e-mail address to write to, where known. */
  readonly profile: string | null;
  readonly email: string | null;
};

/** Whoever is told what came of their advice owes no answer, unless a question was put in. A thank-you proposes to meet. */
export const needsNoAnswer = ({ kind, question }: Pick<Outreach, 'kind' | 'question'>): boolean => kind === 'loop-back' && question.trim() === '';

const day = 86_400_000;

/** Whether `days` have passed since the last step. */
export const hasWaited = (since: Date, days: number, now: Date): boolean => now.getTime() - since.getTime() >= days * day;

/** The column a card stands in: one that was followed up once and got no answer within `days` has become silent by itself. */
export const standing = ({ state, since, followedUpAt }: Pick<Outreach, 'state' | 'since' | 'followedUpAt'>, days: number, now: Date): State =>
  state === 'sent' && followedUpAt && hasWaited(since, days, now) ? 'silent' : state;

/** Whether one gentle follow-up is due: sent with an answer hoped for, not followed up yet, and no answer within `days`. */
export const followUpDue = (card: Pick<Outreach, 'kind' | 'question' | 'state' | 'since' | 'followedUpAt'>, days: number, now: Date): boolean =>
  card.state === 'sent' && !card.followedUpAt && !needsNoAnswer(card) && hasWaited(card.since, days, now);

/** What came of reaching out: to how many, how many answered (a no is an answer), with how many one is or was in conversation. */
export type OutreachCounts = { readonly reachedOut: number; readonly answered: number; readonly talked: number };

/** There is no such outreach, or it is somebody else's: the answer is the same. */
export class NoSuchOutreach extends Error {
  constructor() {
    super('There is no such outreach here.');
  }
}
