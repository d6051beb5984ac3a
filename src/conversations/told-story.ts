import type { Reader } from '../kit/db.ts';
import { personById } from '../people/index.ts';
import type { OtherMoments } from './brief.ts';
import type { Moment } from './moment.ts';
import { conversationsWith } from './store-conversations.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** A page of everything that happened with a person, as their page tells it; undefined where there is no such person. `after` is the cursor of the page before. */
export async function storyOf(db: Reader, id: string, others: OtherMoments, after: string | undefined, size: number): Promise<Timeline | undefined> {
  const person = await personById(db, id);
  if (!person) return undefined;
  const connected: readonly Moment[] = person.connectedOn ? [{ kind: 'connected', id, at: new Date(`${person.connectedOn}T00:00:00Z`) }] : [];
  const told = Promise.all([conversationsWith(db, id), others(db, id)]).then(([talks, asks]): readonly Moment[] => [
    ...talks.filter(({ writtenAt }) => writtenAt).map(conversation => ({ kind: 'conversation' as const, id: conversation.id, at: conversation.at, conversation })),
    ...person.notes.map(note => ({ kind: 'note' as const, ...note })), ...connected, ...asks,
  ]);
  return timelineOf(db, id, told, after, size);
}
