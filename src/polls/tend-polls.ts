import { ownerOf } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { asOperator } from '../kit/transact.ts';
import { postReminder } from './post-letters.ts';
import { changingPoll, settlePoll } from './settle-poll.ts';
import { lockPoll, takeRemindersDue } from './store-write.ts';
import { accountsWithPollsDue, pollById, pollsDue } from './store.ts';

/** What time brings for every poll: whoever has not answered is reminded once, and at the deadline it closes or the host decides. */
export async function tendPolls(ctx: Context): Promise<void> {
  for (const account of await asOperator(ctx.db, db => accountsWithPollsDue(db, ctx.now()))) {
    // what fails for one shall not keep the others waiting
    await tend(ctx, account).catch((error: unknown) => ctx.log(`The polls of a member could not be tended and are tried again: ${(error as Error).stack ?? String(error)}`));
  }
}

/** Rows are marked in the transaction that posts their letters, so that a repeated run finds nothing left to do. */
function tend(ctx: Context, account: string): Promise<void> {
  return changingPoll(ctx, account, async tx => {
    const host = await ownerOf(tx);
    for (const [id, due] of Map.groupBy(await takeRemindersDue(tx, ctx.now()), ({ poll }) => poll)) {
      const poll = (await pollById(tx, id))!;
      for (const { participant } of due) await postReminder(ctx, tx, host, poll, poll.participants.find(each => each.id === participant)!);
    }
    for (const id of await pollsDue(tx, ctx.now())) {
      await lockPoll(tx, id);
      await settlePoll(ctx, tx, host, id);
    }
  });
}
