import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { secretWord } from '../kit/secret-word.ts';
import type { Mode } from '../meetings/index.ts';
import type { Answer, Booking } from './booking.ts';
import { planTalk } from './keep-talk.ts';
import { standInCalendar } from './stand-in-calendar.ts';
import { insertBooking, insertGuest } from './store-write.ts';
import { bookingById } from './store.ts';
import { tellOfBooking } from './tell.ts';

/** A meeting whose time several found together; at least one comes, each with a person of the host's list. `place` is an address or a number to call. */
export type SeveralMeet = {
  readonly title: string;
  readonly start: Date;
  readonly minutes: number;
  readonly mode: Mode;
  readonly place: string;
  readonly namesShown: boolean;
  readonly participants: readonly { readonly person: string; readonly name: string; readonly email: string; readonly zone: string; readonly locale: string; /** Accepted already by whoever said that this time works. */ readonly answer: Answer }[];
};

/** The booking, and who each participant is in it, in their order. */
export type Arranged = { readonly booking: Booking; readonly guests: readonly string[] };

/**
 * Book it within the caller's transaction, in which the host is locked: it takes the host's time, stands in their calendar, is a conversation
 * to come, and everyone gets an invitation of their own. Whether the time is free is the caller's to look at; where another meeting is all the
 * same, the database refuses (`booking_once`).
 */
export async function arrangeMeeting(ctx: Context, tx: Writer, host: Member, meeting: SeveralMeet): Promise<Arranged> {
  const { title, start, minutes, mode, place, namesShown, participants } = meeting;
  const [id, room, end] = [newId(), secretWord(), new Date(start.getTime() + minutes * 60_000)];
  const where = { place: mode === 'in-person' ? place : '', phone: mode === 'phone' ? place : '' };
  await insertBooking(tx, host.id, {
    id, typeId: null, kind: 'other', title, start, end, beforeMinutes: 0, afterMinutes: 0, mode, ...where, room, why: '', question: '', answers: [],
    person: participants[0]!.person, createdAt: ctx.now(), attempt: null, namesShown,
  });
  const guests = [];
  for (const { person: _, ...guest } of participants) guests.push(await insertGuest(tx, host.id, id, { role: 'participant', ...guest, phone: '', key: secretWord() }));
  await planTalk(tx, ctx.settings, host, (await bookingById(tx, id))!, { people: [...new Set(participants.map(({ person }) => person))], title });
  const booking = (await bookingById(tx, id))!;
  await tellOfBooking(ctx, tx, host, booking, 'booked');
  await standInCalendar(ctx, tx, host, booking);
  return { booking, guests };
}
