import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import type { LetterTaker } from './go-through.ts';
import { sendingTask } from './post-letter.ts';
import { callForMail, readingTask, readInstanceMailbox, readMailbox } from './read-mailbox.ts';
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

/** Reads one member's mailbox. `takers` are asked in turn, each letter, until one takes it. */
export const readMailTask = (takers: readonly LetterTaker[]): Task<Context> => ({
  name: readingTask,
  retry: 'How far it was read is kept with the mailbox, and what was handed on is marked: a repeated run goes on from there.',
  run(ctx, payload) {
    const { me, hurry } = payload as { readonly me: string; readonly hurry?: boolean };
    return readMailbox(ctx, me, takers, hurry);
  },
});

/** Looks which mailboxes are due, and into that of the instance. */
export const callForMailTask = (takers: readonly LetterTaker[]): Task<Context> => ({
  name: 'post.call-for-mail',
  retry: 'It makes a job for each mailbox, which replaces one that waits.',
  async run(ctx) {
    await callForMail(ctx);
    await readInstanceMailbox(ctx, takers);
  },
});
