import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { addJob } from '../kit/queue.ts';
import { checkLetter, type OutgoingLetter } from './letter.ts';
import { insertFiles, insertLetter } from './store.ts';

/** The job that sends one letter. */
export const sendingTask = 'post.send';

/**
 * Post a letter in the transaction of its cause: it is sent after that commits, and never if it is rolled back. Gives the letter's id.
 * Throws `LetterRefused` before anything is stored.
 */
export async function postLetter(tx: Writer, letter: OutgoingLetter): Promise<string> {
  checkLetter(letter);
  const id = newId();
  const me = await insertLetter(tx, id, `<${id}@${host(letter)}>`, letter);
  await insertFiles(tx, id, letter.attachments ?? []);
  await bringToPost(tx, me, id);
  return id;
}

/** Have a letter sent soon, or at `at`. A second call moves the first. */
export const bringToPost = (tx: Writer, me: string, id: string, at?: Date): Promise<void> =>
  addJob(tx, { task: sendingTask, payload: { me, id }, key: `letter ${id}`, queue: 'post', ...(at && { runAt: at }) });

/** An id needs no host that exists, only one that nobody else's ids have. */
const host = ({ from, replyTo }: OutgoingLetter): string => (from ?? replyTo)?.address.split('@')[1] ?? 'kith.invalid';
