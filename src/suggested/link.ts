import { type Host, ownerOf } from '../accounts/index.ts';
import { bookingById } from '../booking/index.ts';
import type { Context } from '../kit/context.ts';
import { askAsOperator, reading } from '../kit/transact.ts';
import { type Suggestion, suggestionById, suggestionByKey } from '../suggestions/index.ts';

/** What opens by a guest's own link; `bookedKey` is that of the booking’s page, once it was booked. */
export type Opened = { readonly host: Host; readonly suggestion: Suggestion; readonly bookedKey: string | undefined };

export async function openByKey(ctx: Context, key: string): Promise<Opened | undefined> {
  const found = /^[a-z2-7]{26}$/.test(key) ? await askAsOperator(ctx.db, db => suggestionByKey(db, key)) : undefined;
  if (!found) return undefined;
  return reading(ctx.db, found.host, async db => {
    const [host, suggestion] = await Promise.all([ownerOf(db), suggestionById(db, found.id)]);
    const booking = suggestion?.booking ? await bookingById(db, suggestion.booking) : undefined;
    return suggestion && { host, suggestion, bookedKey: booking?.guests[0]?.key };
  });
}
