import { NothingToUndo, undoChange, type Undone } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import { reading, transact } from '../kit/transact.ts';
import { importById, keepUndone } from './store.ts';

/**
 * Take back a whole import: all is as before, except what was altered by hand or by a later import since, which is named, and named
 * again on the import's page. Throws `NothingToUndo`.
 */
export async function undoImport(ctx: Context, me: string, id: string): Promise<Undone> {
  const row = await reading(ctx.db, me, db => importById(db, id));
  if (!row) throw new NothingToUndo(`There is no import ${id}. “kith import list” shows those there are.`);
  if (!row.changeId) throw new NothingToUndo(row.finishedAt ? 'That import brought nothing, so there is nothing to take back.' : 'That import has not finished yet.');
  const undone = await undoChange(ctx, me, row.changeId);
  await transact(ctx.db, me, null, tx => keepUndone(tx, id, undone.kept.slice(0, mostNamed).map(({ table, person, fields }) => ({ table, person, fields }))));
  return undone;
}

const mostNamed = 500;
