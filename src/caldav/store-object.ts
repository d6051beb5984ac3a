import { sql } from 'kysely';
import { columns } from '../kit/columns.ts';
import type { Reader, Writer } from '../kit/db.ts';

export type ObjectRow = { readonly href: string; readonly etag: string; readonly uid: string; readonly body: string };

export async function putObjects(tx: Writer, me: string, calendar: string, objects: readonly ObjectRow[]): Promise<void> {
  for (let at = 0; at < objects.length; at += 500) {
    await sql`insert into calendar_object (account_id, calendar_id, href, etag, uid, body)
      select ${me}, ${calendar}, href, etag, uid, body from ${columns(objects.slice(at, at + 500), ({ href, etag, uid, body }) => [href, etag, uid, body])} as x(href, etag, uid, body)
      on conflict (account_id, calendar_id, href) do update set etag = excluded.etag, uid = excluded.uid, body = excluded.body`.execute(tx);
  }
}

export async function deleteObjects(tx: Writer, calendar: string, hrefs: readonly string[]): Promise<void> {
  if (hrefs.length > 0) await tx.deleteFrom('calendar_object').where('calendar_id', '=', calendar).where('href', 'in', [...hrefs]).execute();
}

export async function setSyncToken(tx: Writer, calendar: string, token: string | null): Promise<void> {
  await tx.updateTable('calendar').set({ sync_token: token }).where('id', '=', calendar).execute();
}

/** Where the object of an event is, in this calendar, or in whichever of the member's. */
export async function hrefOfUid(db: Reader, calendar: string, uid: string): Promise<string | undefined> {
  return (await db.selectFrom('calendar_object').select('href').where('calendar_id', '=', calendar).where('uid', '=', uid).executeTakeFirst())?.href;
}

export async function placesOfUids(db: Reader, uids: readonly string[]): Promise<ReadonlyMap<string, { readonly calendar: string; readonly href: string; readonly etag: string }>> {
  if (uids.length === 0) return new Map();
  const rows = await db.selectFrom('calendar_object').select(['uid', 'calendar_id as calendar', 'href', 'etag']).where('uid', 'in', [...uids]).execute();
  return new Map(rows.map(({ uid, ...place }) => [uid, place]));
}

export async function objectsOf(db: Reader, calendar: string): Promise<readonly ObjectRow[]> {
  return db.selectFrom('calendar_object').select(['href', 'etag', 'uid', 'body']).where('calendar_id', '=', calendar).orderBy('href').execute();
}
