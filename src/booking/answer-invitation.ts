import { ownerOf } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { type Answer, BookingIsOver, isOver, NoSuchBooking } from './booking.ts';
import { lockHosts, setAnswer } from './store-write.ts';
import { bookingById } from './store.ts';
import { tellOfDecline } from './tell.ts';

/** A guest says whether they come; the host is told of one who does not. Throws `NoSuchBooking`, also where nothing is held about them any more, and `BookingIsOver`. */
export function answerInvitation(ctx: Context, host: string, id: string, guest: string, answer: Answer): Promise<void> {
  return transact(ctx.db, host, null, async tx => {
    // one answer after the other, so that a second one finds the first
    await lockHosts(tx, [host]);
    const booking = await bookingById(tx, id);
    if (!booking) throw new NoSuchBooking();
    if (isOver(booking, ctx.now())) throw new BookingIsOver();
    const who = booking.guests.find(({ id: its }) => its === guest);
    if (!who || who.forgottenAt) throw new NoSuchBooking();
    await setAnswer(tx, guest, answer, booking.sequence, ctx.now());
    if (answer === 'declined') await tellOfDecline(ctx, tx, await ownerOf(tx), booking, who);
  });
}
