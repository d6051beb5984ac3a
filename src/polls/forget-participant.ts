import { ownerOf } from '../accounts/index.ts';
import { forgetImages } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import { forgetLetters, lettersAbout } from '../post/index.ts';
import { mustBeThere } from './open-poll.ts';
import { stateOf } from './poll.ts';
import { changingPoll, settlePoll } from './settle-poll.ts';
import { forgetRow, lockPoll, markUntold } from './store-write.ts';

/**
 * Delete what is held about a participant, at their wish: an open poll goes on without them. A meeting that was found has a page and a wish of its
 * own. What the host has not been sent yet names them as well, so it is written anew.
 */
export function forgetParticipant(ctx: Context, host: string, id: string, participant: string): Promise<void> {
  return changingPoll(ctx, host, async tx => {
    await lockPoll(tx, id);
    const [poll, owner] = [await mustBeThere(tx, id), await ownerOf(tx)];
    const address = poll.participants.find(each => each.id === participant)?.email ?? '';
    const waits = (await lettersAbout(tx, 'poll', [id])).some(({ state, to }) => state === 'waiting' && to.address === owner.email);
    for (const each of [address, owner.email]) await forgetLetters(tx, { kind: 'poll', id }, each, { unsent: true });
    await forgetRow(tx, participant, ctx.now());
    await forgetImages(tx, 'poll_participant', participant);
    if (stateOf(poll) !== 'open') return;
    if (waits) await markUntold(tx, id);
    await settlePoll(ctx, tx, owner, id);
  });
}
