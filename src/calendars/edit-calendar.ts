import { mergeBusy, NoSuchCalendar, type WhenUnreachable } from '../busy/index.ts';
import type { Context } from '../kit/context.ts';
import { asOperator, transact } from '../kit/transact.ts';
import { askAgain, deleteRemoved, markRemoved, updateCalendar } from './store.ts';

/** Call it otherwise, or choose anew what becomes of its times while it cannot be read. Throws `NoSuchCalendar`. */
export function editCalendar(ctx: Context, me: string, id: string, given: { readonly name: string; readonly whenUnreachable: WhenUnreachable }): Promise<void> {
  return transact(ctx.db, me, null, async tx => {
    if (!await updateCalendar(tx, id, given)) throw new NoSuchCalendar();
    await mergeBusy(tx, me);
  });
}

/** Its times are open again at once; for a month it can be brought back. Gives its name. Throws `NoSuchCalendar`. */
export function removeCalendar(ctx: Context, me: string, id: string): Promise<string> {
  return mark(ctx, me, id, ctx.now());
}

/** Bring back a calendar that was removed, with the times it had. Throws `NoSuchCalendar`. */
export function restoreCalendar(ctx: Context, me: string, id: string): Promise<string> {
  return mark(ctx, me, id, null);
}

function mark(ctx: Context, me: string, id: string, removedAt: Date | null): Promise<string> {
  return transact(ctx.db, me, null, async tx => {
    const done = await markRemoved(tx, id, removedAt, ctx.now());
    if (!done) throw new NoSuchCalendar();
    await mergeBusy(tx, me);
    return done.name;
  });
}

/** Have one calendar, or all, read within the next minute. Gives their ids. */
export function askSoon(ctx: Context, me: string, id?: string): Promise<readonly string[]> {
  return transact(ctx.db, me, null, tx => askAgain(tx, ctx.now(), id));
}

/** A removed calendar can be brought back for so long. */
export const keptAfterRemoval = (now: Date): Date => new Date(now.getTime() - 30 * 86_400_000);

export async function clearRemoved(ctx: Context): Promise<void> {
  await asOperator(ctx.db, db => deleteRemoved(db, keptAfterRemoval(ctx.now())));
}
