import { sql } from 'kysely';
import type { CalendarKind, Trouble, WhenUnreachable } from '../busy/index.ts';
import type { BusyNote } from '../icalendar/index.ts';
import type { Operator, Reader, Writer } from '../kit/db.ts';

export async function countCalendars(db: Reader): Promise<number> {
  const row = await db.selectFrom('calendar').select(({ fn }) => fn.countAll<number>().as('n')).where('removed_at', 'is', null).executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Sealed addresses of all feeds, for finding out whether one is there already. */
export async function sealedAddresses(db: Reader): Promise<readonly string[]> {
  const rows = await db.selectFrom('calendar').select('sealed_address').where('removed_at', 'is', null).where('sealed_address', 'is not', null).execute();
  return rows.map(row => row.sealed_address!);
}

export type NewCalendar = { readonly id: string; readonly kind: CalendarKind; readonly name: string; readonly host: string; readonly sealedAddress: string | null; readonly body: string | null; readonly whenUnreachable: WhenUnreachable; readonly at: Date };

export async function insertCalendar(tx: Writer, me: string, { id, kind, name, host, sealedAddress, body, whenUnreachable, at }: NewCalendar): Promise<void> {
  await tx.insertInto('calendar').values({ account_id: me, id, kind, name, host, sealed_address: sealedAddress, body, when_unreachable: whenUnreachable, created_at: at }).execute();
}

export type WhatWasRead = { readonly at: Date; readonly nextTryAt: Date | null; readonly coveredTo: Date; readonly zone: string; readonly etag: string | null; readonly modified: string | null; readonly events: number; readonly notes: readonly BusyNote[]; readonly busy: readonly number[] };

export async function writeWhatWasRead(tx: Writer, id: string, { at, nextTryAt, coveredTo, zone, etag, modified, events, notes, busy }: WhatWasRead): Promise<void> {
  await tx.updateTable('calendar').set({
    tried_at: at, reached_at: at, next_try_at: nextTryAt, failures: 0, trouble: null, trouble_since: null, covered_to: coveredTo, zone, etag, modified, events,
    notes: JSON.stringify(notes), busy: sql<number[]>`${`{${busy.join()}}`}::integer[]`,
  }).where('id', '=', id).execute();
}

export async function writeUnchanged(tx: Writer, id: string, at: Date, nextTryAt: Date): Promise<void> {
  await tx.updateTable('calendar').set({ tried_at: at, reached_at: at, next_try_at: nextTryAt, failures: 0, trouble: null, trouble_since: null }).where('id', '=', id).execute();
}

export async function writeTrouble(tx: Writer, id: string, trouble: Trouble, at: Date, nextTryAt: Date): Promise<void> {
  await tx.updateTable('calendar').set({
    tried_at: at, next_try_at: nextTryAt, failures: sql<number>`failures + 1`, trouble: JSON.stringify(trouble), trouble_since: sql<Date>`coalesce(trouble_since, ${at})`,
  }).where('id', '=', id).execute();
}

export async function updateCalendar(tx: Writer, id: string, set: { readonly name: string; readonly whenUnreachable: WhenUnreachable }): Promise<boolean> {
  const done = await tx.updateTable('calendar').set({ name: set.name, when_unreachable: set.whenUnreachable }).where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Undefined where there is none. One that comes back is asked at once. */
export async function markRemoved(tx: Writer, id: string, at: Date | null, now: Date): Promise<{ readonly name: string; readonly kind: CalendarKind } | undefined> {
  const rows = await tx.updateTable('calendar').set({ removed_at: at, ...(at === null && { next_try_at: sql<Date>`case when kind = 'file' then next_try_at else ${now} end` }) })
    .where('id', '=', id).where('removed_at', at === null ? 'is not' : 'is', null).returning(['name', 'kind']).execute();
  return rows[0] as { readonly name: string; readonly kind: CalendarKind } | undefined;
}

export async function askAgain(tx: Writer, now: Date, id?: string): Promise<readonly string[]> {
  const rows = await tx.updateTable('calendar').set({ next_try_at: now }).where('removed_at', 'is', null).where('kind', '<>', 'file').$if(id !== undefined, query => query.where('id', '=', id!)).returning('id').execute();
  return rows.map(row => row.id);
}

/** Takes, of all members, the calendars whose time has come, the longest waiting first: nobody else takes them until `again`, when they are due once more unless they were read. */
export async function takeDue(db: Operator, now: Date, again: Date, most: number): Promise<readonly { readonly me: string; readonly id: string }[]> {
  const { rows } = await sql<{ me: string; id: string }>`
    update calendar c set next_try_at = ${again} from (
      select account_id, id from calendar where next_try_at <= ${now} and removed_at is null order by next_try_at limit ${sql.lit(most)} for update skip locked
    ) due where c.account_id = due.account_id and c.id = due.id returning c.account_id as me, c.id`.execute(db);
  return rows;
}

/** Those that were removed long ago go for good. */
export async function deleteRemoved(db: Operator, before: Date): Promise<void> {
  await db.deleteFrom('calendar').where('removed_at', '<', before).execute();
}
