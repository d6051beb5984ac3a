import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { changeForUndo, type ChangeRow, type KeptRow, undoChangeRows } from './store.ts';

/** What taking back a change came to, in rows; `kept` names what stayed because something later stands on it, `gone` the people who went. */
export type Undone = {
  readonly change: ChangeRow;
  readonly restored: number;
  readonly removed: number;
  readonly kept: readonly KeptRow[];
  readonly gone: readonly string[];
};

type Reason = 'nothing' | 'already' | 'elsewhere';

/** There is no such change, or it was taken back before, or it is taken back in another way. */
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
 * later, what it made goes unless something later hangs on it. Throws `NothingToUndo`, also where `allowed` says no.
 */
export function undoChange(ctx: Context, me: string, changeId: string, allowed: (change: ChangeRow) => boolean = () => true): Promise<Undone> {
  return transact(ctx.db, me, null, async tx => {
    const change = await changeForUndo(tx, me, changeId);
    if (!change) throw new NothingToUndo('There is no such change.');
    if (change.undoneAt) throw new NothingToUndo('That was taken back already.', 'already', change);
    if (!allowed(change)) throw new NothingToUndo('That is taken back as a whole, in its own place.', 'elsewhere', change);
    return { change, ...await undoChangeRows(tx, changeId) };
  });
}
