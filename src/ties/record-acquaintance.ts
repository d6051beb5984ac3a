import { describeChange, forgetChange } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { transact } from '../kit/transact.ts';
import { deleteAcquaintance, insertAcquaintance, saveSharing } from './store.ts';

/** Remember that two people know each other; the change, or undefined where that was known or one of them is nobody here. */
export const recordAcquaintance = (ctx: Context, me: string, one: string, other: string): Promise<string | undefined> =>
  act(ctx, me, 'acquaintance.record', one, tx => one === other ? Promise.resolve(0) : insertAcquaintance(tx, [newId(), newId()], one, other));

/** They do not know each other after all. */
export const forgetAcquaintance = (ctx: Context, me: string, one: string, other: string): Promise<string | undefined> => act(ctx, me, 'acquaintance.forget', one, tx => deleteAcquaintance(tx, one, other));

function act(ctx: Context, me: string, kind: string, person: string, work: (tx: Writer) => Promise<number>): Promise<string | undefined> {
  return transact(ctx.db, me, { kind, detail: { person }, at: ctx.now() }, async (tx, change) => {
    if (await work(tx) === 0) {
      await forgetChange(tx, me, change);
      return undefined;
    }
    await describeChange(tx, me, change, '', { person });
    return change;
  });
}

/** Let other members of the instance find ways through this member, or not. */
export const shareTies = (ctx: Context, me: string, shares: boolean): Promise<void> => transact(ctx.db, me, null, tx => saveSharing(tx, shares, ctx.now()));
