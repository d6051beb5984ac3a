import { ownerOf } from '../accounts/index.ts';
import { rewriteEvent } from '../caldav/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { addJob } from '../kit/queue.ts';
import { transact } from '../kit/transact.ts';
import { forgetLetters, lettersAbout } from '../post/index.ts';
import { type Booking, BookingIsOver, isOver } from './booking.ts';
import { cancelBooking } from './change-booking.ts';
import { forgetTalk } from './keep-talk.ts';
import { writtenAs } from './stand-in-calendar.ts';
import { forgetGuest as forgetRow, lockHosts } from './store-write.ts';
import { bookingById } from './store.ts';

export const forgetName = 'booking.forget';

/**
 * Delete what is held about a guest, at their wish: here, in the letters about it, and in the host’s own calendar where Kith wrote it. A meeting to
 * come is cancelled first, since nobody could be told of it any more; the letters that say so go out, and are forgotten after that.
 */
export async function forgetGuest(ctx: Context, host: string, booking: Booking, guest: string): Promise<void> {
  const known = booking.guests.find(each => each.id === guest);
  if (!known || known.forgottenAt) return;
  const first = known.role === 'guest';
  if (first && !isOver(booking, ctx.now())) await cancelBooking(ctx, host, booking.id, 'guest', '').catch((error: unknown) => {
    // pressed twice at once, or called off by the host meanwhile: there is nothing left to cancel
    if (!(error instanceof BookingIsOver)) throw error;
  });
  await transact(ctx.db, host, null, async tx => {
    await lockHosts(tx, [host]);
    const who = (await bookingById(tx, booking.id))?.guests.find(each => each.id === guest);
    // pressed twice at once: the first already set the job that knows the address
    if (!who || who.forgottenAt) return;
    const me = await ownerOf(tx);
    const addresses = [who.email, me.email];
    await forgetTheirLetters(tx, booking.id, addresses);
    await forgetRow(tx, booking.id, guest, ctx.now());
    if (first) await forgetTalk(tx, booking);
    const left = (await bookingById(tx, booking.id))!;
    await rewriteEvent(tx, me.id, writtenAs(ctx, me, left), ctx.now());
    if (await waits(tx, booking.id)) await addJob(tx, { task: forgetName, payload: { me: host, booking: booking.id, addresses }, key: `forget ${guest}`, runAt: new Date(ctx.now().getTime() + 600_000) });
  });
}

/** The letters that had still to go out. Throws while some wait, so that it is tried again. */
export function forgetSent(ctx: Context, host: string, booking: string, addresses: readonly string[]): Promise<void> {
  return transact(ctx.db, host, null, async tx => {
    if (await waits(tx, booking)) throw new Error('Letters about it wait to be sent.');
    await forgetTheirLetters(tx, booking, addresses);
  });
}

async function forgetTheirLetters(tx: Writer, booking: string, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) await forgetLetters(tx, { kind: 'booking', id: booking }, address, { unsent: false });
}

const waits = async (tx: Writer, booking: string): Promise<boolean> => (await lettersAbout(tx, 'booking', [booking])).some(({ state }) => state === 'waiting');
