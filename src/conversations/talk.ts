import type { Reader } from '../kit/db.ts';
import { type Promised, promisesWith } from '../promises/index.ts';
import type { Conversation } from './conversation.ts';
import { conversationsWith } from './store.ts';

/** What was, and is to be, said with one person. */
export type Talk = {
  /** Planned, and neither held nor called off: the next first. */
  readonly open: readonly Conversation[];
  readonly promises: readonly Promised[];
  /** Those that were held, for the story. */
  readonly held: readonly Conversation[];
};

export async function talkWith(db: Reader, person: string): Promise<Talk> {
  const [all, promises] = await Promise.all([conversationsWith(db, person), promisesWith(db, person)]);
  const open = all.filter(({ writtenAt, missedAt, cancelledAt }) => !writtenAt && !missedAt && !cancelledAt).toReversed();
  return { open, promises, held: all.filter(({ writtenAt }) => writtenAt) };
}
