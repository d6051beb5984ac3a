import { memberById, type Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { unsealText } from '../kit/sealed-text.ts';
import { asOperator, reading, transact } from '../kit/transact.ts';
import { nextRoll, sealedFor } from './add-calendar.ts';
import { expandCalendar } from './expand-calendar.ts';
import { reachesFar } from './kept-span.ts';
import { type Look, lookAtFeed, questionOf } from './look-at-feed.ts';
import { nextTry } from './next-try.ts';
import { readingFor } from './reading-for.ts';
import { type Source, sourceOf, writeTrouble, writeUnchanged, writeWhatWasRead } from './store.ts';
import { mergeBusy } from './store-busy.ts';

/** Read one calendar anew and keep what it says now, or why it could not be read. Nothing for one that is gone. */
export async function refreshCalendar(ctx: Context, owner: string, id: string, signal?: AbortSignal): Promise<void> {
  const me = await asOperator(ctx.db, db => memberById(db, owner));
  const source = me && await reading(ctx.db, owner, db => sourceOf(db, id));
  if (!me || !source) return;
  const look = await lookAgain(ctx, me, source, signal);
  if (!signal?.aborted) await keep(ctx, me, source, look);
}

async function lookAgain(ctx: Context, me: Member, source: Source, signal: AbortSignal | undefined): Promise<Look> {
  const question = await readingFor(ctx, me);
  if (source.kind === 'file') {
    const read = await expandCalendar({ text: source.body ?? '', ...questionOf(question) }, signal);
    return read.outcome === 'read' ? { ...read, etag: null, modified: null } : { outcome: 'trouble', trouble: { why: read.why } };
  }
  const address = unsealText(ctx.settings.secret, sealedFor, source.sealedAddress ?? '');
  if (address === undefined) return { outcome: 'trouble', trouble: { why: 'secret lost' } };
  const isFresh = reachesFar(source.coveredTo, ctx.now()) && source.zone === me.zone;
  return lookAtFeed(ctx.settings, new URL(address), question, ctx.now(), isFresh ? source : undefined, signal);
}

function keep(ctx: Context, me: Member, source: Source, look: Look): Promise<void> {
  const now = ctx.now();
  return transact(ctx.db, me.id, null, async tx => {
    if (look.outcome === 'trouble') await writeTrouble(tx, source.id, look.trouble, now, nextTry(now, source.failures + 1, Math.random(), look.retryAfter));
    else if (look.outcome === 'unchanged') await writeUnchanged(tx, source.id, now, nextTry(now, 0, Math.random()));
    else await writeWhatWasRead(tx, source.id, { ...look, at: now, coveredTo: new Date((await readingFor(ctx, me)).span.to), zone: me.zone, nextTryAt: source.kind === 'file' ? nextRoll(now) : nextTry(now, 0, Math.random()) });
    await mergeBusy(tx, me.id);
  });
}
