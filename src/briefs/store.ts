import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import type { Conversation } from '../conversations/index.ts';

/** Somebody known to both, and how that is known. */
export type InCommon = { readonly id: string; readonly name: string; readonly how: 'together' | 'company' | 'tag'; readonly what: string };

/**
 * People in common with one person, as far as it is known: who took part in a conversation with them, who is at the same company,
 * who carries the same tag. Those in touch last come first within each.
 */
export async function inCommonWith(db: Reader, person: string, most = 8): Promise<readonly InCommon[]> {
  const { rows } = await sql<InCommon>`
    with them as (select id, company, company_key from person where account_id = current_account() and id = ${person}::uuid),
    found as (
      select y.person_id as id, 'together' as how, '' as what, 0 as place from attendance x join attendance y on y.account_id = x.account_id and y.conversation_id = x.conversation_id and y.person_id <> x.person_id
        where x.account_id = current_account() and x.person_id = ${person}::uuid
      union all select p.id, 'company', them.company, 1 from them join person p on p.account_id = current_account() and p.company_key = them.company_key and p.id <> them.id where them.company <> ''
      union all select g.person_id, 'tag', t.name, 2 from tag t join tag g on g.account_id = t.account_id and g.name = t.name and g.person_id <> t.person_id where t.account_id = current_account() and t.person_id = ${person}::uuid),
    first as (select distinct on (id) id, how, what, place from found order by id, place)
    select p.id, p.full_name as name, f.how, f.what from first f join person p on p.account_id = current_account() and p.id = f.id
    order by f.place, p.last_contact_at desc nulls last, p.id limit ${sql.lit(most)}`.execute(db);
  return rows;
}

/** What somebody was after when last asked, the latest first. */
export async function askedFor(db: Reader, person: string, most = 3): Promise<readonly (Pick<Conversation, 'id' | 'seeking' | 'at'>)[]> {
  const { rows } = await sql<Pick<Conversation, 'id' | 'seeking' | 'at'>>`select c.id, c.seeking, c.at from attendance x join conversation c on c.account_id = x.account_id and c.id = x.conversation_id
    where x.account_id = current_account() and x.person_id = ${person}::uuid and c.seeking <> '' order by c.at desc limit ${sql.lit(most)}`.execute(db);
  return rows;
}
