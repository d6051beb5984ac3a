import { type Host, ownerOf } from '../accounts/index.ts';
import { type Booking, bookingById, bookingByKey, type Guest } from '../booking/index.ts';
import type { Context } from '../kit/context.ts';
import { askAsOperator, reading } from '../kit/transact.ts';

/** What opens by a guest's own link. */
export type Opened = { readonly host: Host; readonly booking: Booking; readonly guest: Guest };

/** The booking whose guest has this key. */
export async function openByKey(ctx: Context, key: string): Promise<Opened | undefined> {
  const found = /^[a-z2-7]{26}$/.test(key) ? await askAsOperator(ctx.db, db => bookingByKey(db, key)) : undefined;
  if (!found) return undefined;
  const [host, booking] = await reading(ctx.db, found.host, db => Promise.all([ownerOf(db), bookingById(db, found.booking)]));
  const guest = booking?.guests.find(each => each.id === found.guest);
  return booking && guest && { host, booking, guest };
}
