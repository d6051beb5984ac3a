import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import { clearEnded } from './session.ts';

/** Clears away what has ended by itself. */
export const clearEndedTask: Task<Context> = {
  name: 'clear-ended',
  retry: 'It deletes what is past its time; a second run finds nothing.',
  run: ctx => clearEnded(ctx),
};
