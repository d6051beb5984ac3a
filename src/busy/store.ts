import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import type { Calendar, CalendarKind, WhenUnreachable } from './calendar.ts';

const columns = ['id', 'kind', 'name', 'host', 'when_unreachable as whenUnreachable', 'tried_at as triedAt', 'reached_at as reachedAt', 'next_try_at as nextTryAt', 'trouble', 'trouble_since as troubleSince', 'events', 'busy_count as busyCount', 'notes', 'removed_at as removedAt', 'connection_id as connection', 'remote_url as remoteUrl', 'makes_busy as makesBusy'] as const;

/** All that are not removed, in the order they came; with those removed since `since` at the end. */
export async function calendarsOf(db: Reader, since?: Date): Promise<readonly Calendar[]> {
  const rows = await db.selectFrom('calendar').select(columns)
    .where(({ eb, or }) => or([eb('removed_at', 'is', null), ...(since ? [eb('removed_at', '>=', since)] : [])]))
    .orderBy(sql`removed_at is not null`).orderBy('created_at').orderBy('id').execute();
  return rows as readonly Calendar[];
}

export async function calendarById(db: Reader, id: string): Promise<Calendar | undefined> {
  return await db.selectFrom('calendar').select(columns).where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst() as Calendar | undefined;
}

/** Calendars that could not be read the last time, the first to fail first. */
export async function troubledCalendars(db: Reader): Promise<readonly Calendar[]> {
  return await db.selectFrom('calendar').select(columns).where('trouble', 'is not', null).where('removed_at', 'is', null).orderBy('trouble_since').execute() as readonly Calendar[];
}

/** What is needed for reading it again; the address is sealed. */
export type Source = { readonly id: string; readonly name: string; readonly whenUnreachable: WhenUnreachable; readonly kind: CalendarKind; readonly sealedAddress: string | null; readonly body: string | null; readonly etag: string | null; readonly modified: string | null; readonly failures: number; readonly coveredTo: Date | null; readonly zone: string | null; readonly connection: string | null; readonly remoteUrl: string | null; readonly syncToken: string | null };

export async function sourceOf(db: Reader, id: string): Promise<Source | undefined> {
  return await db.selectFrom('calendar').select(['id', 'name', 'when_unreachable as whenUnreachable', 'kind', 'sealed_address as sealedAddress', 'body', 'etag', 'modified', 'failures', 'covered_to as coveredTo', 'zone', 'connection_id as connection', 'remote_url as remoteUrl', 'sync_token as syncToken']).where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst() as Source | undefined;
}

/** The other calendars of its connection are asked now, itself at `later`. */
export async function askSiblings(tx: Writer, id: string, now: Date, later: Date): Promise<void> {
  await sql`update calendar c set next_try_at = case when c.id = ${id} then ${later}::timestamptz else ${now}::timestamptz end from calendar o
    where o.account_id = current_account() and o.id = ${id} and c.account_id = o.account_id and c.connection_id = o.connection_id and c.removed_at is null`.execute(tx);
}
