import type { Context } from '../kit/context.ts';
import { addJob } from '../kit/queue.ts';
import { asOperator, transact } from '../kit/transact.ts';
import { dueCalendars } from './store.ts';

export const refreshTask = 'calendars.refresh';

/** Gives every calendar whose time has come a job of its own; those of one member are read one after the other. */
export async function refreshDue(ctx: Context): Promise<void> {
  for (const { me, id } of await asOperator(ctx.db, db => dueCalendars(db, ctx.now(), 1000))) {
    await transact(ctx.db, me, null, tx => addJob(tx, { task: refreshTask, payload: { me, id }, key: `calendar ${id}`, queue: 'calendars', maxAttempts: 3 }));
  }
}
