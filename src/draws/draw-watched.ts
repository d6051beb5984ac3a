import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import type { Progress } from '../matching/index.ts';
import { longestSilence } from './drawing.ts';
import { drawRound, type Way } from './draw-round.ts';
import { claimDrawing, endDrawing, isDrawingWanted, noteDrawing, releaseDrawing } from './store-drawings.ts';

/** How it ended; `elsewhere` where nobody asked for it any more, or another process is at it. */
export type Watched = 'drawn' | 'stopped' | 'elsewhere';

const beat = 500;

/**
 * Draw a large round for which a drawing stands open: twice a second it says how far it is, and hears whether somebody wants it stopped. With
 * `resumes`, `signal` is no wish to stop but the end of this process: the drawing is left for the next.
 */
export async function drawWatched(ctx: Context, me: string, round: string, { signal, tell, resumes = false }: Way & { readonly resumes?: boolean } = {}): Promise<Watched> {
  const drawing = await transact(ctx.db, me, null, tx => claimDrawing(tx, round, ctx.now(), new Date(ctx.now().getTime() - longestSilence)));
  if (!drawing) return 'elsewhere';
  const stop = new AbortController();
  let latest: Partial<Progress> = {};
  let [noted, waits] = [Promise.resolve(), false];
  // where the database is slow, what waits to be said says the latest: nothing piles up that the end would have to wait for
  const note = (): Promise<void> => {
    if (waits) return noted;
    waits = true;
    return noted = noted.then(() => {
      waits = false;
      return transact(ctx.db, me, null, tx => noteDrawing(tx, drawing, latest, ctx.now()));
    }).then(stopped => { if (stopped) stop.abort(); }, () => {});
  };
  const hear = (progress: Progress): void => {
    const isNew = progress.step !== latest.step;
    latest = progress;
    if (isNew) void note();
    tell?.(progress);
  };
  const pulse = setInterval(() => void note(), beat);
  try {
    await note();
    const outcome = await drawRound(ctx, me, round, { signal: AbortSignal.any([stop.signal, ...signal ? [signal] : []]), isWanted: tx => isDrawingWanted(tx, drawing), tell: hear });
    clearInterval(pulse);
    await noted;
    const cutOff = outcome === 'stopped' && resumes && signal?.aborted && !stop.signal.aborted;
    await transact(ctx.db, me, null, tx => cutOff ? releaseDrawing(tx, drawing) : endDrawing(tx, drawing, outcome, ctx.now()));
    return outcome;
  } catch (error) {
    await transact(ctx.db, me, null, tx => endDrawing(tx, drawing, 'failed', ctx.now()));
    throw error;
  } finally {
    clearInterval(pulse);
  }
}
