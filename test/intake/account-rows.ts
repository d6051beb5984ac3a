import type { World } from '../world.ts';

/** What an import and its undoing write about themselves, and what is only kept until it is asked again. */
const about = ['import', 'import_skipped', 'change', 'change_row', 'network_state', 'network_touch'];

export type Rows = Readonly<Record<string, readonly string[]>>;

/** Every row of one account, by table, in the order of their texts: equal exactly where nothing is different. */
export async function rowsOf(world: World, account: string): Promise<Rows> {
  const { pool } = world.ctx.db;
  const { rows: tables } = await pool.query<{ name: string }>(`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'account_id' and not table_name = any($1) order by 1`, [about]);
  const all: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t where account_id = $1 order by 1`, [account]);
    if (rows.length > 0) all[name] = rows.map(each => each.row);
  }
  return all;
}

/** How many rows each table holds. */
export async function countsOf(world: World, account: string): Promise<Readonly<Record<string, number>>> {
  return Object.fromEntries(Object.entries(await rowsOf(world, account)).map(([name, rows]) => [name, rows.length]));
}

/** What is only in one of the two, a few of each; empty where nothing is different. Says more than a diff of thousands of rows. */
export function differences(before: Rows, after: Rows): readonly string[] {
  const lines = ([[before, after, 'gone'], [after, before, 'new']] as const).flatMap(([one, other, word]) => Object.entries(one).flatMap(([table, rows]) => {
    const known = new Set(other[table]);
    return rows.filter(row => !known.has(row)).map(row => `${word} in ${table}: ${row}`);
  }));
  return lines.length > 6 ? [...lines.slice(0, 3), ...lines.slice(-3), `${lines.length} in all`] : lines;
}
