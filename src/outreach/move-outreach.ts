import { describeChange, forgetChange } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { transact } from '../kit/transact.ts';
import { markTold, markUntold } from '../promises/index.ts';
import { NoSuchOutreach, type Outreach, type State } from './outreach.ts';
import { outreachById } from './store.ts';
import { holdCard, takeStep } from './store-write.ts';

export type Moved = { readonly change: string | undefined; readonly fullName: string };

/** Say where an outreach stands now: sent by another way, accepted, in conversation, declined, silent, let go, or a draft again. Throws `NoSuchOutreach`. */
export function moveOutreach(ctx: Context, me: string, id: string, to: State): Promise<Moved> {
  const at = ctx.now(); // one instant for the step and the promise: by it the telling is found again when the card goes back to the drafts
  return transact(ctx.db, me, { kind: 'outreach.move', at }, async (tx, change) => {
    if (!await holdCard(tx, id)) throw new NoSuchOutreach();
    const card = (await outreachById(tx, id))!;
    if (card.state === to) {
      await forgetChange(tx, me, change);
      return { change: undefined, fullName: card.fullName };
    }
    await takeStep(tx, { card: id, person: card.person, step: to, at, toldBy: 'me', words: to === 'sent' ? card.body : '' });
    await tellOfPromise(tx, card, to, at);
    await describeChange(tx, me, change, card.fullName, { person: card.person, outreach: id, to });
    return { change, fullName: card.fullName };
  });
}

/** What leaves the drafts was sent, and whoever it is for knows by it that a promise was kept; what goes back to them was not. */
async function tellOfPromise(tx: Writer, { promise, state, sentAt }: Outreach, to: State, at: Date): Promise<void> {
  if (!promise) return;
  if (isUnsent(state) && !isUnsent(to)) await markTold(tx, promise, at);
  if (to === 'drafted' && sentAt) await markUntold(tx, promise, sentAt);
}

/** A draft that is let go may have been sent or not; it says of nothing that it was told. */
const isUnsent = (state: State): boolean => state === 'drafted' || state === 'withdrawn';
