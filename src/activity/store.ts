import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';

export type ChangeRow = { readonly id: string; readonly kind: string; readonly summary: string; readonly detail: unknown; readonly at: Date; readonly undoneAt: Date | null };

const columns = ['id', 'kind', 'summary', 'detail', 'at', 'undone_at'] as const;
type Row = { readonly id: string; readonly kind: string; readonly summary: string; readonly detail: unknown; readonly at: Date; readonly undone_at: Date | null };
const toChange = ({ undone_at, ...rest }: Row): ChangeRow => ({ ...rest, undoneAt: undone_at });

export async function changeById(db: Reader, me: string, id: string): Promise<ChangeRow | undefined> {
  const row = await db.selectFrom('change').select(columns).where('account_id', '=', me).where('id', '=', id).executeTakeFirst();
  return row && toChange(row);
}

/** The newest changes that can still be taken back. */
export async function latestChanges(db: Reader, me: string, limit: number): Promise<readonly ChangeRow[]> {
  const rows = await db.selectFrom('change').select(columns).where('account_id', '=', me).where('undone_at', 'is', null).orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map(toChange);
}

export type UndoneRow = { readonly outcome: 'restored' | 'removed' | 'kept'; readonly table_name: string; readonly row_id: string; readonly person_id: string; readonly fields: readonly string[] };

/** Runs the database's own undo (migrations/0009_undo.sql) on everything the change touched. */
export async function undoChangeRows(tx: Writer, change: string): Promise<readonly UndoneRow[]> {
  const { rows } = await sql<UndoneRow>`select outcome, table_name, row_id, person_id, fields from undo_change(${change}::uuid)`.execute(tx);
  return rows;
}

/** Says in words what a change did, once that is known. */
export async function describeChange(tx: Writer, me: string, id: string, summary: string, detail: object = {}): Promise<void> {
  await tx.updateTable('change').set({ summary, detail: JSON.stringify(detail) }).where('account_id', '=', me).where('id', '=', id).execute();
}
