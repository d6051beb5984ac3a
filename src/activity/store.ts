import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';

export type ChangeRow = { readonly id: string; readonly kind: string; readonly summary: string; readonly detail: unknown; readonly at: Date; readonly undoneAt: Date | null };

const columns = ['id', 'kind', 'summary', 'detail', 'at', 'undone_at'] as const;
type Row = { readonly id: string; readonly kind: string; readonly summary: string; readonly detail: unknown; readonly at: Date; readonly undone_at: Date | null };
const toChange = ({ undone_at, ...rest }: Row): ChangeRow => ({ ...rest, undoneAt: undone_at });

/** A change, held until the end of the transaction, so that two who take it back at once do it one after the other. */
export async function changeForUndo(tx: Writer, me: string, id: string): Promise<ChangeRow | undefined> {
  const row = await tx.selectFrom('change').select(columns).where('account_id', '=', me).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toChange(row);
}

/** The newest changes that can still be taken back, from the one after `before` on. Ids sort by the time they were made. */
export async function latestChanges(db: Reader, me: string, limit: number, before?: string): Promise<readonly ChangeRow[]> {
  const all = db.selectFrom('change').select(columns).where('account_id', '=', me).where('undone_at', 'is', null);
  const rows = await (before ? all.where('id', '<', before) : all).orderBy('id', 'desc').limit(sql.lit(limit)).execute();
  return rows.map(toChange);
}

/** A row that stayed as it is, and the fields of it that were altered later (none where the row as a whole stayed). */
export type KeptRow = { readonly table: string; readonly row: string; readonly person: string; readonly fields: readonly string[] };

/** The same of what is about nobody: hours, a kind of meeting, a goal. */
export type KeptThing = Omit<KeptRow, 'person'>;

export type UndoneRows = {
  readonly restored: number;
  readonly removed: number;
  readonly kept: readonly KeptRow[];
  /** Named where nobody is among what stayed: a whole that stayed is named by its parts. */
  readonly things: readonly KeptThing[];
  /** The people who went, a thousand at most. */
  readonly gone: readonly string[];
  /** What else went that is about nobody, a thousand at most. */
  readonly goneThings: readonly string[];
};

/** Runs the database's own undo (migrations/0009_undo.sql) on everything the change touched, and sums up what it did. */
export async function undoChangeRows(tx: Writer, change: string): Promise<UndoneRows> {
  await sql`set local statement_timeout = '10min'`.execute(tx);
  const { rows } = await sql<UndoneRows>`
    with done as materialized (select * from undo_change(${change}::uuid))
    select count(*) filter (where outcome = 'restored') as restored, count(*) filter (where outcome = 'removed') as removed,
      coalesce(jsonb_agg(jsonb_build_object('table', table_name, 'row', row_id, 'person', person_id, 'fields', fields)) filter (where outcome = 'kept' and person_id is not null), '[]') as kept,
      coalesce(jsonb_agg(jsonb_build_object('table', table_name, 'row', row_id, 'fields', fields)) filter (where outcome = 'kept' and not exists (select from done d where d.outcome = 'kept' and d.person_id is not null)), '[]') as things,
      coalesce((select jsonb_agg(row_id) from (select row_id from done where outcome = 'removed' and table_name = 'person' limit 1000) p), '[]') as gone,
      coalesce((select jsonb_agg(row_id) from (select row_id from done where outcome = 'removed' and person_id is null limit 1000) p), '[]') as "goneThings"
    from done`.execute(tx);
  return rows[0]!;
}

/** Says in words what a change did, once that is known. */
export async function describeChange(tx: Writer, me: string, id: string, summary: string, detail: object = {}): Promise<void> {
  await tx.updateTable('change').set({ summary, detail: JSON.stringify(detail) }).where('account_id', '=', me).where('id', '=', id).execute();
}

/** Takes a change that altered nothing out of the record. */
export async function forgetChange(tx: Writer, me: string, id: string): Promise<void> {
  await tx.deleteFrom('change').where('account_id', '=', me).where('id', '=', id).execute();
}

/** Takes a change out of the record that altered and removed nothing; whether it was such a one. What a change made leaves no trace beside it and does not count. */
export async function forgetEmptyChange(tx: Writer, me: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('change').where('account_id', '=', me).where('id', '=', id)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('change_row').select('seq').where('account_id', '=', me).where('change_id', '=', id)))).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Of a row that somebody had taken away, what changes remember of it goes too, but for whose it was: taking a merge back still finds it. */
export async function forgetImages(tx: Writer, table: string, row: string): Promise<void> {
  const bare = (image: 'before' | 'after') => sql`jsonb_build_object('account_id', ${sql.ref(image)} -> 'account_id', 'id', ${sql.ref(image)} -> 'id', 'person_id', ${sql.ref(image)} -> 'person_id')`;
  await sql`update change_row set before = ${bare('before')}, after = ${bare('after')} where account_id = current_account() and table_name = ${table} and row_id = ${row}::uuid and after is not null`.execute(tx);
}
