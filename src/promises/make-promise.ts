import type { Context } from '../kit/context.ts';
import { dayIn } from '../time/calendar-day.ts';
import { transact, violation } from '../kit/transact.ts';
import { NoSuchPerson } from '../people/index.ts';
import type { PromiseInput } from './promise.ts';
import { addPromise } from './store-write.ts';

type Maker = { readonly id: string; readonly zone: string };

/** Remember a promise with somebody, made today; its id, and the change. Throws `NoSuchPerson`. */
export async function makePromise(ctx: Context, me: Maker, person: string, input: PromiseInput): Promise<{ readonly id: string; readonly change: string }> {
  try {
    return await transact(ctx.db, me.id, { kind: 'promise.make', summary: input.what, detail: { person }, at: ctx.now() }, async (tx, change) =>
      ({ id: await addPromise(tx, person, dayIn(me.zone, ctx.now()), input), change }));
  } catch (error) {
    throw violation(error)?.code === '23503' ? new NoSuchPerson() : error;
  }
}
