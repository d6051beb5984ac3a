import { describeChange } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { isId } from '../kit/id.ts';
import { namesOf } from '../people/index.ts';
import { NoSuchPromise, promiseDone, promiseTold } from '../promises/index.ts';
import type { Answer, Why } from './answer.ts';
import { type ItemKey, NoSuchItem } from './item.ts';
import { insertAnswer } from './store.ts';

type Given = Pick<Answer, 'answer' | 'until'> & { readonly why: Why | '' };

/**
 * It is done, by whatever way; gives the change. A promise that is done, or of which somebody was told, is settled as the page of
 * promises settles it. Throws `NoSuchItem`, as do the other two.
 */
export async function finishItem(ctx: Context, me: string, key: ItemKey): Promise<string> {
  const settle = key.kind === 'promise' ? promiseDone : key.kind === 'loop-back' ? promiseTold : undefined;
  if (!settle) return answer(ctx, me, 'today.done', key, { answer: 'done', until: null, why: '' });
  if (!isId(key.occasion)) throw new NoSuchItem();
  const change = await settle(ctx, me, key.occasion).catch((error: unknown) => { throw error instanceof NoSuchPromise ? new NoSuchItem() : error; });
  // the day has had it; taking back the promise takes this back too
  await transact(ctx.db, me, null, tx => insertAnswer(tx, { ...key, answer: 'done', until: null, why: '', at: ctx.now() }, change));
  return change;
}

/** Put an item off until a day of the member's, YYYY-MM-DD, on which it comes back; gives the change. */
export const putOffItem = (ctx: Context, me: string, key: ItemKey, until: string): Promise<string> => answer(ctx, me, 'today.putOff', key, { answer: 'put off', until, why: '' });

/** Dismiss an item for good; the reason is what the choice of people learns from. Gives the change. */
export const dismissItem = (ctx: Context, me: string, key: ItemKey, why: Why): Promise<string> => answer(ctx, me, 'today.dismiss', key, { answer: 'dismissed', until: null, why });

function answer(ctx: Context, me: string, act: string, key: ItemKey, given: Given): Promise<string> {
  return transact(ctx.db, me, { kind: act, at: ctx.now() }, async (tx, change) => {
    const name = key.person === null ? '' : (await namesOf(tx, [key.person])).get(key.person);
    if (name === undefined) throw new NoSuchItem();
    await insertAnswer(tx, { ...key, ...given, at: ctx.now() });
    await describeChange(tx, me, change, name, { kind: key.kind, ...(key.person && { person: key.person }) });
    return change;
  });
}
