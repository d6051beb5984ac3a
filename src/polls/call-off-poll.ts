import { ownerOf } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { mustBeOpen } from './open-poll.ts';
import { askedIn } from './poll.ts';
import { postCalledOff } from './post-letters.ts';
import { changingPoll } from './settle-poll.ts';
import { markCalledOff } from './store-write.ts';

/** Let an open poll be; those who were asked are told, and read it on their page. Throws `PollIsOver`, `NoSuchPoll`. */
export function callOffPoll(ctx: Context, me: string, id: string, words: string): Promise<void> {
  return changingPoll(ctx, me, async tx => {
    const poll = await mustBeOpen(tx, id);
    await markCalledOff(tx, id, words, ctx.now());
    const host = await ownerOf(tx);
    for (const each of askedIn(poll)) await postCalledOff(ctx, tx, host, poll, each, words);
  });
}
