import { addDays, type Day, utcDay } from '../time/calendar-day.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { addJob } from '../kit/queue.ts';
import { transact } from '../kit/transact.ts';
import { membersAtOnce } from '../matching/index.ts';
import { drawRound, type Way } from './draw-round.ts';
import { drawWatched } from './draw-watched.ts';
import { longestSilence, restAfterStop } from './drawing.ts';
import { lockGroup, NoSuchGroup } from '../groups/index.ts';
import { openRound } from './open-round.ts';
import { askDrawing, askToStop, drawingOf } from './store-drawings.ts';
import { lockRound, postponeDraw, roundsOf, takingPart } from './store-rounds.ts';

/** The job that draws one large round. */
export const drawingTask = 'rounds.draw';

/** A round and how it stands: drawn; being drawn by a job, which its drawing tells of; or stopped, with nothing kept. */
export type DrawnNow = { readonly round: string; readonly state: 'drawn' | 'drawing' | 'stopped' };

/** Who draws a large round, and which round whoever asks was shown: pressed once more, that one is not followed by another. */
type Asked = { readonly here?: Way; readonly number?: number | undefined };

/**
 * Draw a group's round at once, for tomorrow: the one that is open, or one of its own. A small one is drawn when this returns; a large one
 * by a job, or with `here` by whoever calls. Throws `NoSuchGroup`.
 */
export async function drawNow(ctx: Context, me: string, group: string, { here, number = Infinity }: Asked = {}): Promise<DrawnNow> {
  const { round, isLarge } = await transact(ctx.db, me, null, async tx => {
    const found = await lockGroup(tx, group);
    if (!found || found.endedAt) throw new NoSuchGroup();
    const [latest] = await roundsOf(tx, group, 1);
    if (latest?.drawnAt && latest.number >= number) return { round: latest.id, isLarge: false };
    const id = latest && !latest.drawnAt ? latest.id : await openRound(ctx, tx, found, dayAfter(ctx.now()));
    return { round: id, isLarge: await askIfLarge(ctx, tx, me, id, here !== undefined) };
  });
  if (!isLarge) return { round, state: await drawRound(ctx, me, round) };
  const watched = here ? await drawWatched(ctx, me, round, here) : 'elsewhere';
  return { round, state: watched === 'elsewhere' ? 'drawing' : watched };
}

/** The day on which a round begins that is drawn now. */
export const dayAfter = (now: Date): Day => addDays(utcDay(now), 1);

/** Whether a round is large, and is then noted as to be drawn, with its job unless whoever asks draws it. */
export async function askIfLarge(ctx: Context, tx: Writer, me: string, round: string, draws = false): Promise<boolean> {
  if ((await takingPart(tx, round)).length <= membersAtOnce) return false;
  const asked = await askDrawing(tx, newId(), round, ctx.now(), new Date(ctx.now().getTime() - 20 * longestSilence));
  if (asked && !draws) await addJob(tx, { task: drawingTask, payload: { me, round }, key: `draw ${round}` });
  return true;
}

/** Stop drawing a group's round, held first as whoever keeps one holds it; nothing of it is kept, and it is not begun anew by itself for a while. False where none is being drawn. */
export function stopDrawing(ctx: Context, me: string, group: string): Promise<boolean> {
  return transact(ctx.db, me, null, async tx => {
    const drawing = await drawingOf(tx, group);
    if (!drawing || !await lockRound(tx, drawing.round) || !await askToStop(tx, drawing.round, ctx.now(), new Date(ctx.now().getTime() - longestSilence))) return false;
    await postponeDraw(tx, drawing.round, new Date(ctx.now().getTime() + restAfterStop));
    return true;
  });
}
