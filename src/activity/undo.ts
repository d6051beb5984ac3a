import type { Context } from '../kit/context.ts';
import { transact, violation } from '../kit/transact.ts';
import { changeForUndo, type ChangeRow, undoChangeRows, type UndoneRows } from './store.ts';

/** What taking back a change came to, in rows; what stayed because something later stands on it, and who and what went. */
export type Undone = UndoneRows & { readonly change: ChangeRow };

type Reason = 'nothing' | 'already' | 'elsewhere' | 'inTheWay';

/** There is no such change, or it was taken back before, it is taken back in another way, or something later is in its way. */
export class NothingToUndo extends Error {
  readonly reason: Reason;
  readonly change: ChangeRow | undefined;
  constructor(sentence: string, reason: Reason = 'nothing', change?: ChangeRow) {
    super(sentence);
    this.reason = reason;
    this.change = change;
  }
}

/**
 * Take back one change: what it removed returns, what it altered gets its old value field by field unless it was altered
 * later, what it made goes unless something later hangs on it. Throws `NothingToUndo`, also where `allowed` says no,
 * and where the place of something that would come back has been taken, or what it rested on is gone.
 */
export async function undoChange(ctx: Context, me: string, changeId: string, allowed: (change: ChangeRow) => boolean = () => true): Promise<Undone> {
  return inItsPlace(() => transact(ctx.db, me, null, async tx => {
    const change = await changeForUndo(tx, me, changeId);
    if (!change) throw new NothingToUndo('There is no such change.');
    if (change.undoneAt) throw new NothingToUndo('That was taken back already.', 'already', change);
    if (!allowed(change)) throw new NothingToUndo('That is taken back as a whole, in its own place.', 'elsewhere', change);
    return { change, ...await undoChangeRows(tx, changeId) };
  }));
}

async function inItsPlace<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!['23503', '23505', '23P01'].includes(violation(error)?.code ?? '')) throw error;
    throw new NothingToUndo('Something later is in the way: another has its place, or what it rested on is gone. Take that back first, or alter it.', 'inTheWay');
  }
}
