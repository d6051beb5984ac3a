import type { Member } from '../accounts/index.ts';
import { eraseEvent, type OwnEvent, writeEvent } from '../caldav/index.ts';
import { calendarFile } from '../icalendar/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { pickTongue } from '../kit/tongue.ts';
import type { Booking } from './booking.ts';
import { eventOf, uidOf } from './say-booking.ts';

/** Has the booking stand in the calendar that the host chose for it, as it is now; called off, it is taken out. Nothing where none was chosen. */
export async function standInCalendar(ctx: Context, tx: Writer, host: Member, booking: Booking): Promise<void> {
  if (booking.cancelledAt) return eraseEvent(tx, host.id, uidOf(booking, ctx.settings), ctx.now());
  await writeEvent(tx, host.id, writtenAs(ctx, host, booking), ctx.now());
}

/** The booking as an event of the host’s. */
export function writtenAs(ctx: Context, host: Member, booking: Booking): OwnEvent {
  const event = eventOf(pickTongue(undefined, host.locale), booking, { host, guest: undefined }, ctx.settings, ctx.now());
  return { uid: event.uid, start: booking.start, end: booking.end, body: calendarFile(event) };
}
