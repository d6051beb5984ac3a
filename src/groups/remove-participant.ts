import { forgetImages } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { participantById } from './store.ts';
import { leaveRow } from './store-participants.ts';

/** Take somebody out of a group, as the organiser: as if they had left by themselves. False where they are not in it. */
export function removeParticipant(ctx: Context, me: string, group: string, participant: string): Promise<boolean> {
  return transact(ctx.db, me, null, async tx => {
    const found = await participantById(tx, participant);
    if (!found || found.leftAt || found.group !== group) return false;
    await leaveRow(tx, participant, ctx.now());
    await forgetImages(tx, 'participant', participant);
    return true;
  });
}
