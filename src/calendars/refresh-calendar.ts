import { memberById, type Member } from '../accounts/index.ts';
import { type Look, lookAtFeed, mergeBusy, nextTry, questionOf, reachesFar, type Reading, sealedFor, type Source, sourceOf } from '../busy/index.ts';
import { type CalendarTaker, type DavDelta, keepDelta, lookAtDav, readingFor, takeBack } from '../caldav/index.ts';
import { expandCalendar } from '../icalendar/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { unsealText } from '../kit/sealed-text.ts';
import { asOperator, reading, transact } from '../kit/transact.ts';
import { postLetter } from '../post/index.ts';
import { nextRoll } from './add-calendar.ts';
import { troubleLetter } from './mail.ts';
import { writeTrouble, writeUnchanged, writeWhatWasRead } from './store.ts';

/** Read one calendar anew and keep what it says now, or why it could not be read. What was altered in events of ours goes to the takers. Nothing for one that is gone. */
export async function refreshCalendar(ctx: Context, takers: readonly CalendarTaker[], owner: string, id: string, signal?: AbortSignal): Promise<void> {
  const me = await asOperator(ctx.db, db => memberById(db, owner));
  const source = me && await reading(ctx.db, owner, db => sourceOf(db, id));
  if (!me || !source) return;
  const question = await readingFor(ctx, takers, me);
  const { look, delta } = await lookAgain(ctx, me, source, question, signal);
  if (signal?.aborted) return;
  await keep(ctx, me, source, question, look, delta);
  if (source.kind === 'caldav') await takeBack(ctx, takers, me, source.id, delta?.fresh ?? []);
}

type Seen = { readonly look: Look; readonly delta?: DavDelta };

async function lookAgain(ctx: Context, me: Member, source: Source, question: Reading, signal: AbortSignal | undefined): Promise<Seen> {
  const isFresh = reachesFar(source.coveredTo, ctx.now()) && source.zone === me.zone;
  if (source.kind === 'caldav') {
    const look = await lookAtDav(ctx, me.id, source, question, isFresh, signal);
    if (look.outcome === 'read') return { look: { ...look.read, etag: null, modified: null }, delta: look.delta };
    return look.outcome === 'unchanged' ? { look, delta: look.delta } : { look };
  }
  if (source.kind === 'file') {
    const read = await expandCalendar({ text: source.body ?? '', ...questionOf(question) }, signal);
    return { look: read.outcome === 'read' ? { ...read, etag: null, modified: null } : { outcome: 'trouble', trouble: { why: read.why } } };
  }
  const address = unsealText(ctx.settings.secret, sealedFor, source.sealedAddress ?? '');
  if (address === undefined) return { look: { outcome: 'trouble', trouble: { why: 'secret lost' } } };
  return { look: await lookAtFeed(ctx.settings, new URL(address), question, ctx.now(), isFresh ? source : undefined, signal) };
}

function keep(ctx: Context, me: Member, source: Source, question: Reading, look: Look, delta: DavDelta | undefined): Promise<void> {
  const now = ctx.now();
  return transact(ctx.db, me.id, null, async tx => {
    if (delta) await keepDelta(tx, me.id, source.id, delta, now);
    await keepLook(ctx, tx, me, source, question, look);
    await mergeBusy(tx, me.id);
  });
}

async function keepLook(ctx: Context, tx: Writer, me: Member, source: Source, { span }: Reading, look: Look): Promise<void> {
  const now = ctx.now();
  // once for each trouble, and not for one that is over within a quarter of an hour
  if (look.outcome === 'trouble' && source.failures === 1 && ctx.mail.ready) await postLetter(tx, troubleLetter({ settings: ctx.settings, me, calendar: source, trouble: look.trouble }));
  if (look.outcome === 'trouble') return writeTrouble(tx, source.id, look.trouble, now, nextTry(now, source.failures + 1, Math.random(), look.retryAfter));
  const next = source.kind === 'file' ? nextRoll(now) : nextTry(now, 0, Math.random());
  if (look.outcome === 'unchanged') return writeUnchanged(tx, source.id, now, next);
  return writeWhatWasRead(tx, source.id, { ...look, at: now, coveredTo: new Date(span.to), zone: me.zone, nextTryAt: next });
}
