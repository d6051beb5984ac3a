import { describeChange } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { transact } from '../kit/transact.ts';
import { NoSuchPromise, type PromiseChange } from './promise.ts';
import { deletePromise, markDone, markLetGo, markOpen, markTold, promiseWords, updatePromise } from './store-write.ts';

/** Each gives the change for taking it back, and throws `NoSuchPromise`. */
type Settled = Promise<string>;

/** It is done. One of mine is not kept yet: whoever gave the advice is still to be told. `outcome` says what came of it. */
export const promiseDone = (ctx: Context, me: string, id: string, outcome = ''): Settled => act(ctx, me, 'promise.done', id, tx => markDone(tx, id, ctx.now(), outcome));

/** Whoever gave the advice knows; the promise is kept. */
export const promiseTold = (ctx: Context, me: string, id: string): Settled => act(ctx, me, 'promise.told', id, tx => markTold(tx, id, ctx.now()));

/** It need not be kept any more. */
export const letPromiseGo = (ctx: Context, me: string, id: string): Settled => act(ctx, me, 'promise.letGo', id, tx => markLetGo(tx, id, ctx.now()));

export const reopenPromise = (ctx: Context, me: string, id: string): Settled => act(ctx, me, 'promise.reopen', id, tx => markOpen(tx, id));

export const changePromise = (ctx: Context, me: string, id: string, change: PromiseChange): Settled => act(ctx, me, 'promise.change', id, tx => updatePromise(tx, id, change));

/** It was never made. */
export const removePromise = (ctx: Context, me: string, id: string): Settled => act(ctx, me, 'promise.remove', id, tx => deletePromise(tx, id));

function act(ctx: Context, me: string, kind: string, id: string, work: (tx: Writer) => Promise<unknown>): Settled {
  return transact(ctx.db, me, { kind, at: ctx.now() }, async (tx, change) => {
    const promise = await promiseWords(tx, id);
    if (!promise) throw new NoSuchPromise();
    await work(tx);
    await describeChange(tx, me, change, promise.what, { person: promise.person, promise: id });
    return change;
  });
}
