import type { Reader } from '../kit/db.ts';
import { type Goal, openGoals } from '../goals/index.ts';
import { type Person, personById } from '../people/index.ts';
import { type Promised, promisesWith, standingOf } from '../promises/index.ts';
import { type Conversation, conversationsWith } from '../conversations/index.ts';
import { type Moment, type OtherMoments, ownMoments, timelineOf } from '../stories/index.ts';
import { askedFor, type InCommon, inCommonWith } from './store.ts';

/** What to know of one person before a conversation with them. */
export type Brief = {
  readonly person: Person;
  /** The last few things that happened, the latest first. */
  readonly moments: readonly Moment[];
  readonly promises: readonly Promised[];
  readonly asks: readonly Pick<Conversation, 'id' | 'seeking' | 'at'>[];
  readonly inCommon: readonly InCommon[];
  /** What was got from them lately, for saying what became of it. */
  readonly lastGot: Conversation | undefined;
};

/** The brief about each of these people, at most three, and the member's goals. */
export async function briefOf(db: Reader, people: readonly string[], others: OtherMoments): Promise<{ readonly briefs: readonly Brief[]; readonly goals: readonly Goal[] }> {
  const [goals, ...briefs] = await Promise.all([openGoals(db), ...people.slice(0, 3).map(id => briefAbout(db, id, others))]);
  return { briefs: briefs.filter(brief => brief !== undefined), goals };
}

async function briefAbout(db: Reader, id: string, others: OtherMoments): Promise<Brief | undefined> {
  const [person, all, promised, asks, inCommon] = await Promise.all([personById(db, id), conversationsWith(db, id), promisesWith(db, id), askedFor(db, id), inCommonWith(db, id)]);
  if (!person) return undefined;
  const known = ownMoments(person, all).filter(({ kind }) => kind !== 'connected');
  const { moments } = await timelineOf(db, id, others(db, id).then(more => [...known, ...more]), undefined, 6);
  const promises = promised.filter(promise => ['open', 'toTell'].includes(standingOf(promise)));
  return { person, moments, promises, asks, inCommon, lastGot: all.find(({ writtenAt, got }) => writtenAt && got) };
}
