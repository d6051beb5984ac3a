import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';

type About = { readonly kind: string; readonly id: string };

/** Those about a matter to an address, alone or with another's; those that wait to be sent only with `unsent`. */
export async function deleteLettersTo(tx: Writer, { kind, id }: About, address: string, unsent: boolean): Promise<void> {
  await sql`delete from letter where account_id = current_account() and about_kind = ${kind} and about_id = ${id}::uuid and ${address} <> '' and lower(${address}) in (lower(to_address), lower(also_address)) and (${unsent} or sent_at is not null)`.execute(tx);
}

/**
 * Takes back a letter about a matter that has not reached this reader: it is never sent to anybody any more. Gives null where there is
 * none; `crossed` where it is with a mail server at this moment, so that it may arrive all the same.
 */
export async function takeBackUnsent(tx: Writer, { kind, id }: About, reader: string, subject: string): Promise<'taken back' | 'crossed' | null> {
  const { rows } = await sql<{ begun: boolean }>`delete from letter where account_id = current_account() and about_kind = ${kind} and about_id = ${id}::uuid and subject = ${subject}
    and sent_at is null and lower(${reader}) in (lower(to_address), lower(also_address)) and lower(reached_address) <> lower(${reader}) returning begun_at is not null as begun`.execute(tx);
  return rows.length === 0 ? null : rows.some(({ begun }) => begun) ? 'crossed' : 'taken back';
}

/** What was about one matter is about another from now on, and forgotten with that. */
export async function moveLetters(tx: Writer, from: About, to: About): Promise<void> {
  await sql`update letter set about_kind = ${to.kind}, about_id = ${to.id}::uuid where account_id = current_account() and about_kind = ${from.kind} and about_id = ${from.id}::uuid`.execute(tx);
}

/** The words of those about a matter that were sent; that they were sent stays. */
export async function blankLetters(tx: Writer, { kind, id }: About): Promise<void> {
  await sql`update letter set body = '', html = '', calendar = null, calendar_method = null where account_id = current_account() and about_kind = ${kind} and about_id = ${id}::uuid and sent_at is not null`.execute(tx);
}
