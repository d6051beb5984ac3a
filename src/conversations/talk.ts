import type { Reader } from '../kit/db.ts';
import { type Promised, promisesWith } from '../promises/index.ts';
import type { CheckIn, Drift } from './check-in.ts';
import type { Conversation } from './conversation.ts';
import { touchWith } from './store-check-ins.ts';
import { conversationsWith } from './store-conversations.ts';

/** What was, and is to be, said with one person. */
export type Talk = {
  /** Planned, and neither held nor called off: the next first. */
  readonly open: readonly Conversation[];
  readonly promises: readonly Promised[];
  /** When to be in touch next, and whether the tie drifts. */
  readonly touch: { readonly next: CheckIn | undefined; readonly drift: Drift | undefined };
  /** Those that were held, for the story. */
  readonly held: readonly Conversation[];
};

export async function talkWith(db: Reader, person: string, now: Date): Promise<Talk> {
  const [all, promises, touch] = await Promise.all([conversationsWith(db, person), promisesWith(db, person), touchWith(db, person, now)]);
  const open = all.filter(({ writtenAt, missedAt, cancelledAt }) => !writtenAt && !missedAt && !cancelledAt).toReversed();
  return { open, promises, touch, held: all.filter(({ writtenAt }) => writtenAt) };
}
