import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { changeById, type ChangeRow, undoChangeRows } from './store.ts';

/** What taking back a change came to, by row; `kept` names what stayed because something later stands on it. */
export type Undone = {
  readonly change: ChangeRow;
  readonly restored: number;
  readonly removed: number;
  readonly kept: readonly { readonly table: string; readonly row: string; readonly person: string; readonly fields: readonly string[] }[];
};

/** There is no such change, or it was taken back before. */
export class NothingToUndo extends Error {}

/**
 * Take back one change: what it removed returns, what it altered gets its old value field by field unless it was altered
 * later, what it made goes unless something later hangs on it. Throws `NothingToUndo`.
 */
export function undoChange(ctx: Context, me: string, changeId: string): Promise<Undone> {
  return transact(ctx.db, me, null, async tx => {
    const change = await changeById(tx, me, changeId);
    if (!change) throw new NothingToUndo('There is no such change.');
    if (change.undoneAt) throw new NothingToUndo('That was taken back already.');
    const rows = await undoChangeRows(tx, changeId);
    return {
      change,
      restored: rows.filter(row => row.outcome === 'restored').length,
      removed: rows.filter(row => row.outcome === 'removed').length,
      kept: rows.filter(row => row.outcome === 'kept').map(row => ({ table: row.table_name, row: row.row_id, person: row.person_id, fields: row.fields })),
    };
  });
}
