import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../kit/db.ts';

/** A change that stands and that was made after another, and somebody whom it touched. */
export type LaterChange = { readonly person: string; readonly kind: string; readonly summary: string };

/** What later changes have to do with these people: they altered something of theirs, or hung something on them. The earliest first. */
export async function laterChanges(db: Reader, change: string, people: readonly string[]): Promise<readonly LaterChange[]> {
  if (people.length === 0) return [];
  const { rows } = await sql<LaterChange>`select distinct person, c.kind, c.summary, c.id from ${await touchedLater(db, change, sql`any(${people}::uuid[])`)} order by c.id`.execute(db);
  return rows.map(({ person, kind, summary }) => ({ person, kind, summary }));
}

/** Whom that a change brought later ones touched, so that they stay when it is taken back: how many, and the first `most` by name; and how many go. */
export async function whoWouldStay(db: Reader, change: string, most: number): Promise<{ readonly count: number; readonly names: readonly string[]; readonly going: number }> {
  const brought = sql`any(select id from person where account_id = current_account() and change_id = ${change}::uuid)`;
  const { rows } = await sql<{ count: number; name: string }>`select count(*) over () as count, full_name as name from person
    where account_id = current_account() and id in (select person from ${await touchedLater(db, change, brought)}) order by full_name, id limit ${sql.lit(most)}`.execute(db);
  const { rows: all } = await sql<{ count: number }>`select count(*) as count from person where account_id = current_account() and change_id = ${change}::uuid`.execute(db);
  const count = rows[0]?.count ?? 0;
  return { count, names: rows.map(({ name }) => name), going: all[0]!.count - count };
}

async function touchedLater(db: Reader, change: string, people: RawBuilder<unknown>): Promise<RawBuilder<unknown>> {
  const { rows: tables } = await sql<{ name: string }>`select t::text as name from journaled_tables() t where t <> 'person'`.execute(db);
  const hung = tables.map(({ name }) => sql`select person_id as person, change_id from ${sql.table(name)} where account_id = current_account() and change_id > ${change}::uuid and person_id = ${people}`);
  const altered = (person: RawBuilder<unknown>, table: RawBuilder<unknown>) => sql`select ${person}, change_id from change_row
    where account_id = current_account() and change_id > ${change}::uuid and ${table} and after is not null and ${person} = ${people}`;
  return sql`(${sql.join([...hung, altered(sql`row_id`, sql`table_name = 'person'`), altered(sql`(before ->> 'person_id')::uuid`, sql`table_name <> 'person'`)], sql` union `)}) touched
    join change c on c.account_id = current_account() and c.id = touched.change_id and c.undone_at is null`;
}
