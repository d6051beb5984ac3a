import { ownerOf } from '../accounts/index.ts';
import type { CalendarTaker } from '../caldav/index.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { reading, transact } from '../kit/transact.ts';
import { BookingIsOver, NoSuchBooking, SlotTaken } from './booking.ts';
import { cancelBooking, moveBooking } from './change-booking.ts';
import { uidOf } from './say-booking.ts';
import { standInCalendar } from './stand-in-calendar.ts';
import { bookingById, bookings } from './store.ts';

/** What a host does to a booking in their own calendar is done to the booking: moved there it is moved, deleted there it is called off, and the guest is told. */
export const bookingTaker: CalendarTaker = {
  async ownUids(ctx, db) {
    const now = ctx.now();
    return [...await bookings(db, 'coming', now, 1000), ...await bookings(db, 'past', now, 300)].map(booking => uidOf(booking, ctx.settings));
  },
  moved: (ctx, me, uid, start) => asked(ctx, uid, async id => {
    const booking = await reading(ctx.db, me, db => bookingById(db, id));
    // longer or shorter is not ours to decide: it is put back to its length
    if (booking?.start.getTime() === start.getTime()) return 'refused';
    await moveBooking(ctx, me, id, 'host', start);
    return 'taken';
  }),
  deleted: (ctx, me, uid) => asked(ctx, uid, async id => {
    await cancelBooking(ctx, me, id, 'host', '');
    return 'taken';
  }),
  async chosen(ctx, me) {
    const now = ctx.now();
    await transact(ctx.db, me, null, async tx => {
      const host = await ownerOf(tx);
      for (const booking of await bookings(tx, 'coming', now, 1000)) await standInCalendar(ctx, tx, host, booking);
    });
  },
};

async function asked(ctx: Context, uid: string, work: (id: string) => Promise<'taken' | 'refused'>): Promise<'taken' | 'refused' | 'not mine'> {
  const id = uid.split('@')[0];
  if (!isId(id) || uid !== uidOf({ id }, ctx.settings)) return 'not mine';
  try {
    return await work(id);
  } catch (error) {
    if (error instanceof SlotTaken || error instanceof BookingIsOver) return 'refused';
    if (error instanceof NoSuchBooking) return 'not mine';
    throw error;
  }
}
