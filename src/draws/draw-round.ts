import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { reading, transact } from '../kit/transact.ts';
import { drawApart, drawSimply, type RoundResult, type Tell } from '../matching/index.ts';
import { type Participant, pauseRow } from '../groups/index.ts';
import { keepPairings } from './keep-pairings.ts';
import { postPaused } from './post-letters.ts';
import { readyRound, type ReadyRound } from './ready-round.ts';
import { lockRound, markDrawn } from './store-rounds.ts';

export type Way = { readonly signal?: AbortSignal | undefined; readonly tell?: Tell | undefined; /** Asked in the transaction that keeps the round: whether it is still wanted. */ readonly isWanted?: ((tx: Writer) => Promise<boolean>) | undefined };

/** So often a round is drawn anew because something changed meanwhile; then it is drawn the simple way, while nothing can change. */
const mostTries = 3;

/**
 * Draw a round: pair everyone who takes part, and note when each is told, at nine on their own clock. It is read, drawn outside of any
 * transaction, and kept in one that first sees whether anything changed meanwhile; where it did, it is drawn anew. Whoever said nothing of
 * three pairings is paused, and told. A round is drawn once; a second call finds it drawn. Stopped by `signal` it leaves nothing.
 */
export async function drawRound(ctx: Context, me: string, id: string, { signal, tell, isWanted }: Way = {}): Promise<'drawn' | 'stopped'> {
  for (let tries = 1; tries <= mostTries; tries++) {
    const ready = await reading(ctx.db, me, db => readyRound(db, id));
    if (!ready) return 'drawn';
    const drawn = await drawApart(ready.input, { signal, tell });
    if (drawn.outcome === 'stopped') return 'stopped';
    const outcome = await transact(ctx.db, me, null, async tx => {
      const now = await lockReady(tx, id);
      if (!now) return 'drawn';
      if (isWanted && !await isWanted(tx)) return 'stopped';
      if (JSON.stringify(now.input) !== JSON.stringify(ready.input)) return 'changed';
      await keep(ctx, tx, now, drawn.result, drawn.trouble);
      return 'drawn';
    });
    if (outcome !== 'changed') return outcome;
  }
  return drawHeld(ctx, me, id);
}

/** Draws the simple way, while nothing can change. */
async function drawHeld(ctx: Context, me: string, id: string): Promise<'drawn'> {
  await transact(ctx.db, me, null, async tx => {
    const now = await lockReady(tx, id);
    if (now) await keep(ctx, tx, now, drawSimply(now.input), 'Those who take part changed again and again meanwhile.');
  });
  return 'drawn';
}

/** The round as it stands, held until the transaction ends; undefined where it was drawn meanwhile. */
const lockReady = async (tx: Writer, id: string): Promise<ReadyRound | undefined> => await lockRound(tx, id) && readyRound(tx, id);

async function keep(ctx: Context, tx: Writer, { group, round, silent, playing, input }: ReadyRound, result: RoundResult, trouble: string | undefined): Promise<void> {
  if (trouble) ctx.log(`Round ${round.number} of a group was drawn the simple way. ${trouble}`);
  for (const person of silent) await pause(ctx, tx, group, person);
  await markDrawn(tx, round.id, { at: ctx.now(), weight: result.weight, bound: result.bound, proven: result.proven, seed: input.seed });
  await keepPairings(ctx, tx, { group, round, playing, input, result });
}

async function pause(ctx: Context, tx: Writer, group: ReadyRound['group'], person: Participant): Promise<void> {
  await pauseRow(tx, person.id, ctx.now(), null, true);
  await postPaused(ctx, tx, group, person);
}
