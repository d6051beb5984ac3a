import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';

/** A letter of ours that one that came answers. */
export type OurLetter = { readonly me: string; readonly id: string; readonly messageId: string; readonly calendarUid: string | null; readonly about: { readonly kind: string; readonly id: string } };

/** Letters of ours with these Message-IDs: the member's own, or everybody's for the operator. */
export const lettersWithIds = (db: Reader, ids: readonly string[]): Promise<readonly OurLetter[]> => ours(db, sql`message_id = any(${[...ids]}::text[])`, ids);

/** The latest letter of ours on each of these meetings, by the UID of its calendar. */
export const lettersOnMeetings = (db: Reader, uids: readonly string[]): Promise<readonly OurLetter[]> => ours(db, sql`calendar_uid = any(${[...uids]}::text[])`, uids);

async function ours(db: Reader, which: ReturnType<typeof sql>, asked: readonly string[]): Promise<readonly OurLetter[]> {
  if (asked.length === 0) return [];
  const { rows } = await sql<OurLetter>`
    select account_id as me, id, message_id as "messageId", calendar_uid as "calendarUid", jsonb_build_object('kind', about_kind, 'id', about_id) as about
    from letter where ${which} order by id desc`.execute(db);
  return rows;
}

/** When the first letter was posted that somebody may still answer. */
export async function firstPostedSince(db: Reader, since: Date): Promise<Date | null> {
  const row = await db.selectFrom('letter').select(each => each.fn.min('posted_at').as('at')).where('account_id', '=', sql<string>`current_account()`).where('posted_at', '>=', since).executeTakeFirst();
  return row?.at ?? null;
}

const mark = (messageId: string): Buffer => createHash('sha256').update(messageId).digest();

export async function wasReceived(db: Reader, messageId: string): Promise<boolean> {
  const row = await db.selectFrom('received_letter').select('taken').where('account_id', '=', sql<string>`current_account()`).where('mark', '=', mark(messageId)).executeTakeFirst();
  return row !== undefined;
}

export async function markReceived(tx: Writer, messageId: string, taken: boolean, now: Date): Promise<void> {
  await tx.insertInto('received_letter').values({ account_id: sql<string>`current_account()`, mark: mark(messageId), taken, at: now }).onConflict(clash => clash.doNothing()).execute();
}

/** A letter that was sent came back; false where it was not sent, or had come back before. */
export async function markReturned(tx: Writer, id: string, answer: string, now: Date): Promise<boolean> {
  const done = await tx.updateTable('letter').set({ failed_at: now, trouble: 'returned', answer }).where('account_id', '=', sql<string>`current_account()`).where('id', '=', id)
    .where('sent_at', 'is not', null).where('failed_at', 'is', null).returning('id').execute();
  return done.length > 0;
}
