import { ownerOf } from '../accounts/index.ts';
import { type CalendarReply, readReply } from '../icalendar/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { isId } from '../kit/id.ts';
import { transact } from '../kit/transact.ts';
import type { LetterTaker } from '../mailbox/index.ts';
import { type Booking, isOver } from './booking.ts';
import { uidOf } from './say-booking.ts';
import { addForwarded, insertProposal, lockHosts, setAnswer, settleProposals } from './store-write.ts';
import { bookingById } from './store.ts';
import { tellOfBooking, tellOfDecline } from './tell.ts';

/**
 * Takes what guests' calendars answer to invitations: accepted, perhaps, declined, or another time, which the host accepts in one
 * action. What is older than what is known, or came already, changes nothing; whoever is not invited is shown and nothing follows.
 * The sender must be the one whose answer it is.
 */
export const takeCalendarReply: LetterTaker = async (ctx, me, letter) => {
  const replies = letter.calendars.map(({ method, content }) => readReply(method, content, letter.from.address)).filter(reply => reply !== undefined);
  for (const reply of replies) if (await takeOne(ctx, me, letter.from.address, reply)) return true;
  return false;
};

/** Whether it was about a meeting of ours. */
async function takeOne(ctx: Context, me: string, from: string, reply: CalendarReply): Promise<boolean> {
  const id = reply.uid.split('@')[0];
  if (!isId(id)) return false;
  return transact(ctx.db, me, null, async tx => {
    await lockHosts(tx, [me]);
    const booking = await bookingById(tx, id);
    if (!booking || uidOf(booking, ctx.settings) !== reply.uid) return false;
    if (from === reply.attendee && reply.sequence >= booking.sequence && !isOver(booking, ctx.now())) await apply(ctx, tx, me, booking, reply);
    return true;
  });
}

async function apply(ctx: Context, tx: Writer, me: string, booking: Booking, reply: CalendarReply): Promise<void> {
  const host = await ownerOf(tx);
  if (reply.attendee === host.email) return;
  const guest = booking.guests.find(({ email }) => email.toLowerCase() === reply.attendee);
  if (!guest) return addForwarded(tx, booking.id, { name: reply.name.slice(0, 120), email: reply.attendee, answer: reply.answer });
  if (!await setAnswer(tx, guest.id, reply.counter ? 'tentative' : reply.answer, reply.sequence, ctx.now(), reply.stamp)) return;
  if (!reply.counter && reply.answer === 'declined') await tellOfDecline(ctx, tx, host, booking, guest);
  if (!reply.counter || guest.role !== 'guest' || reply.counter <= ctx.now()) return;
  await settleProposals(tx, booking.id, ctx.now());
  await insertProposal(tx, me, booking.id, 'guest', [reply.counter], reply.comment);
  await tellOfBooking(ctx, tx, host, (await bookingById(tx, booking.id))!, 'proposed');
}
