import { sql } from 'kysely';
import type { Operator, Reader, Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import type { Begun } from './begun-letter.ts';
import { calendarUids } from './calendar-uids.ts';
import type { LetterFile, OutgoingLetter, Trouble } from './letter.ts';

const me = sql<string>`current_account()`;

/** Gives the account it belongs to: that of the transaction. */
export async function insertLetter(tx: Writer, id: string, messageId: string, letter: OutgoingLetter): Promise<string> {
  const { from = nobody, replyTo = nobody, about, calendar = null, html = '', inReplyTo = '', references = [], automatic = false } = letter;
  const row = await tx.insertInto('letter').values({
    account_id: me, id, message_id: messageId, from_name: from.name, from_address: from.address, reply_name: replyTo.name, reply_address: replyTo.address,
    ...readersOf(letter), subject: letter.subject.trim(), body: letter.text, html, in_reply_to: inReplyTo, answers: sql<string[]>`${[...references]}::text[]`,
    calendar_method: calendar && calendar.method, calendar: calendar && calendar.content, calendar_uid: (calendar && calendarUids(calendar.content)[0]) ?? null, automatic, about_kind: about.kind, about_id: about.id,
  }).returning('account_id').executeTakeFirstOrThrow();
  return row.account_id;
}

const nobody = { name: '', address: '' };

const readersOf = ({ to, also = nobody, inConfidence = false }: OutgoingLetter) => ({ to_name: to.name.trim(), to_address: to.address, also_name: also.name.trim(), also_address: also.address, in_confidence: inConfidence });

export async function insertFiles(tx: Writer, letter: string, files: readonly LetterFile[]): Promise<void> {
  if (files.length === 0) return;
  await tx.insertInto('letter_file').values(files.map(({ name, type, content }, place) =>
    ({ account_id: me, id: newId(), letter_id: letter, place, name, type, content: Buffer.from(content) }))).execute();
}

/**
 * Begin to send a letter, unless it was sent, has failed, rests, is not due, or somebody has been at it since `abandoned`: of two who
 * ask at once, one gets it.
 */
export async function beginSending(tx: Writer, id: string, now: Date, abandoned: Date): Promise<Begun | undefined> {
  const row = await tx.updateTable('letter').set(each => ({ begun_at: now, tries: each('tries', '+', 1) })).where('account_id', '=', me).where('id', '=', id)
    .where('sent_at', 'is', null).where('failed_at', 'is', null).where('rested_at', 'is', null)
    .where(each => each.or([each('begun_at', 'is', null), each('begun_at', '<=', abandoned)]))
    .where(each => each.or([each('due_at', 'is', null), each('due_at', '<=', now)]))
    .returningAll().executeTakeFirst();
  if (!row) return undefined;
  const files = await tx.selectFrom('letter_file').select(['name', 'type', 'content']).where('account_id', '=', me).where('letter_id', '=', id).orderBy('place').execute();
  return { ...row, files };
}

/** When a letter that somebody is at, or that is not due yet, may be looked at again; null where there is nothing to wait for. */
export async function waitsUntil(db: Reader, id: string, lease: number): Promise<Date | null> {
  const row = await db.selectFrom('letter').select(['begun_at', 'due_at']).where('account_id', '=', me).where('id', '=', id)
    .where('sent_at', 'is', null).where('failed_at', 'is', null).where('rested_at', 'is', null).executeTakeFirst();
  if (!row) return null;
  return new Date(Math.max((row.begun_at?.getTime() ?? 0) + lease, row.due_at?.getTime() ?? 0));
}

/** Also one that was let rest meanwhile: it is on its way. */
export async function markSent(tx: Writer, id: string, now: Date): Promise<void> {
  await tx.updateTable('letter').set({ sent_at: now, begun_at: null, due_at: null, rested_at: null, trouble: '', answer: '' }).where('account_id', '=', me).where('id', '=', id).execute();
}

export type Hitch = { readonly trouble: Trouble; readonly answer: string };

export async function markHindered(tx: Writer, id: string, { trouble, answer }: Hitch, dueAt: Date): Promise<void> {
  await tx.updateTable('letter').set({ begun_at: null, due_at: dueAt, trouble, answer }).where('account_id', '=', me).where('id', '=', id).execute();
}

/** The server took it for one of two readers. */
export async function noteReached(tx: Writer, id: string, address: string): Promise<void> {
  await tx.updateTable('letter').set({ reached_address: address }).where('account_id', '=', me).where('id', '=', id).execute();
}

/** It waits for a mail server to be named, which counts as no try. */
export async function markUnposted(tx: Writer, id: string): Promise<void> {
  await tx.updateTable('letter').set({ begun_at: null, tries: 0, trouble: 'not set up', answer: '' }).where('account_id', '=', me).where('id', '=', id).execute();
}

/** False where it had failed before. */
export async function markFailed(tx: Writer, id: string, { trouble, answer }: Hitch, now: Date): Promise<boolean> {
  const done = await tx.updateTable('letter').set({ begun_at: null, due_at: null, failed_at: now, trouble, answer }).where('account_id', '=', me).where('id', '=', id).where('failed_at', 'is', null).returning('id').execute();
  return done.length > 0;
}

/** Makes a letter that waits, failed or rests as good as new; false where it was sent, or there is none. */
export async function markWaiting(tx: Writer, id: string): Promise<boolean> {
  const done = await tx.updateTable('letter').set({ due_at: null, tries: 0, sent_at: null, failed_at: null, rested_at: null, trouble: '', answer: '' })
    .where('account_id', '=', me).where('id', '=', id).where(each => each.or([each('sent_at', 'is', null), each('failed_at', 'is not', null)])).returning('id').execute();
  return done.length > 0;
}

/** False where it was sent, rests already, or there is none. */
export async function markResting(tx: Writer, id: string, now: Date): Promise<boolean> {
  const done = await tx.updateTable('letter').set({ rested_at: now }).where('account_id', '=', me).where('id', '=', id).where('rested_at', 'is', null)
    .where(each => each.or([each('sent_at', 'is', null), each('failed_at', 'is not', null)])).returning('id').execute();
  return done.length > 0;
}

/** Letters of all members that are due and that nobody is at. */
export async function lettersDue(tx: Operator, now: Date, abandoned: Date): Promise<readonly { readonly me: string; readonly id: string }[]> {
  return tx.selectFrom('letter').select(['account_id as me', 'id']).where('sent_at', 'is', null).where('failed_at', 'is', null).where('rested_at', 'is', null)
    .where(each => each.or([each('begun_at', 'is', null), each('begun_at', '<=', abandoned)]))
    .where(each => each.or([each('due_at', 'is', null), each('due_at', '<=', now)]))
    .orderBy('id').limit(sql.lit(1000)).execute();
}
