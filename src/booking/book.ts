import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { secretWord } from '../kit/secret-word.ts';
import { transact, violation } from '../kit/transact.ts';
import { buffersOf, isFreeTime, isOpenPass, markPassUsed, type MeetingType, planOf } from '../meetings/index.ts';
import { meetPerson } from '../people/index.ts';
import { type Booking, NoSuchBooking, SlotTaken } from './booking.ts';
import type { GuestRequest } from './guest-input.ts';
import { standInCalendar } from './stand-in-calendar.ts';
import { bookingByAttempt, bookingById } from './store.ts';
import { planTalk } from './keep-talk.ts';
import { insertBooking, insertGuest, lockHosts } from './store-write.ts';
import { takenTimes } from './taken-times.ts';
import { tellOfBooking } from './tell.ts';

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
  const id = await insert(ctx, tx, host, plan.type, request, arrival);
  await planTalk(tx, ctx.settings, host, (await bookingById(tx, id))!);
  const booking = (await bookingById(tx, id))!;
  await tellOfBooking(ctx, tx, host, booking, 'booked');
  await standInCalendar(ctx, tx, host, booking);
  return booking;
}

/** Whether whoever has a link with this key may book; every way to a kind of meeting asks this. */
export async function mayBook(db: Parameters<typeof isOpenPass>[0], type: MeetingType, key: string | undefined): Promise<boolean> {
  if (type.audience === 'everyone') return true;
  if (!key) return false;
  return type.audience === 'link' ? key === type.linkKey : isOpenPass(db, type.id, key);
}

async function insert(ctx: Context, tx: Writer, host: Member, type: MeetingType, request: GuestRequest, arrival: Arrival): Promise<string> {
  const id = newId();
  const { before, after } = buffersOf(type);
  const { name, email, phone, timeZone, third, start, mode, why, question } = request;
  const person = await meetPerson(tx, host.id, { name, email, phone, howMet: '', country: ctx.settings.country });
  await insertBooking(tx, host.id, {
    id, typeId: type.id, kind: type.kind, title: type.name, start, end: new Date(start.getTime() + type.durationMinutes * 60_000), beforeMinutes: before, afterMinutes: after,
    mode, place: type.place, phone: type.phone, room: secretWord(), why, question, answers: type.questions.map((asked, place) => ({ question: asked, answer: request.answers[place] ?? '' })),
    person: person.id, attempt: arrival.attempt ?? null, createdAt: ctx.now(),
  });
  const guest = (role: 'guest' | 'third', who: { readonly name: string; readonly email: string }) =>
    insertGuest(tx, host.id, id, { role, name: who.name, email: who.email, phone: role === 'guest' ? phone : '', zone: timeZone, locale: arrival.locale, key: secretWord() });
  await guest('guest', { name, email });
  if (third) await guest('third', third);
  return id;
}
