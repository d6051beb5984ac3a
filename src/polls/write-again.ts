import { ownerOf } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { mustBeOpen } from './open-poll.ts';
import { AnsweredAlready, askedIn, hasAnswered, NoSuchPoll, NotReached } from './poll.ts';
import { isReached, postReminder } from './post-letters.ts';
import { changingPoll } from './settle-poll.ts';
import { markWrittenAgain } from './store-write.ts';

/**
 * Write once more to somebody who has not answered, when the host says so: a letter may have been lost. False where that was done within the hour,
 * and nothing was sent. Throws `AnsweredAlready`, `NotReached`, `PollIsOver`, `NoSuchPoll`.
 */
export function writeAgain(ctx: Context, me: string, id: string, participant: string): Promise<boolean> {
  return changingPoll(ctx, me, async tx => {
    const poll = await mustBeOpen(tx, id);
    const to = askedIn(poll).find(each => each.id === participant);
    if (!to) throw new NoSuchPoll();
    if (hasAnswered(poll, to)) throw new AnsweredAlready();
    if (!isReached(ctx, to)) throw new NotReached();
    if (!await markWrittenAgain(tx, to.id, ctx.now())) return false;
    await postReminder(ctx, tx, await ownerOf(tx), poll, to);
    return true;
  });
}
