import { sql } from 'kysely';
import type { Member } from '../../src/accounts/index.ts';
import { loadDemo } from '../../src/app/demo.ts';
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts';
import { saveFilter } from '../../src/directory/save-filter.ts';
import { openWorld, password, type World } from '../world.ts';

/** What every word of Ana's carries; nobody else may ever be shown it. */
export const mark = 'Quillfeather';

/** Ids that may stand in the places of a request, in their order; the last one stands in all further places. */
export type Filler = { readonly table: string; readonly ids: readonly string[] };

export type MarkedWorld = World & {
  /** Ana as the demo world knows her, with everything that the domains put into it. */
  readonly host: Member;
  readonly fillers: readonly Filler[];
  readonly tables: readonly string[];
};

/** The demo world, every sentence of which carries the mark. Tables of later domains are found in the database and are in it as soon as the demo world fills them. */
export async function openMarkedWorld(): Promise<MarkedWorld> {
  const world = await openWorld();
  const host = await loadDemo(world.ctx, password);
  await findDuplicates(world.ctx, host.id);
  await saveFilter(world.ctx, host.id, `At ${mark}`, { company: 'Thread' });
  const tables = await privateTables(world);
  for (const table of tables) await markTable(world, table, host.id);
  return { ...world, host, tables, fillers: await fillersOf(world, tables, host.id) };
}

/** Every table that says whose its rows are. */
export async function privateTables({ ctx }: World): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'account_id' and t.table_type = 'BASE TABLE' order by 1`.execute(ctx.db.sql);
  return rows.map(row => row.name);
}

/** Texts of several words are for people, and take the mark; a word alone may be a kind or a key. What the database forbids to alter stays. */
async function markTable({ ctx }: World, table: string, owner: string): Promise<void> {
  const { rows: columns } = await sql<{ name: string }>`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = ${table} and data_type = 'text' and is_generated = 'NEVER'`.execute(ctx.db.sql);
  for (const { name } of columns) {
    await sql`update ${sql.table(table)} set ${sql.ref(name)} = ${sql.ref(name)} || ${` ${mark}`} where account_id = ${owner} and ${sql.ref(name)} like '% %'`.execute(ctx.db.sql).catch(() => {});
  }
}

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** For a row of each table: its own id alone, and after each of those it hangs on, as in `/people/:id/notes/:note`. */
export async function fillersOf({ ctx }: World, tables: readonly string[], owner: string): Promise<readonly Filler[]> {
  const fillers: Filler[] = [];
  for (const table of tables) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(table)} t where account_id = ${owner} limit 1`.execute(ctx.db.sql);
    const ids = [...new Set(rows[0]?.row.match(anyId) ?? [])].filter(id => id !== owner).slice(0, 3);
    const own = (JSON.parse(rows[0]?.row ?? '{}') as { readonly id?: string }).id ?? ids[0];
    if (own) fillers.push({ table, ids: [own] }, ...ids.filter(id => id !== own).flatMap(id => [{ table, ids: [id, own] }, { table, ids: [own, id] }]));
  }
  return fillers;
}

/** Ids that an address may be about: of the tables whose names it shares a word with, or of all where there are none. */
export function fillersFor(fillers: readonly Filler[], path: string): readonly Filler[] {
  const words = path.split(/[^a-z]+/).filter(word => word.length > 2).map(word => word.slice(0, 4));
  const close = fillers.filter(({ table }) => table.split('_').some(part => words.includes(part.slice(0, 4))) || (table === 'person' && words.includes('peop')));
  return close.length > 0 ? close : fillers;
}

/** Every row of every table that Ana owns, as text. What opens her account alters when she signs in. */
export async function everythingOf({ ctx, tables, host }: MarkedWorld): Promise<string> {
  const parts = await Promise.all(tables.filter(table => table !== 'session').map(async table => {
    const { rows } = await sql<{ all: string }>`select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]')::text as all from ${sql.table(table)} t where account_id = ${host.id}`.execute(ctx.db.sql);
    return `${table} ${rows[0]!.all}`;
  }));
  return parts.join('\n');
}
