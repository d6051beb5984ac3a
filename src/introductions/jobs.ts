import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import { tendIntroductions } from './tend.ts';

/** Asks again whom it may, and asks afterwards what came of it. */
export const tendIntroductionsTask: Task<Context> = {
  name: 'introductions.tend',
  retry: 'again: what was written is marked in the same transaction',
  run: ctx => tendIntroductions(ctx),
};
