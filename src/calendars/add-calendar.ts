import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { type CalendarKind, CalendarRefused, type Look, lookAtFeed, mergeBusy, mostCalendars, nextTry, questionOf, readFeedAddress, sealedFor, spanToRead, unreachableChoices, type WhenUnreachable } from '../busy/index.ts';
import { type CalendarTaker, readingFor } from '../caldav/index.ts';
import { expandCalendar } from '../icalendar/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { sealText, unsealText } from '../kit/sealed-text.ts';
import { reading, transact } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
import { countCalendars, insertCalendar, sealedAddresses, writeWhatWasRead } from './store.ts';

/** What a member says of a calendar. Without a name it is called what it calls itself. */
export const calendarWords = { name: typedText('must be text').max(80, 'must be at most 80 characters').default(''), whenUnreachable: z.enum(unreachableChoices, `must be one of ${unreachableChoices.join(', ')}`).default('closed') };

type Words = { readonly name: string; readonly whenUnreachable: WhenUnreachable };

/** The first look is bounded more closely: the member waits for it. */
const patience = 15_000;

/**
 * Subscribe to an iCalendar feed. It is read once before it is taken, so that an address that is none is told at once; from then on
 * in the background. Gives its id. Throws `CalendarRefused`.
 */
export async function addFeed(ctx: Context, takers: readonly CalendarTaker[], me: Member, given: Words & { readonly address: string }): Promise<string> {
  const url = readFeedAddress(given.address);
  if (!url) throw new CalendarRefused('address', given.address.trim() ? { why: 'not an address', host: given.address.trim().slice(0, 80) } : { why: 'no address' });
  await checkRoom(ctx, me, url);
  const now = ctx.now();
  const look = await lookAtFeed(ctx.settings, url, await readingFor(ctx, takers, me), now, undefined, undefined, patience);
  if (look.outcome !== 'read') throw new CalendarRefused('address', look.outcome === 'trouble' ? look.trouble : { why: 'broken', host: url.host });
  const kept = { kind: 'feed' as const, host: url.host, sealedAddress: sealText(ctx.settings.secret, sealedFor, url.href), body: null };
  return takeIn(ctx, me, { ...given, ...kept }, look, nextTry(now, 0, Math.random()));
}

/** Take in a calendar file as it is now; nothing is fetched later. Throws `CalendarRefused`. */
export async function addFile(ctx: Context, takers: readonly CalendarTaker[], me: Member, given: Words & { readonly text: string; readonly fileName: string }): Promise<string> {
  await checkRoom(ctx, me);
  const read = await expandCalendar({ text: given.text, ...questionOf(await readingFor(ctx, takers, me)) });
  if (read.outcome === 'trouble') throw new CalendarRefused('file', { why: read.why });
  return takeIn(ctx, me, { ...given, kind: 'file', host: given.fileName.slice(0, 80), sealedAddress: null, body: given.text }, { ...read, etag: null, modified: null }, nextRoll(ctx.now()));
}

/** A file is spread over later months as they come. */
export const nextRoll = (now: Date): Date => new Date(now.getTime() + 7 * 86_400_000);

async function checkRoom(ctx: Context, me: Member, url?: URL): Promise<void> {
  const field = url ? 'address' : 'file';
  const { count, sealed } = await reading(ctx.db, me.id, async db => ({ count: await countCalendars(db), sealed: await sealedAddresses(db) }));
  if (count >= mostCalendars) throw new CalendarRefused(field, { why: 'too many' });
  if (url && sealed.some(each => unsealText(ctx.settings.secret, sealedFor, each) === url.href)) throw new CalendarRefused(field, { why: 'already there' });
}

type Kept = Words & { readonly kind: CalendarKind; readonly host: string; readonly sealedAddress: string | null; readonly body: string | null };

async function takeIn(ctx: Context, me: Member, given: Kept, look: Extract<Look, { readonly outcome: 'read' }>, next: Date): Promise<string> {
  const id = newId();
  const span = spanToRead(ctx.now());
  await transact(ctx.db, me.id, null, async (tx: Writer) => {
    await insertCalendar(tx, me.id, { ...given, id, name: given.name || look.name || given.host, at: ctx.now() });
    await writeWhatWasRead(tx, id, { ...look, at: ctx.now(), nextTryAt: next, coveredTo: new Date(span.to), zone: me.zone });
    await mergeBusy(tx, me.id);
  });
  return id;
}
