import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { NoSuchPerson } from '../people/index.ts';
import { pairOf } from './likeness.ts';
import { bothThere, insertApart } from './store.ts';

/** Remember for good that two entries are two people; gives the change. Throws `NoSuchPerson`. */
export function keepApart(ctx: Context, me: string, one: string, other: string): Promise<string> {
  const pair = pairOf(one, other);
  return transact(ctx.db, me, { kind: 'people.apart', detail: { person: pair.a, other: pair.b }, at: ctx.now() }, async (tx, change) => {
    if (!await bothThere(tx, pair)) throw new NoSuchPerson();
    await insertApart(tx, pair, ctx.now());
    return change;
  });
}
