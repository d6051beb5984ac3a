import type { Reader } from '../kit/db.ts';
import { type Promised, promisesWith } from '../promises/index.ts';
import type { Conversation } from './conversation.ts';
import type { Moment } from './moment.ts';
import { conversationsWith } from './store-conversations.ts';

/** What was, and is to be, said with one person. */
export type Talk = {
  /** Planned, and neither held nor called off: the next first. */
  readonly open: readonly Conversation[];
  readonly promises: readonly Promised[];
  /** Those that were held, for the story. */
  readonly moments: readonly Moment[];
};

export async function talkWith(db: Reader, person: string): Promise<Talk> {
  const all = await conversationsWith(db, person);
  const open = all.filter(({ writtenAt, missedAt, cancelledAt }) => !writtenAt && !missedAt && !cancelledAt).toReversed();
  const moments = all.filter(({ writtenAt }) => writtenAt).map((conversation): Moment => ({ kind: 'conversation', id: conversation.id, at: conversation.at, conversation }));
  return { open, promises: await promisesWith(db, person), moments };
}
