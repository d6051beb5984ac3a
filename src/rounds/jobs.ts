import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import { tendRounds } from './tend-rounds.ts';

/** Opens, draws and tells rounds, and asks afterwards. */
export const tendRoundsTask: Task<Context> = {
  name: 'rounds.tend',
  retry: 'Again: what was done is marked in the same transaction, so a second run finds nothing left.',
  run: ctx => tendRounds(ctx),
};
