import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';

/** How many pairs look like one person each and wait for a look. */
export async function countLikenesses(db: Reader): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from likeness l join person a on a.account_id = l.account_id and a.id = l.person_a join person b on b.account_id = l.account_id and b.id = l.person_b
    where l.account_id = current_account() and not exists (select from kept_apart k where k.account_id = l.account_id and k.person_a = l.person_a and k.person_b = l.person_b)`.execute(db);
  return rows[0]!.n;
}
