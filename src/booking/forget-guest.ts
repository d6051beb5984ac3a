import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { forgetLetters } from '../post/index.ts';
import { cancelBooking } from './change-booking.ts';
import { type Booking, isOver } from './booking.ts';
import { forgetTalk } from './keep-talk.ts';
import { forgetGuest as forgetRow } from './store-write.ts';

/** Delete what is held about a guest, at their wish. A meeting to come is cancelled first, since nobody could be told of it any more. */
export async function forgetGuest(ctx: Context, host: string, booking: Booking, guest: string): Promise<void> {
  const first = booking.guests.find(each => each.id === guest)?.role === 'guest';
  if (first && !isOver(booking, ctx.now())) await cancelBooking(ctx, host, booking.id, 'guest', '');
  await transact(ctx.db, host, null, async tx => {
    const address = booking.guests.find(each => each.id === guest)?.email ?? '';
    await forgetLetters(tx, { kind: 'booking', id: booking.id }, address, { unsent: false });
    await forgetRow(tx, booking.id, guest, ctx.now());
    if (first) await forgetTalk(tx, booking);
  });
}
