import { sql } from 'kysely';
import { tieIs } from '../directory/index.ts';
import type { Reader } from '../kit/db.ts';

export type WaitingMessage = { readonly at: Date; readonly words: string };

/** The last message of somebody who waits for an answer, its first 2,000 characters; undefined where nobody waits. */
export async function waitingFrom(db: Reader, person: string, now: Date): Promise<WaitingMessage | undefined> {
  const { rows } = await sql<WaitingMessage>`select m.at, left(coalesce(nullif(m.body, ''), m.subject), 2000) as words
    from person p join message m on m.account_id = p.account_id and m.person_id = p.id and not m.from_me
    where p.account_id = current_account() and p.id = ${person}::uuid and ${tieIs('waiting-for-me', now)} and coalesce(nullif(m.body, ''), m.subject) > ''
    order by m.at desc, m.id limit 1`.execute(db);
  return rows[0];
}
