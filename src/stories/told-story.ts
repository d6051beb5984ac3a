import type { Reader } from '../kit/db.ts';
import { type Person, personById } from '../people/index.ts';
import { type Conversation, conversationsWith } from '../conversations/index.ts';
import type { Moment } from './moment.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** What domains above know of a person's story, such as invitations. */
export type OtherMoments = (db: Reader, person: string) => Promise<readonly Moment[]>;

/** A page of everything that happened with a person, as their page tells it; undefined where there is no such person. `after` is the cursor of the page before. */
export async function storyOf(db: Reader, id: string, others: OtherMoments, after: string | undefined, size: number): Promise<Timeline | undefined> {
  const person = await personById(db, id);
  if (!person) return undefined;
  const told = Promise.all([conversationsWith(db, id), others(db, id)]).then(([talks, more]) => [...ownMoments(person, talks), ...more]);
  return timelineOf(db, id, told, after, size);
}

/** What the member's own pages tell of the story: conversations that were held, notes, and the day on which the two connected. */
export function ownMoments({ id, notes, connectedOn }: Person, talks: readonly Conversation[]): readonly Moment[] {
  return [
    ...talks.filter(({ writtenAt }) => writtenAt).map((conversation): Moment => ({ kind: 'conversation', id: conversation.id, at: conversation.at, conversation })),
    ...notes.map((note): Moment => ({ kind: 'note', ...note })),
    ...connectedOn ? [{ kind: 'connected', id, at: new Date(`${connectedOn}T00:00:00Z`) } as const] : [],
  ];
}
