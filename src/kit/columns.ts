import { type RawBuilder, sql } from 'kysely';

type Cell = string | number | boolean | null;

/** Characters that nobody's text holds: one between values, one in the place of a value that is missing. */
const apart = '\x1e';
const missing = '\x1d';

/**
 * Many rows as a `from` clause: `unnest(…)` of one text array a column, to be named and cast by the statement. A column travels as
 * one text, its values apart by a control character: PostgreSQL takes that in three times as fast as JSON.
 *
 * @example sql`insert into t select a::integer, b from ${columns(rows, row => [row.id, row.name])} as x(a, b)`
 */
export function columns<Row>(rows: readonly Row[], cells: (row: Row) => readonly Cell[]): RawBuilder<unknown> {
  const texts: string[][] = [];
  for (const [at, row] of rows.entries()) for (const [column, cell] of cells(row).entries()) (texts[column] ??= [])[at] = cell === null ? missing : plain(String(cell));
  return sql`unnest(${sql.join(texts.map(asArray))})`;
}

/** Of an empty text PostgreSQL would make no value instead of an empty one. */
function asArray(column: readonly string[]): RawBuilder<unknown> {
  if (column.length === 1) return sql`array[nullif(${column[0]!}::text, E'\\x1d')]`;
  return sql`string_to_array(${column.join(apart)}::text, E'\\x1e', E'\\x1d')`;
}

/** Without the characters above, and without the one that PostgreSQL cannot hold. */
const plain = (text: string): string => /[\0\x1d\x1e]/.test(text) ? text.replaceAll(/[\0\x1d\x1e]/g, ' ') : text;
