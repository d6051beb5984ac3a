import { describeChange, forgetChange } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { transact } from '../kit/transact.ts';
import { markSettled, markStanding, markWithdrawn } from './store-hanging.ts';

/** How many an act altered, and the change for taking it back where it altered any. */
export type Done = { readonly change: string | undefined; readonly count: number };

/** Remember that these invitations of mine were withdrawn where they were sent. Kith itself withdraws nothing on another site. */
export const withdrawInvitations = (ctx: Context, me: string, ids: readonly string[]): Promise<Done> => act(ctx, me, 'invitations.withdraw', tx => markWithdrawn(tx, ids, ctx.now()));

/** Not withdrawn after all. */
export const restoreInvitations = (ctx: Context, me: string, ids: readonly string[]): Promise<Done> => act(ctx, me, 'invitations.restore', tx => markStanding(tx, ids));

/** Remember that these invitations to me are dealt with, however they were answered. */
export const settleInvitations = (ctx: Context, me: string, ids: readonly string[]): Promise<Done> => act(ctx, me, 'invitations.settle', tx => markSettled(tx, ids, ctx.now()));

function act(ctx: Context, me: string, kind: string, work: (tx: Writer) => Promise<number>): Promise<Done> {
  return transact(ctx.db, me, { kind, at: ctx.now() }, async (tx, change) => {
    const count = await work(tx);
    if (count > 0) await describeChange(tx, me, change, '', { count });
    else await forgetChange(tx, me, change);
    return { change: count > 0 ? change : undefined, count };
  });
}
