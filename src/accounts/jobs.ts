import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import { sweep } from './sweep.ts';

/** Clears away what has ended by itself. */
export const sweepTask: Task<Context> = {
  name: 'sweep-accounts',
  retry: 'It deletes what is past its time; a second run finds nothing.',
  run: ctx => sweep(ctx),
};
