import { NothingToUndo, undoChange, type Undone } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import { reading, transact } from '../kit/transact.ts';
import { importById, laterImport, markUndone } from './store.ts';

/** A later import stands on this one; it must be taken back first. */
export class LaterImportStands extends Error {}

/**
 * Take back a whole import: all is as before, except what was altered by hand since, which is named. Imports are taken back
 * in the reverse of their order, because a later one may rest on what an earlier one brought.
 */
export async function undoImport(ctx: Context, me: string, id: string): Promise<Undone> {
  const [row, later] = await reading(ctx.db, me, async db => [await importById(db, id), await laterImport(db, id)] as const);
  if (!row) throw new NothingToUndo(`There is no import ${id}.`);
  if (!row.changeId) throw new NothingToUndo(row.failure ? 'That import could not be done, so there is nothing to take back.' : 'That import has not finished yet.');
  if (later) throw new LaterImportStands(`A later import (${later.fileName}) rests on this one. Take that back first.`);
  const undone = await undoChange(ctx, me, row.changeId);
  await transact(ctx.db, me, null, tx => markUndone(tx, id, ctx.now()));
  return undone;
}
