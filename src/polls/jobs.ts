import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import { tendPolls } from './tend-polls.ts';

/** Reminds those who have not answered, and closes what is due. */
export const tendPollsTask: Task<Context> = {
  name: 'polls.tend',
  retry: 'again: what was written or closed is marked in the same transaction',
  run: ctx => tendPolls(ctx),
};
