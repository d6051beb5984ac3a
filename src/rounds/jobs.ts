import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import { drawingTask, drawWatched } from '../draws/index.ts';
import { tendRounds } from './tend-rounds.ts';

/** Draws one large round. */
export const drawRoundTask: Task<Context> = {
  name: drawingTask,
  retry: 'Again: a draw that was cut off left nothing, and one that ended, or that another process is at, is left alone.',
  async run(ctx, payload, signal) {
    const { me, round } = payload as { readonly me: string; readonly round: string };
    if (await drawWatched(ctx, me, round, { signal, resumes: true }) === 'stopped' && signal.aborted) throw new Error('A draw was cut off, and is begun anew.');
  },
};

/** Opens, draws and tells rounds, and asks afterwards. */
export const tendRoundsTask: Task<Context> = {
  name: 'rounds.tend',
  retry: 'Again: what was done is marked in the same transaction, so a second run finds nothing left.',
  run: ctx => tendRounds(ctx),
};
