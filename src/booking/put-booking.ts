import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { secretWord } from '../kit/secret-word.ts';
import { buffersOf, type MeetingType } from '../meetings/index.ts';
import { meetPerson } from '../people/index.ts';
import type { Answer, Booking } from './booking.ts';
import type { GuestRequest } from './guest-request.ts';
import { planTalk } from './keep-talk.ts';
import { standInCalendar } from './stand-in-calendar.ts';
import { insertBooking, insertGuest } from './store-write.ts';
import { bookingById } from './store.ts';
import { tellOfBooking } from './tell.ts';

type Came = { /** The language the guest reads. */ readonly locale: string; readonly attempt?: string | undefined; /** Accepted already by whoever agreed on this time before. */ readonly answer?: Answer };

/**
 * Put down a booking and all that goes with it: the person, the conversation to come, the letters, the entry in the host’s calendar. To be
 * called under the host’s lock. Throws a violation of `booking_once` where another meeting is at that time.
 */
export async function putBooking(ctx: Context, tx: Writer, host: Member, type: MeetingType, request: GuestRequest, came: Came): Promise<Booking> {
  const id = await insert(ctx, tx, host, type, request, came);
  await planTalk(tx, ctx.settings, host, (await bookingById(tx, id))!);
  const booking = (await bookingById(tx, id))!;
  await tellOfBooking(ctx, tx, host, booking, 'booked');
  await standInCalendar(ctx, tx, host, booking);
  return booking;
}

async function insert(ctx: Context, tx: Writer, host: Member, type: MeetingType, request: GuestRequest, { locale, attempt, answer = 'none' }: Came): Promise<string> {
  const id = newId();
  const { before, after } = buffersOf(type);
  const { name, email, phone, timeZone, third, start, mode, why, question } = request;
  const person = await meetPerson(tx, host.id, { name, email, phone, howMet: '', country: ctx.settings.country });
  await insertBooking(tx, host.id, {
    id, typeId: type.id, kind: type.kind, title: type.name, start, end: new Date(start.getTime() + type.durationMinutes * 60_000), beforeMinutes: before, afterMinutes: after,
    mode, place: type.place, phone: type.phone, room: secretWord(), why, question, answers: type.questions.map((asked, place) => ({ question: asked, answer: request.answers[place] ?? '' })),
    person: person.id, attempt: attempt ?? null, createdAt: ctx.now(),
  });
  const guest = (role: 'guest' | 'third', who: { readonly name: string; readonly email: string }) =>
    insertGuest(tx, host.id, id, { role, name: who.name, email: who.email, phone: role === 'guest' ? phone : '', zone: timeZone, locale, key: secretWord(), answer: role === 'guest' ? answer : 'none' });
  await guest('guest', { name, email });
  if (third) await guest('third', third);
  return id;
}
