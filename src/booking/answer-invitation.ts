import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { type Answer, BookingIsOver, isOver, NoSuchBooking } from './booking.ts';
import { bookingById } from './store.ts';
import { setAnswer } from './store-write.ts';

/** A guest says whether they come. Throws `NoSuchBooking`, `BookingIsOver`. */
export function answerInvitation(ctx: Context, host: string, id: string, guest: string, answer: Answer): Promise<void> {
  return transact(ctx.db, host, null, async tx => {
    const booking = await bookingById(tx, id);
    if (!booking) throw new NoSuchBooking();
    if (isOver(booking, ctx.now())) throw new BookingIsOver();
    await setAnswer(tx, guest, answer, booking.sequence, ctx.now());
  });
}
