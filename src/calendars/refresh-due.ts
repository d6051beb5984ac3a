import type { Context } from '../kit/context.ts';
import { addJob } from '../kit/queue.ts';
import { asOperator, transact } from '../kit/transact.ts';
import { takeDue } from './store.ts';

export const refreshTask = 'calendars.refresh';

/** A job that never ran is given again after so long. */
const lostAfter = 10 * 60_000;

/** Gives every calendar whose time has come a job of its own; those of one member are read one after the other. */
export async function refreshDue(ctx: Context): Promise<void> {
  const now = ctx.now();
  const due = await asOperator(ctx.db, db => takeDue(db, now, new Date(now.getTime() + lostAfter), 1000));
  for (const { me, id } of due) {
    await transact(ctx.db, me, null, tx => addJob(tx, { task: refreshTask, payload: { me, id }, key: `calendar ${id}`, queue: 'calendars', maxAttempts: 3 }));
  }
}
