import { addDays } from '../kit/calendar-day.ts';
import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { drawRound } from './draw-round.ts';
import { NoSuchGroup } from './group.ts';
import { roundGroup } from './store.ts';
import { roundsOf } from './store-rounds.ts';
import { openRound } from './tend-rounds.ts';

/** Draw a group's round at once, for tomorrow: the one that is open, or one of its own. Gives the round's id. Throws `NoSuchGroup`. */
export function drawNow(ctx: Context, me: string, group: string): Promise<string> {
  return transact(ctx.db, me, null, async tx => {
    const found = await roundGroup(tx, group);
    if (!found || found.endedAt) throw new NoSuchGroup();
    const [latest] = await roundsOf(tx, group, 1);
    const tomorrow = addDays(ctx.now().toISOString().slice(0, 10), 1);
    const id = latest && !latest.drawnAt ? latest.id : await openRound(ctx, tx, found, tomorrow);
    await drawRound(ctx, tx, id);
    return id;
  });
}
