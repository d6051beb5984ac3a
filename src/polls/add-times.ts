import { ownerOf } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { deadlineFor, remindAt } from './make-poll.ts';
import { mustBeOpen } from './open-poll.ts';
import { askedIn, mostTimes } from './poll.ts';
import { postMoreTimes } from './post-letters.ts';
import { PollRefused } from './refusals.ts';
import { changingPoll } from './settle-poll.ts';
import { insertTimes, reopenAnswers } from './store-write.ts';
import { pollById } from './store.ts';

const day = 86_400_000;

/**
 * Ask about more times in an open poll; what was said of the others stays. Everyone gets a letter, and whoever was silent about
 * the new ones is awaited again, until `deadline` (in two days where the old one is nearer). Throws `PollRefused`, `PollIsOver`, `NoSuchPoll`.
 */
export function addTimes(ctx: Context, me: string, id: string, times: readonly Date[], deadline?: Date): Promise<void> {
  return changingPoll(ctx, me, async tx => {
    const poll = await mustBeOpen(tx, id);
    const now = ctx.now();
    const fresh = times.filter(time => !poll.times.some(({ start }) => start.getTime() === time.getTime()));
    if (fresh.length === 0) throw new PollRefused({ times: 'noTimes' });
    if (poll.times.length + fresh.length > mostTimes) throw new PollRefused({ times: 'tooManyTimes' });
    if (fresh.some(time => time <= now || time.getTime() > now.getTime() + 366 * day)) throw new PollRefused({ times: 'pastTime' });
    const until = deadline ?? deadlineFor({ deadlineAt: poll.deadlineAt, times: fresh.map(start => ({ id: '', start })) }, now);
    if (until <= now) throw new PollRefused({ deadline: 'noDeadline' });
    await insertTimes(tx, me, id, fresh);
    await reopenAnswers(tx, id, until, remindAt(now, until));
    const [after, host] = [(await pollById(tx, id))!, await ownerOf(tx)];
    for (const each of askedIn(after)) await postMoreTimes(ctx, tx, host, after, each);
  });
}
