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
