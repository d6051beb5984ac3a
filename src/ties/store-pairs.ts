import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import { type Known, pairKey } from './pair-people.ts';

/** Those with whom the member talks: the latest first, along an index. */
export async function peopleTalkedWith(db: Reader, most: number): Promise<readonly Known[]> {
  const { rows } = await sql<Known>`
    select p.id, p.full_name as name, p.given_name as "givenName", p.photo, p.company, p.title,
      array(select t.name from tag t where t.account_id = p.account_id and t.person_id = p.id order by t.name limit 20) as tags,
      array(select left(c.got, 200) from attendance x join conversation c on c.account_id = x.account_id and c.id = x.conversation_id
        where p.conversation_count > 0 and x.account_id = p.account_id and x.person_id = p.id and c.got <> '' order by c.at desc limit 4) as gave
    from (select * from person where account_id = current_account() and ((sent_count > 0 and received_count > 0) or conversation_count > 0) and last_contact_at is not null and vanished_on is null order by last_contact_at desc limit ${sql.lit(most)}) p`.execute(db);
  return rows;
}

/** Pairs of these and others who know each other, as far as is known: told, talked with together, met in a coffee round, or brought together or asked before; by `pairKey`. */
export async function knowEachOther(db: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ one: string; other: string }>`
    select person_id as one, other_id as other from acquaintance where account_id = current_account() and person_id = any(${ids}::uuid[])
    union select a.person_id, b.person_id from attendance a join attendance b on b.account_id = a.account_id and b.conversation_id = a.conversation_id and b.person_id <> a.person_id
      where a.account_id = current_account() and a.person_id = any(${ids}::uuid[])
    union select a.person_id, b.person_id from introduction_side a join introduction_side b on b.account_id = a.account_id and b.introduction_id = a.introduction_id and b.id <> a.id
      where a.account_id = current_account() and a.person_id = any(${ids}::uuid[])
    union select x.person_id, y.person_id from participant x join pairing_member a on a.account_id = x.account_id and a.participant_id = x.id
        join pairing_member b on b.account_id = a.account_id and b.pairing_id = a.pairing_id and b.id <> a.id join participant y on y.account_id = b.account_id and y.id = b.participant_id
      where x.account_id = current_account() and x.person_id = any(${ids}::uuid[]) and y.person_id is not null
        and exists (select from pairing_member m where m.account_id = a.account_id and m.pairing_id = a.pairing_id and m.met = 'yes')
    limit 5000`.execute(db);
  return new Set(rows.map(({ one, other }) => pairKey(one, other)));
}
