import { sql } from 'kysely';
import type { Operator, Reader, Writer } from '../kit/db.ts';
import type { Cursor, Mailbox, MailboxTrouble } from './mailbox.ts';

const me = sql<string>`current_account()`;

export async function mailboxOf(db: Reader): Promise<Mailbox | undefined> {
  const row = await db.selectFrom('mailbox').select(['host', 'port', 'username', 'connected_at', 'read_at', 'seen', 'kept', 'trouble', 'troubled_at', 'answer']).where('account_id', '=', me).executeTakeFirst();
  return row && {
    host: row.host, port: row.port, username: row.username, connectedAt: row.connected_at, readAt: row.read_at, seen: row.seen, kept: row.kept,
    trouble: (row.trouble || null) as MailboxTrouble | null, troubledAt: row.troubled_at, answer: row.answer,
  };
}

type NewMailbox = { readonly host: string; readonly port: number; readonly username: string; readonly passwordSealed: string; readonly cursor: Cursor };

/** Takes the place of the one before. What was handed on stays marked: it may be the same mailbox. */
export async function saveMailbox(tx: Writer, { host, port, username, passwordSealed, cursor }: NewMailbox, now: Date): Promise<void> {
  const row = { host, port, username, password_sealed: passwordSealed, connected_at: now, uid_validity: cursor.validity, uid_next: cursor.next };
  const fresh = { begun_at: null, due_at: null, read_at: null, seen: 0, kept: 0, failures: 0, trouble: '', troubled_at: null, answer: '' };
  await tx.insertInto('mailbox').values({ account_id: me, ...row, ...fresh }).onConflict(clash => clash.column('account_id').doUpdateSet({ ...row, ...fresh })).execute();
}

export async function deleteMailbox(tx: Writer): Promise<boolean> {
  const done = await tx.deleteFrom('mailbox').where('account_id', '=', me).returning('account_id').execute();
  return done.length > 0;
}

export type BegunReading = { readonly host: string; readonly port: number; readonly username: string; readonly passwordSealed: string; readonly cursor: Cursor | null; readonly readAt: Date | null; readonly failures: number };

/** Of two who would read it at once, one does; unless `hurry`, not before it is due. */
export async function beginReading(tx: Writer, now: Date, abandoned: Date, hurry: boolean): Promise<BegunReading | undefined> {
  const row = await tx.updateTable('mailbox').set({ begun_at: now }).where('account_id', '=', me)
    .where(each => each.or([each('begun_at', 'is', null), each('begun_at', '<=', abandoned)]))
    .$if(!hurry, query => query.where(each => each.or([each('due_at', 'is', null), each('due_at', '<=', now)]))).returningAll().executeTakeFirst();
  return row && {
    host: row.host, port: row.port, username: row.username, passwordSealed: row.password_sealed, readAt: row.read_at, failures: row.failures,
    cursor: row.uid_validity === null || row.uid_next === null ? null : { validity: row.uid_validity, next: row.uid_next },
  };
}

/** How far it was read meanwhile, and how much came of it. */
export async function keepCursor(tx: Writer, { validity, next }: Cursor, more: { readonly seen: number; readonly kept: number }, now: Date): Promise<void> {
  await tx.updateTable('mailbox').set(each => ({ uid_validity: validity, uid_next: next, begun_at: now, seen: each('seen', '+', more.seen), kept: each('kept', '+', more.kept) })).where('account_id', '=', me).execute();
}

export async function noteRead(tx: Writer, now: Date, dueAt: Date): Promise<void> {
  await tx.updateTable('mailbox').set({ begun_at: null, read_at: now, due_at: dueAt, failures: 0, trouble: '', troubled_at: null, answer: '' }).where('account_id', '=', me).execute();
}

export async function noteTrouble(tx: Writer, trouble: MailboxTrouble, answer: string, now: Date, dueAt: Date): Promise<void> {
  await tx.updateTable('mailbox').set(each => ({
    begun_at: null, due_at: dueAt, failures: each('failures', '+', 1), trouble, answer, troubled_at: sql<Date>`case when trouble = ${trouble} then troubled_at else ${now}::timestamptz end`,
  })).where('account_id', '=', me).execute();
}

/** Members whose mailbox is due. */
export async function mailboxesDue(tx: Operator, now: Date): Promise<readonly string[]> {
  const rows = await tx.selectFrom('mailbox').select('account_id').where(each => each.or([each('due_at', 'is', null), each('due_at', '<=', now)])).execute();
  return rows.map(row => row.account_id);
}

export async function instanceCursor(tx: Operator, address: string): Promise<Cursor | null> {
  const row = await tx.selectFrom('instance_mailbox').select(['uid_validity', 'uid_next']).where('address', '=', address).executeTakeFirst();
  return row?.uid_validity && row.uid_next !== null ? { validity: row.uid_validity, next: row.uid_next } : null;
}

export async function keepInstanceCursor(tx: Operator, address: string, { validity, next }: Cursor, now: Date): Promise<void> {
  const row = { address, uid_validity: validity, uid_next: next, read_at: now };
  await tx.insertInto('instance_mailbox').values(row).onConflict(clash => clash.column('only_one').doUpdateSet(row)).execute();
}
