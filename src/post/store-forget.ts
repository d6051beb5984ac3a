import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';

type About = { readonly kind: string; readonly id: string };

/** Those about a matter to an address, alone or with another's; those that wait to be sent only with `unsent`. */
export async function deleteLettersTo(tx: Writer, { kind, id }: About, address: string, unsent: boolean): Promise<void> {
  await sql`delete from letter where account_id = current_account() and about_kind = ${kind} and about_id = ${id}::uuid and ${address} <> '' and lower(${address}) in (lower(to_address), lower(also_address)) and (${unsent} or sent_at is not null)`.execute(tx);
}

/** What was about one matter is about another from now on, and forgotten with that. */
export async function moveLetters(tx: Writer, from: About, to: About): Promise<void> {
  await sql`update letter set about_kind = ${to.kind}, about_id = ${to.id}::uuid where account_id = current_account() and about_kind = ${from.kind} and about_id = ${from.id}::uuid`.execute(tx);
}

/** The words of those about a matter that were sent; that they were sent stays. */
export async function blankLetters(tx: Writer, { kind, id }: About): Promise<void> {
  await sql`update letter set body = '', html = '', calendar = null, calendar_method = null where account_id = current_account() and about_kind = ${kind} and about_id = ${id}::uuid and sent_at is not null`.execute(tx);
}
