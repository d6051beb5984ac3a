import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import { type PersonRow, rowColumns } from '../people/index.ts';

/** Names to complete from while one types: who was in touch last comes first. */
export async function namesToComplete(db: Reader, most = 200): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select full_name as name from person where account_id = current_account() order by last_exchange_at desc nulls last, id limit ${sql.lit(most)}`.execute(db);
  return [...new Set(rows.map(({ name }) => name))];
}

/** These people, in the order in which they were named. */
export async function peopleByIds(db: Reader, ids: readonly string[]): Promise<readonly PersonRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PersonRow>`select ${rowColumns} from unnest(${ids}::uuid[]) with ordinality t(id, place) join person p on p.account_id = current_account() and p.id = t.id order by t.place`.execute(db);
  return rows;
}

/** A person with the first of their e-mail addresses; '' where none is known. */
export type Reached = PersonRow & { readonly email: string };

/** The same with an address for each. */
export async function reachedByIds(db: Reader, ids: readonly string[]): Promise<readonly Reached[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Reached>`
    select ${rowColumns}, coalesce((select i.shown from identity i where i.account_id = p.account_id and i.person_id = p.id and i.kind = 'email' order by i.created_at, i.id limit 1), '') as email
    from unnest(${ids}::uuid[]) with ordinality t(id, place) join person p on p.account_id = current_account() and p.id = t.id order by t.place`.execute(db);
  return rows;
}

/** For each name whom a search finds for it, thirty at the most: those called just so, then as the search ranks them. */
export async function peopleByNames(db: Reader, names: readonly string[]): Promise<readonly (readonly PersonRow[])[]> {
  if (names.length === 0) return [];
  const { rows } = await sql<PersonRow & { readonly place: number }>`
    select t.place::integer - 1 as place, ${rowColumns} from unnest(${names}::text[]) with ordinality t(name, place)
      cross join lateral (select s.id, row_number() over (order by p.name_key = fold(t.name) desc, s.rank) as nth from search_people(t.name, 100) s join person p on p.account_id = current_account() and p.id = s.id) s
      join person p on p.account_id = current_account() and p.id = s.id
    where s.nth <= 30 order by t.place, s.nth`.execute(db);
  const found = Map.groupBy(rows, ({ place }) => place);
  return names.map((_, at) => found.get(at) ?? []);
}
