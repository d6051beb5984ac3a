import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import { sendingTask } from './post-letter.ts';
import { sendLetter, sweepLetters } from './send-letter.ts';

/** Sends one letter. */
export const sendTask: Task<Context> = {
  name: sendingTask,
  retry: 'A letter that was sent is left alone; one that a dead process was at is taken up after five minutes. What the mail server refuses for now is tried again with growing waits, kept with the letter.',
  run(ctx, payload) {
    const { me, id } = payload as { readonly me: string; readonly id: string };
    return sendLetter(ctx, me, id);
  },
};

/** Brings letters to the post that are due and have no job. */
export const sweepPostTask: Task<Context> = {
  name: 'post.sweep',
  retry: 'It only makes jobs, one for each letter: a second run makes none.',
  run: ctx => sweepLetters(ctx),
};
