import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import type { PeopleFilter } from './filter.ts';
import type { PersonLine } from './people-csv.ts';
import { fits, mostFound } from './store-filter.ts';

/** Everyone whom the list of a filter counts, by name, with all that a table can hold; one statement, whatever their number. */
export async function peopleForTable(db: Reader, filter: PeopleFilter, now: Date): Promise<readonly PersonLine[]> {
  const found = filter.q ? sql`join search_people(${filter.q}, ${mostFound(filter)}) s on s.id = p.id` : sql``;
  const { rows } = await sql<PersonLine>`
    with chosen as (select p.* from person p ${found} where p.account_id = current_account() and ${fits(filter, now)}),
    address as (select person_id, array_agg(shown order by created_at, id) filter (where kind = 'email') as emails, array_agg(shown order by created_at, id) filter (where kind = 'phone') as phones,
        array_agg('https://' || shown order by created_at, id) filter (where kind = 'profile') as profiles from identity where account_id = current_account() group by person_id),
    tagged as (select person_id, array_agg(name order by name) as names from tag where account_id = current_account() group by person_id),
    playing as (select person_id, array_agg(name order by name) as names from role where account_id = current_account() group by person_id),
    noted as (select person_id, array_agg(body order by at desc, id desc) as bodies from note where account_id = current_account() group by person_id)
    select c.full_name as "fullName", c.given_name as "givenName", c.family_name as "familyName", c.nickname, c.company, c.title, c.city, c.birthday,
      coalesce(a.emails, '{}') as emails, coalesce(a.phones, '{}') as phones, coalesce(a.profiles, '{}') as profiles, coalesce(t.names, '{}') as tags, coalesce(r.names, '{}') as roles,
      c.connected_on as "connectedOn", c.rhythm_days as "rhythmDays", c.sent_count as "sentCount", c.received_count as "receivedCount",
      to_char(c.last_exchange_at at time zone 'UTC', 'YYYY-MM-DD') as "lastExchangeOn", c.how_met as "howMet", c.why_connected as "whyConnected", coalesce(n.bodies, '{}') as notes
    from chosen c left join address a on a.person_id = c.id left join tagged t on t.person_id = c.id left join playing r on r.person_id = c.id left join noted n on n.person_id = c.id
    order by c.name_key, c.id`.execute(db);
  return rows;
}
