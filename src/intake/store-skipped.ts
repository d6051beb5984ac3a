import { sql } from 'kysely';
import { columns } from '../kit/columns.ts';
import type { Reader, Writer } from '../kit/db.ts';
import type { Skipped } from './import.ts';
import type { SkippedRow } from './import-row.ts';

type LeftOut = Skipped & { readonly isKept: boolean };

/** So many are listed of one import; a file that is broken from end to end says nothing new after that. */
export const mostSkipped = 200_000;

/** Lists rows that were left out, or kept without one of their values; `from` numbers the first. */
export async function insertSkipped(tx: Writer, id: string, rows: readonly LeftOut[], from: number): Promise<void> {
  if (rows.length === 0 || from >= mostSkipped) return;
  await sql`insert into import_skipped (account_id, import_id, seq, file, line, reason, is_kept)
    select current_account(), ${id}::uuid, ${from}::integer + (row_number() over ())::integer, file, line::integer, reason, is_kept::boolean
    from ${columns(rows, row => [row.file, row.line, row.reason, row.isKept])} as t(file, line, reason, is_kept)`.execute(tx);
}

export async function deleteSkipped(tx: Writer, id: string): Promise<void> {
  await sql`delete from import_skipped where account_id = current_account() and import_id = ${id}::uuid`.execute(tx);
}

export async function countSkipped(db: Reader, id: string): Promise<{ readonly skipped: number; readonly remarks: number }> {
  const { rows } = await sql<{ skipped: number; remarks: number }>`select count(*) filter (where not is_kept) as skipped, count(*) filter (where is_kept) as remarks
    from import_skipped where account_id = current_account() and import_id = ${id}::uuid`.execute(db);
  return rows[0]!;
}

/** A page of them in the order of the files, from the one after `after` on. */
export async function skippedOf(db: Reader, id: string, { isKept = false, after = 0, limit }: { readonly isKept?: boolean; readonly after?: number; readonly limit: number }): Promise<readonly SkippedRow[]> {
  const { rows } = await sql<SkippedRow>`select seq, file, line, reason from import_skipped
    where account_id = current_account() and import_id = ${id}::uuid and is_kept = ${isKept} and seq > ${after} order by seq limit ${sql.lit(limit)}`.execute(db);
  return rows;
}

/** Why rows were left out, or kept without a value, the most frequent reason first, with one of its sentences; what a row itself says is left out of it. */
export async function reasonsOf(db: Reader, id: string, isKept: boolean): Promise<readonly { readonly reason: string; readonly count: number }[]> {
  const { rows } = await sql<{ reason: string; count: number }>`select regexp_replace(reason, '“[^”]*”', '“…”') as reason, count(*) as count from import_skipped
    where account_id = current_account() and import_id = ${id}::uuid and is_kept = ${isKept} group by 1 order by 2 desc, 1 limit 100`.execute(db);
  return rows;
}
