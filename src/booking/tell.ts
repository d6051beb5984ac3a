import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { addJob } from '../kit/queue.ts';
import { postLetter } from '../post/index.ts';
import type { Booking, Guest } from './booking.ts';
import { declineLetter, guestLetter, hostLetter } from './mail.ts';
import { remindName } from './remind.ts';

/** What happened to a booking, for those who are told of it. */
export type News = 'booked' | 'moved' | 'changed' | 'cancelled' | 'proposed';

const day = 86_400_000;

/** Everyone is told in the transaction of what happened: a letter leaves only with what it tells of. Without mail the pages say it alone. */
export async function tellOfBooking(ctx: Context, tx: Writer, host: Member, booking: Booking, news: News): Promise<void> {
  if (!ctx.mail.ready) return;
  const about = { settings: ctx.settings, host, booking, news, now: ctx.now() };
  const by = news === 'proposed' ? booking.proposals[0]?.by : undefined;
  for (const guest of booking.guests) if (isTold(guest, by)) await postLetter(tx, guestLetter(about, guest));
  if (by !== 'host') await postLetter(tx, hostLetter(about));
  if (news === 'booked' || news === 'moved') await remindLater(ctx, tx, host, booking);
}

/** The host is told that somebody cannot come, once: who had declined already says nothing new. */
export async function tellOfDecline(ctx: Context, tx: Writer, host: Member, booking: Booking, who: Guest): Promise<void> {
  if (ctx.mail.ready && who.answer !== 'declined') await postLetter(tx, declineLetter({ settings: ctx.settings, host, booking, now: ctx.now() }, who));
}

/** A proposal concerns the two who agree on times; whoever declined to come along is left alone. */
function isTold({ email, role, answer }: Guest, by: 'host' | 'guest' | undefined): boolean {
  if (!email || by === 'guest') return false;
  return role === 'guest' || (by === undefined && answer !== 'declined');
}

/** A day before; who books later than that needs no reminder. A move takes the reminder along. */
async function remindLater(ctx: Context, tx: Writer, host: Member, { id, start }: Booking): Promise<void> {
  const at = new Date(start.getTime() - day);
  if (at > ctx.now()) await addJob(tx, { task: remindName, payload: { me: host.id, booking: id }, key: `remind ${id}`, runAt: at });
}
