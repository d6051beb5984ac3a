import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { transact, violation } from '../kit/transact.ts';
import { isFreeTime, isOpenPass, markPassUsed, type MeetingType, planOf } from '../meetings/index.ts';
import { type Booking, NoSuchBooking, SlotTaken } from './booking.ts';
import type { GuestRequest } from './guest-request.ts';
import { putBooking } from './put-booking.ts';
import { lockHosts } from './store-write.ts';
import { bookingByAttempt } from './store.ts';
import { takenTimes } from './taken-times.ts';

/** How the guest came: the key or pass in their link, the language they read, and what makes this attempt the same as one before. */
export type Arrival = { readonly key?: string | undefined; readonly locale: string; readonly attempt?: string | undefined };

/**
 * Book a kind of meeting with a host. One host is never promised twice: hosts are locked, the function that lists free times is asked
 * about this one on what is committed now, and the database refuses what would overlap all the same. An attempt that was made already
 * gives the booking that it made. Throws `SlotTaken`, `NoSuchBooking` where this kind is not offered to whoever has this link.
 */
export async function bookMeeting(ctx: Context, host: Member, slug: string, request: GuestRequest, arrival: Arrival): Promise<Booking> {
  try {
    return await transact(ctx.db, host.id, null, async tx => {
      await lockHosts(tx, [host.id]);
      const known = arrival.attempt ? await bookingByAttempt(tx, arrival.attempt) : undefined;
      return known ?? await make(ctx, tx, host, slug, request, arrival);
    });
  } catch (error) {
    throw violation(error)?.constraint === 'booking_once' ? new SlotTaken() : error;
  }
}

async function make(ctx: Context, tx: Writer, host: Member, slug: string, request: GuestRequest, arrival: Arrival): Promise<Booking> {
  const plan = await planOf(tx, { slug });
  if (!plan || !await mayBook(tx, plan.type, arrival.key)) throw new NoSuchBooking();
  const minute = request.start.getTime() / 60_000;
  if (!isFreeTime(plan, await takenTimes(tx, plan, ctx.now()), ctx.now(), minute)) throw new SlotTaken();
  if (plan.type.audience === 'once' && !await markPassUsed(tx, plan.type.id, arrival.key!, ctx.now())) throw new NoSuchBooking();
  return putBooking(ctx, tx, host, plan.type, request, arrival);
}

/** Whether whoever has a link with this key may book; every way to a kind of meeting asks this. */
export async function mayBook(db: Parameters<typeof isOpenPass>[0], type: MeetingType, key: string | undefined): Promise<boolean> {
  if (type.audience === 'everyone') return true;
  if (!key) return false;
  return type.audience === 'link' ? key === type.linkKey : isOpenPass(db, type.id, key);
}
