import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import type { LetterTaker } from './go-through.ts';
import { callForMail, readingTask, readInstanceMailbox, readMailbox } from './read-mailbox.ts';

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
