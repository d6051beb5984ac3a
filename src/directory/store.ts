import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';

export type TagInUse = { readonly name: string; readonly count: number };

const commonestTags = sql`select name, count(*) as count from tag where account_id = current_account() group by name order by count(*) desc, name limit 100`;

/** Tags in use, the commonest first, with how many people carry each. */
export async function tagsInUse(db: Reader): Promise<readonly TagInUse[]> {
  return (await sql<TagInUse>`${commonestTags}`.execute(db)).rows;
}

export type SavedFilter = { readonly id: string; readonly name: string; readonly query: string };

const savedOnes = sql`select id, name, query from saved_filter where account_id = current_account() order by fold(name), id limit 200`;

export async function savedFilters(db: Reader): Promise<readonly SavedFilter[]> {
  return (await sql<SavedFilter>`${savedOnes}`.execute(db)).rows;
}

/** What stands around a list, in one statement: the tags in use and the filters that were saved. */
export async function aroundList(db: Reader): Promise<{ readonly tags: readonly TagInUse[]; readonly saved: readonly SavedFilter[] }> {
  const { rows } = await sql<{ tags: readonly TagInUse[]; saved: readonly SavedFilter[] }>`select ${listOf(commonestTags)} as tags, ${listOf(savedOnes)} as saved`.execute(db);
  return rows[0]!;
}

const listOf = <T>(query: ReturnType<typeof sql>) => sql<readonly T[]>`coalesce((select jsonb_agg(to_jsonb(x)) from (${query}) x), '[]')`;

/** Saves a filter under a name; a filter of that name is replaced. */
export async function upsertFilter(tx: Writer, id: string, name: string, query: string): Promise<void> {
  await sql`insert into saved_filter (account_id, id, name, query) values (current_account(), ${id}::uuid, ${name}, ${query})
    on conflict (account_id, name) do update set query = excluded.query`.execute(tx);
}

export async function renameFilterRow(tx: Writer, id: string, name: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update saved_filter set name = ${name} where account_id = current_account() and id = ${id}::uuid`.execute(tx);
  return Number(numAffectedRows) > 0;
}

export async function deleteFilterRow(tx: Writer, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from saved_filter where account_id = current_account() and id = ${id}::uuid`.execute(tx);
  return Number(numAffectedRows) > 0;
}
