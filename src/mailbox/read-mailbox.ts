import type { Context } from '../kit/context.ts';
import { addJob } from '../kit/queue.ts';
import { unsealText } from '../kit/sealed-text.ts';
import { asOperator, reading, transact } from '../kit/transact.ts';
import { goThrough, type LetterTaker } from './go-through.ts';
import { type Inbox, visitInbox } from './imap.ts';
import { type Cursor, type MailboxTrouble, minutesToNext } from './mailbox.ts';
import { beginReading, type BegunReading, instanceCursor, keepCursor, keepInstanceCursor, mailboxesDue, noteRead, noteTrouble } from './store.ts';
import { firstPostedSince } from './store-received.ts';

export const readingTask = 'post.read';

/** What a member's mailbox password is sealed for. */
export const sealedFor = (me: string): string => `mailbox of ${me}`;

/** Nobody is at it any more who noted nothing for so long. */
const longestSilence = 10 * 60_000;
const day = 24 * 3_600_000;

/** Look into a member's mailbox, if it is due (or `hurry`) and nobody is at it, and hand on what belongs to threads of ours. */
export async function readMailbox(ctx: Context, me: string, takers: readonly LetterTaker[], hurry = false): Promise<void> {
  const box = await transact(ctx.db, me, null, tx => beginReading(tx, ctx.now(), new Date(ctx.now().getTime() - longestSilence), hurry));
  if (!box) return;
  const note = (trouble: MailboxTrouble, answer: string) => transact(ctx.db, me, null, tx => noteTrouble(tx, trouble, answer, ctx.now(), dueAfter(ctx, trouble, box.failures + 1)));
  const password = unsealText(ctx.settings.secret, sealedFor(me), box.passwordSealed);
  if (password === undefined) return note('sealed', '');
  try {
    const visit = await visitInbox(ctx.settings, { ...box, password }, async inbox => goThrough(ctx, inbox, await startOf(ctx, me, box, inbox), {
      takers, leaveOut: () => box.failures >= 3, ask: question => reading(ctx.db, me, question),
      keep: (cursor, more) => transact(ctx.db, me, null, tx => keepCursor(tx, cursor, more, ctx.now())),
    }));
    if (visit.outcome === 'trouble') await note(visit.trouble, visit.answer);
    else await transact(ctx.db, me, null, tx => noteRead(tx, ctx.now(), dueAfter(ctx, null, 0)));
  } catch (error) {
    await note('broken', '');
    throw error;
  }
}

const dueAfter = (ctx: Context, trouble: MailboxTrouble | null, failures: number): Date => new Date(ctx.now().getTime() + minutesToNext(trouble, failures) * 60_000);

/** Where it was left; or, where the server began to count anew, two days before that, which what was handed on before is not harmed by. */
async function startOf(ctx: Context, me: string, { cursor, readAt }: BegunReading, inbox: Inbox): Promise<number> {
  if (cursor?.validity === inbox.validity) return cursor.next;
  return inbox.uidSince(new Date((readAt?.getTime() ?? (await firstToAnswer(ctx, me))?.getTime() ?? ctx.now().getTime()) - 2 * day));
}

/** Answers are looked for from the first letter of the last thirty days on. */
export const firstToAnswer = (ctx: Context, me: string): Promise<Date | null> => reading(ctx.db, me, db => firstPostedSince(db, new Date(ctx.now().getTime() - 30 * day)));

/** Make a job for each mailbox that is due. */
export async function callForMail(ctx: Context): Promise<void> {
  for (const me of await asOperator(ctx.db, tx => mailboxesDue(tx, ctx.now()))) await transact(ctx.db, me, null, tx => addJob(tx, { task: readingTask, payload: { me }, key: 'mailbox', maxAttempts: 1 }));
}

/** A letter that a taker fails at keeps those behind it waiting for no longer: they are everybody's. */
const patience = 3_600_000;

/** Look into the mailbox of the instance's own address, if its operator named one: what comes there belongs to whose letter it answers. */
export async function readInstanceMailbox(ctx: Context, takers: readonly LetterTaker[]): Promise<void> {
  const { mailbox } = ctx.settings;
  if (!mailbox) return;
  const address = `${mailbox.username}@${mailbox.host}:${mailbox.port}`;
  const kept: Cursor | null = await asOperator(ctx.db, tx => instanceCursor(tx, address));
  const visit = await visitInbox({ allowedHosts: [mailbox.host.toLowerCase()] }, mailbox, async inbox => {
    const from = kept?.validity === inbox.validity ? kept.next : await inbox.uidSince(new Date(ctx.now().getTime() - 2 * day));
    await goThrough(ctx, inbox, from, {
      takers, leaveOut: arrived => ctx.now().getTime() - arrived.getTime() > patience, ask: question => asOperator(ctx.db, question),
      keep: cursor => asOperator(ctx.db, tx => keepInstanceCursor(tx, address, cursor, ctx.now())),
    });
  });
  if (visit.outcome === 'trouble') ctx.log(`The mailbox ${address} could not be read (${visit.trouble}) ${visit.answer}`.trim());
}
