import { ownerOf } from '../accounts/index.ts';
import { forgetImages } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import { forgetLetters } from '../post/index.ts';
import { mustBeThere } from './open-poll.ts';
import { stateOf } from './poll.ts';
import { changingPoll, settlePoll } from './settle-poll.ts';
import { lockPoll, forgetRow } from './store-write.ts';

/** Delete what is held about a participant, at their wish: an open poll goes on without them. A meeting that was found has a page and a wish of its own. */
export function forgetParticipant(ctx: Context, host: string, id: string, participant: string): Promise<void> {
  return changingPoll(ctx, host, async tx => {
    await lockPoll(tx, id);
    const poll = await mustBeThere(tx, id);
    const address = poll.participants.find(each => each.id === participant)?.email ?? '';
    await forgetLetters(tx, { kind: 'poll', id }, address, { unsent: true });
    await forgetRow(tx, participant, ctx.now());
    await forgetImages(tx, 'poll_participant', participant);
    if (stateOf(poll) === 'open') await settlePoll(ctx, tx, await ownerOf(tx), id);
  });
}
