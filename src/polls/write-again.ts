import { ownerOf } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { mustBeOpen } from './open-poll.ts';
import { askedIn, hasAnswered, NoSuchPoll } from './poll.ts';
import { postReminder } from './post-letters.ts';
import { changingPoll } from './settle-poll.ts';

/** Write once more to somebody who has not answered, when the host says so: a letter may have been lost. Throws `PollIsOver`, `NoSuchPoll`. */
export function writeAgain(ctx: Context, me: string, id: string, participant: string): Promise<void> {
  return changingPoll(ctx, me, async tx => {
    const poll = await mustBeOpen(tx, id);
    const to = askedIn(poll).find(each => each.id === participant && !hasAnswered(poll, each));
    if (!to) throw new NoSuchPoll();
    await postReminder(ctx, tx, await ownerOf(tx), poll, to);
  });
}
