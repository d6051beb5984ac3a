import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import type { MailOutcome } from '../kit/mail.ts';
import { asOperator, transact } from '../kit/transact.ts';
import { writable } from '../kit/typed-text.ts';
import { asLetter } from './begun-letter.ts';
import { bringToPost } from './post-letter.ts';
import { beginSending, lettersDue, markFailed, markHindered, markSent, markUnposted, noteReached, waitsUntil } from './store.ts';
import { longestSending, nextTry } from './waits.ts';

/**
 * Send one letter, if it is to be sent and nobody is at it: begun and committed, handed to the mail server, its end committed.
 * Killed before the server has taken it whole, it is sent by the next run; killed after, between the server's 250 and our commit,
 * it is sent a second time under the same Message-ID. That instant cannot be closed (docs/mail.md).
 */
export async function sendLetter(ctx: Context, me: string, id: string): Promise<void> {
  if (!ctx.mail.ready) return noteThatNobodySends(ctx, me, id);
  const begun = await transact(ctx.db, me, null, async tx => {
    const mine = await beginSending(tx, id, ctx.now(), abandoned(ctx));
    const later = mine ? null : await waitsUntil(tx, id, longestSending);
    if (later) await bringToPost(tx, me, id, later);
    return mine;
  });
  if (!begun) return;
  const outcome = await ctx.mail.send(asLetter(ctx.settings, begun));
  await transact(ctx.db, me, null, tx => noteEnd(ctx, tx, me, id, begun.tries, outcome));
}

/** Bring every letter to the post that is due and has lost its job, or waited for a mail server to be named. */
export async function sweepLetters(ctx: Context): Promise<void> {
  if (!ctx.mail.ready) return;
  const due = await asOperator(ctx.db, tx => lettersDue(tx, ctx.now(), abandoned(ctx)));
  for (const { me, id } of due) await transact(ctx.db, me, null, tx => bringToPost(tx, me, id));
}

const abandoned = (ctx: Context): Date => new Date(ctx.now().getTime() - longestSending);

/** It stays as it is, and says why. The sweep takes it to the post once there is a server. */
const noteThatNobodySends = (ctx: Context, me: string, id: string): Promise<void> => transact(ctx.db, me, null, async tx => {
  if (await beginSending(tx, id, ctx.now(), abandoned(ctx))) await markUnposted(tx, id);
});

async function noteEnd(ctx: Context, tx: Writer, me: string, id: string, tries: number, outcome: MailOutcome): Promise<void> {
  if (outcome.outcome === 'sent') return markSent(tx, id, ctx.now());
  if (outcome.outcome === 'not set up') return markUnposted(tx, id);
  if (outcome.reached) await noteReached(tx, id, outcome.reached);
  const hitch = { trouble: outcome.trouble, answer: writable(outcome.reason).slice(0, 500) };
  const again = outcome.forGood ? undefined : nextTry(tries, ctx.now());
  if (!again) return void await markFailed(tx, id, hitch, ctx.now());
  await markHindered(tx, id, hitch, again);
  await bringToPost(tx, me, id, again);
}
