import { sql } from 'kysely';
import type { Trouble } from '../busy/index.ts';
import type { Reader, Writer } from '../kit/db.ts';

/** An event of Kith's own in a calendar of the member's. */
export type WrittenEvent = {
  readonly uid: string;
  readonly body: string;
  readonly startAt: Date;
  readonly endAt: Date;
  readonly calendar: string | null;
  readonly href: string | null;
  readonly etag: string | null;
  readonly alteredAt: Date;
  readonly writtenAt: Date | null;
  readonly erasedAt: Date | null;
  readonly missingAt: Date | null;
  readonly failures: number;
};

const columns = ['uid', 'body', 'start_at as startAt', 'end_at as endAt', 'calendar_id as calendar', 'href', 'etag', 'altered_at as alteredAt', 'written_at as writtenAt', 'erased_at as erasedAt', 'missing_at as missingAt', 'failures'] as const;

export const writtenEvent = (db: Reader, uid: string): Promise<WrittenEvent | undefined> => db.selectFrom('written_event').select(columns).where('uid', '=', uid).executeTakeFirst();

export const writtenIn = (db: Reader, calendar: string): Promise<readonly WrittenEvent[]> => db.selectFrom('written_event').select(columns).where('calendar_id', '=', calendar).where('erased_at', 'is', null).execute();

export async function writtenUids(db: Reader): Promise<readonly string[]> {
  return (await db.selectFrom('written_event').select('uid').execute()).map(row => row.uid);
}

/** Has it written as it is now. */
export async function wantWritten(tx: Writer, me: string, event: { readonly uid: string; readonly body: string; readonly start: Date; readonly end: Date; readonly calendar: string; readonly at: Date }): Promise<void> {
  const set = { body: event.body, start_at: event.start, end_at: event.end, altered_at: event.at, erased_at: null, missing_at: null, failures: 0, trouble: null };
  await tx.insertInto('written_event').values({ account_id: me, uid: event.uid, calendar_id: event.calendar, ...set })
    .onConflict(clash => clash.columns(['account_id', 'uid']).doUpdateSet({ ...set, calendar_id: sql<string>`coalesce(written_event.calendar_id, excluded.calendar_id)` })).execute();
}

/** Has it taken away. Undefined where it never was there. */
export async function wantErased(tx: Writer, uid: string, at: Date): Promise<boolean> {
  return (await tx.updateTable('written_event').set({ erased_at: at, altered_at: at, failures: 0, trouble: null }).where('uid', '=', uid).executeTakeFirst()).numUpdatedRows === 1n;
}

export async function markWritten(tx: Writer, uid: string, place: { readonly calendar: string; readonly href: string; readonly etag: string | null }, alteredAt: Date): Promise<void> {
  await tx.updateTable('written_event').set({ calendar_id: place.calendar, href: place.href, etag: place.etag, written_at: alteredAt, missing_at: null, failures: 0, trouble: null }).where('uid', '=', uid).execute();
}

/** Where it was found now, and when it takes place there; what was altered there counts as written. */
export async function markFound(tx: Writer, uid: string, place: { readonly calendar: string; readonly href: string; readonly etag: string }): Promise<void> {
  await tx.updateTable('written_event').set({ calendar_id: place.calendar, href: place.href, etag: place.etag, missing_at: null }).where('uid', '=', uid).execute();
}

export async function setTimes(tx: Writer, uid: string, start: Date, end: Date): Promise<void> {
  await tx.updateTable('written_event').set({ start_at: start, end_at: end }).where('uid', '=', uid).execute();
}

/** What is kept of it here; nothing follows in the calendar. */
export async function setBody(tx: Writer, uid: string, body: string): Promise<void> {
  await tx.updateTable('written_event').set({ body }).where('uid', '=', uid).execute();
}

export async function markMissing(tx: Writer, uid: string, at: Date): Promise<void> {
  await tx.updateTable('written_event').set({ missing_at: at }).where('uid', '=', uid).where('missing_at', 'is', null).execute();
}

export async function markWriteTrouble(tx: Writer, uid: string, trouble: Trouble): Promise<void> {
  await tx.updateTable('written_event').set({ failures: sql<number>`failures + 1`, trouble: JSON.stringify(trouble) }).where('uid', '=', uid).execute();
}

export async function forgetWritten(tx: Writer, uid: string): Promise<void> {
  await tx.deleteFrom('written_event').where('uid', '=', uid).execute();
}

/** It is where it was after all. */
export async function markNotMissing(tx: Writer, uid: string): Promise<void> {
  await tx.updateTable('written_event').set({ missing_at: null }).where('uid', '=', uid).execute();
}

/** Calendars that are given up are none in which anything could be missing: where events of ours were there is forgotten, and nothing follows from it. */
export async function forgetPlaces(tx: Writer, calendars: readonly string[]): Promise<void> {
  if (calendars.length === 0) return;
  await tx.updateTable('written_event').set({ calendar_id: null, href: null, etag: null, written_at: null, missing_at: null }).where('calendar_id', 'in', [...calendars]).execute();
}

/** Events that are not found any more. */
export const missingEvents = (db: Reader): Promise<readonly WrittenEvent[]> => db.selectFrom('written_event').select(columns).where('missing_at', 'is not', null).where('erased_at', 'is', null).execute();

/** Those among them that are missing since `before`, though their calendar is still there, and every one of its connection was read since. */
export async function missingForSure(db: Reader, before: Date): Promise<readonly WrittenEvent[]> {
  return db.selectFrom('written_event as w').select(columns).where('missing_at', '<=', before).where('erased_at', 'is', null)
    .where(sql<boolean>`exists (select from calendar c where c.account_id = w.account_id and c.id = w.calendar_id and c.connection_id is not null and c.removed_at is null)`)
    .where(sql<boolean>`not exists (select from calendar c join calendar o on o.account_id = c.account_id and o.connection_id = c.connection_id
      where c.account_id = w.account_id and c.id = w.calendar_id and o.removed_at is null and (o.reached_at is null or o.reached_at <= w.missing_at))`).execute();
}

/** Events that could not be written, the first to come first. */
export async function unwritten(db: Reader): Promise<readonly { readonly uid: string; readonly trouble: Trouble; readonly startAt: Date }[]> {
  return await db.selectFrom('written_event').select(['uid', 'trouble', 'start_at as startAt']).where('trouble', 'is not', null).orderBy('start_at').execute() as readonly { readonly uid: string; readonly trouble: Trouble; readonly startAt: Date }[];
}

/** Has it written once more as it stands here; where it is gone, as a new object. */
export async function wantAgain(tx: Writer, uid: string, at: Date, isGone: boolean): Promise<void> {
  await tx.updateTable('written_event').set({ altered_at: at, written_at: null, missing_at: null, ...(isGone && { href: null, etag: null }) }).where('uid', '=', uid).execute();
}
