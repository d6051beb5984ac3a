import { ownerOf } from '../accounts/index.ts';
import { describeChange } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import { hashOf } from '../kit/link-token.ts';
import { transact } from '../kit/transact.ts';
import { shareToken } from './link.ts';
import { remindAt } from './make-poll.ts';
import { mustBeOpen } from './open-poll.ts';
import type { PollChange } from './poll-input.ts';
import { stateOf } from './poll.ts';
import { PollRefused } from './refusals.ts';
import { changingPoll, settlePoll } from './settle-poll.ts';
import { setMustCome, updatePoll } from './store-write.ts';
import { pollById } from './store.ts';

/**
 * Alter how a poll closes while it is open; what is left out stays. Gives the change, which can be taken back: what becomes clear by it is
 * done afterwards and apart, since an invitation that went out cannot be. Throws `PollRefused`, `PollIsOver`, `NoSuchPoll`.
 */
export async function changePoll(ctx: Context, me: string, id: string, change: PollChange): Promise<string> {
  const done = await transact(ctx.db, me, { kind: 'poll.change', at: ctx.now() }, async (tx, written) => {
    const poll = await mustBeOpen(tx, id);
    const now = ctx.now();
    const { deadline: deadlineAt = poll.deadlineAt, closing = poll.closing, namesShown = poll.namesShown, shareLink = poll.isShared, mustCome } = change;
    if (change.deadline && deadlineAt <= now) throw new PollRefused({ deadline: 'noDeadline' });
    if (change.deadline && poll.times.every(({ start }) => start <= deadlineAt)) throw new PollRefused({ deadline: 'lateDeadline' });
    await updatePoll(tx, id, { deadlineAt, remindAt: remindAt(now, deadlineAt), closing, namesShown, shareHash: shareLink ? hashOf(shareToken(ctx, id)) : null });
    if (mustCome) await setMustCome(tx, id, mustCome);
    await describeChange(tx, me, written, poll.title, { poll: id });
    return written;
  });
  await changingPoll(ctx, me, async tx => {
    const poll = await pollById(tx, id);
    if (poll && stateOf(poll) === 'open') await settlePoll(ctx, tx, await ownerOf(tx), id);
  });
  return done;
}
