import type { Reader, Writer } from '../kit/db.ts';
import { NoSuchPoll, type Poll, PollIsOver, stateOf } from './poll.ts';
import { lockPoll } from './store-write.ts';
import { pollById } from './store.ts';

/** A poll of the transaction's owner. Throws `NoSuchPoll`. */
export async function mustBeThere(db: Reader, id: string): Promise<Poll> {
  const poll = await pollById(db, id);
  if (!poll) throw new NoSuchPoll();
  return poll;
}

/** The same, locked until the end of the transaction. Throws `PollIsOver` as well. */
export async function mustBeOpen(tx: Writer, id: string): Promise<Poll> {
  await lockPoll(tx, id);
  const poll = await mustBeThere(tx, id);
  if (stateOf(poll) !== 'open') throw new PollIsOver();
  return poll;
}
