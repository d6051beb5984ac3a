import { sourceOf, type Trouble, troubleOfStatus } from '../busy/index.ts';
import { uidIn } from '../icalendar/index.ts';
import type { Context } from '../kit/context.ts';
import { reading, transact } from '../kit/transact.ts';
import { attempt, type Dav } from './dav.ts';
import { davOf } from './dav-of.ts';
import { deleteObjects, hrefOfUid, putObjects } from './store-object.ts';
import { forgetWritten, markFound, markMissing, markWriteTrouble, markWritten, type WrittenEvent, writtenEvent } from './store-written.ts';

/** The calendar could not be written to; the job is tried again. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

type Place = { readonly dav: Dav; readonly calendar: string; readonly remote: string; readonly host: string };

/** Reads a calendar anew. */
type Refresh = (calendar: string) => Promise<void>;

/** Bring one event of ours in the member's calendar to what it is here: written, altered, or taken away; `refresh` takes in first what was altered there. Throws `NotWritten`. */
export async function writeWaiting(ctx: Context, refresh: Refresh, me: string, uid: string): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    const event = await reading(ctx.db, me, db => writtenEvent(db, uid));
    if (!event || isSettled(event)) return;
    const place = await placeOf(ctx, me, event);
    if (!place) return transact(ctx.db, me, null, tx => event.erasedAt ? forgetWritten(tx, uid) : Promise.resolve());
    const done = await attempt(() => event.erasedAt ? erase(ctx, me, place, event) : write(ctx, refresh, me, place, event));
    if (done.outcome === 'trouble') return giveUpForNow(ctx, me, uid, done.trouble);
    if (done.result === 'done') return;
    if (done.result !== 'again') return giveUpForNow(ctx, me, uid, done.result);
  }
  return giveUpForNow(ctx, me, uid, { why: 'broken' });
}

const isSettled = ({ erasedAt, missingAt, writtenAt, alteredAt }: WrittenEvent): boolean => !erasedAt && (missingAt !== null || (writtenAt !== null && writtenAt >= alteredAt));

async function giveUpForNow(ctx: Context, me: string, uid: string, trouble: Trouble): Promise<never> {
  await transact(ctx.db, me, null, tx => markWriteTrouble(tx, uid, trouble));
  throw new NotWritten(`A calendar could not be written to: ${trouble.why}.`);
}

function placeOf(ctx: Context, me: string, { calendar }: WrittenEvent): Promise<Place | undefined> {
  return reading(ctx.db, me, async db => {
    const source = calendar === null ? undefined : await sourceOf(db, calendar);
    const dav = source?.connection ? await davOf(ctx, db, source.connection) : undefined;
    return source?.remoteUrl && dav ? { dav, calendar: source.id, remote: source.remoteUrl, host: new URL(source.remoteUrl).host } : undefined;
  });
}

type Step = 'done' | 'again' | Trouble;

async function erase(ctx: Context, me: string, { dav, calendar, remote, host }: Place, event: WrittenEvent): Promise<Step> {
  const status = event.href === null ? 404 : await dav.remove(new URL(event.href, remote).href, null);
  if (status !== 404 && status !== 410 && !isDone(status)) return troubleOfStatus(status, host) ?? { why: 'broken', host };
  await transact(ctx.db, me, null, async tx => {
    await forgetWritten(tx, event.uid);
    if (event.href !== null) await deleteObjects(tx, calendar, [event.href]);
  });
  return 'done';
}

async function write(ctx: Context, refresh: Refresh, me: string, place: Place, event: WrittenEvent): Promise<Step> {
  const { dav, calendar, remote, host } = place;
  const url = event.href === null ? new URL(`${encodeURIComponent(event.uid)}.ics`, remote.endsWith('/') ? remote : `${remote}/`) : new URL(event.href, remote);
  const status = await dav.put(url.href, event.body, event.href === null ? null : event.etag ?? '');
  if (isDone(status)) return keep(ctx, me, place, event, url.pathname);
  if (event.href === null && [403, 409, 412, 207].includes(status)) return findAgain(ctx, me, place, event, url.pathname);
  if (status === 412) {
    // altered there since: what was altered is taken in first, then ours is written on top of it
    await refresh(calendar);
    return 'again';
  }
  if (status === 404 || status === 410) {
    await transact(ctx.db, me, null, tx => markMissing(tx, event.uid, ctx.now()));
    return 'done';
  }
  return troubleOfStatus(status, host) ?? { why: 'broken', host };
}

/** Some servers answer 207 to what they refuse. */
const isDone = (status: number): boolean => status >= 200 && status < 300 && status !== 207;

/** Servers write objects anew as they like: what is kept is what is there then. */
async function keep(ctx: Context, me: string, { dav, calendar, remote }: Place, event: WrittenEvent, href: string): Promise<Step> {
  const [there] = await dav.objects(remote, [href]);
  await transact(ctx.db, me, null, async tx => {
    await markWritten(tx, event.uid, { calendar, href, etag: there?.etag ?? null }, event.alteredAt);
    if (there) await putObjects(tx, me, calendar, [{ ...there, href, uid: uidIn(there.body) }]);
  });
  return 'done';
}

/** It is there already: an answer of an earlier try was lost, or the member took it in from a mail. */
async function findAgain(ctx: Context, me: string, { dav, calendar, remote, host }: Place, event: WrittenEvent, href: string): Promise<Step> {
  const known = await reading(ctx.db, me, db => hrefOfUid(db, calendar, event.uid));
  const [there] = await dav.objects(remote, [known ?? href]);
  if (!there) return { why: 'status', host, status: 409 };
  await transact(ctx.db, me, null, tx => markFound(tx, event.uid, { calendar, href: there.href, etag: there.etag }));
  return 'again';
}
