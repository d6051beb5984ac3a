import { ownerOf } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';
import { transact, violation } from '../kit/transact.ts';
import { lettersAbout } from '../post/index.ts';
import { type Booking, NoSuchBooking, SlotTaken, ToldAlready } from './booking.ts';
import { followTalk } from './keep-talk.ts';
import { standInCalendar } from './stand-in-calendar.ts';
import { lockHosts, markReopened } from './store-write.ts';
import { bookingById } from './store.ts';

/**
 * Take a cancellation of the host’s back, as long as nobody was told of it by mail: what others have read stands. Throws `ToldAlready`,
 * `SlotTaken` where another meeting is at that time by now, `NoSuchBooking`.
 */
export async function reopenBooking(ctx: Context, host: string, id: string): Promise<Booking> {
  try {
    return await transact(ctx.db, host, null, async tx => {
      await lockHosts(tx, [host]);
      const before = await bookingById(tx, id);
      if (!before) throw new NoSuchBooking();
      if (!await canReopen(tx, before, ctx.now())) throw new ToldAlready();
      await markReopened(tx, id);
      const booking = (await bookingById(tx, id))!;
      const me = await ownerOf(tx);
      await followTalk(tx, ctx.settings, me, booking, ctx.now());
      await standInCalendar(ctx, tx, me, booking);
      return booking;
    });
  } catch (error) {
    throw violation(error)?.constraint === 'booking_once' ? new SlotTaken() : error;
  }
}

/** Whether the host called it off, it still lies ahead, and no letter tells of that; of somebody forgotten no letter is kept that could. */
export async function canReopen(db: Reader, { id, start, cancelledAt, cancelledBy, guests }: Booking, now: Date): Promise<boolean> {
  if (!cancelledAt || cancelledBy !== 'host' || start <= now || guests.some(({ forgottenAt }) => forgottenAt)) return false;
  return (await lettersAbout(db, 'booking', [id])).every(({ postedAt }) => postedAt < cancelledAt);
}
