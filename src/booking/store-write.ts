import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import type { Booking, Guest, Side } from './booking.ts';

/** One after the other for these hosts, until the end of the transaction; in one order for everybody, so that nobody waits for each other. */
export async function lockHosts(tx: Writer, hosts: readonly string[]): Promise<void> {
  for (const host of [...hosts].sort()) await sql`select pg_advisory_xact_lock(hashtextextended('host ' || ${host}, 0))`.execute(tx);
}

type NewBooking = Pick<Booking, 'id' | 'typeId' | 'kind' | 'title' | 'start' | 'end' | 'beforeMinutes' | 'afterMinutes' | 'mode' | 'place' | 'phone' | 'room' | 'why' | 'question' | 'answers' | 'person' | 'createdAt'> & { readonly attempt: string | null; readonly namesShown?: boolean };

/** Throws a violation of `booking_once` where the host is promised to somebody else. */
export async function insertBooking(tx: Writer, me: string, b: NewBooking): Promise<void> {
  await tx.insertInto('booking').values({
    account_id: me, id: b.id, type_id: b.typeId, kind: b.kind, title: b.title, during: rangeOf(b.start, b.end), before_minutes: b.beforeMinutes, after_minutes: b.afterMinutes,
    mode: b.mode, mode_before: null, place: b.place, phone: b.phone, room: b.room, why: b.why, question: b.question, answers: JSON.stringify(b.answers), person_id: b.person,
    conversation_id: null, change_id: null, attempt: b.attempt, cancelled_by: null, created_at: b.createdAt, names_shown: b.namesShown ?? false,
  }).execute();
}

export async function insertGuest(tx: Writer, me: string, booking: string, guest: Pick<Guest, 'role' | 'name' | 'email' | 'phone' | 'zone' | 'locale' | 'key' | 'answer'>): Promise<string> {
  const id = newId();
  await tx.insertInto('booking_guest').values({ account_id: me, id, booking_id: booking, ...guest, answer_sequence: null }).execute();
  return id;
}

export async function setTime(tx: Writer, id: string, start: Date, end: Date): Promise<void> {
  await sql`update booking set during = ${rangeOf(start, end)}::tstzrange, sequence = sequence + 1 where account_id = current_account() and id = ${id}::uuid`.execute(tx);
  await sql`update booking_guest set answer = 'none', answered_at = null where account_id = current_account() and booking_id = ${id}::uuid`.execute(tx);
}

export async function setMode(tx: Writer, id: string, mode: string, before: string | null): Promise<void> {
  await sql`update booking set mode = ${mode}, mode_before = ${before}, sequence = sequence + 1 where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

export async function markCancelled(tx: Writer, id: string, by: Side, words: string, at: Date): Promise<void> {
  await sql`update booking set cancelled_at = ${at}, cancelled_by = ${by}, cancel_words = ${words}, sequence = sequence + 1 where account_id = current_account() and id = ${id}::uuid`.execute(tx);
  await settleProposals(tx, id, at);
}

export async function markReopened(tx: Writer, id: string): Promise<void> {
  await sql`update booking set cancelled_at = null, cancelled_by = null, cancel_words = '', sequence = sequence + 1 where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

export async function insertProposal(tx: Writer, me: string, booking: string, by: Side, starts: readonly Date[], note: string): Promise<void> {
  await tx.insertInto('proposal').values({ account_id: me, id: newId(), booking_id: booking, by_whom: by, starts: JSON.stringify(starts.map(start => start.toISOString())), note }).execute();
}

export async function settleProposals(tx: Writer, booking: string, at: Date): Promise<void> {
  await sql`update proposal set settled_at = ${at} where account_id = current_account() and booking_id = ${booking}::uuid and settled_at is null`.execute(tx);
}

export async function setConversation(tx: Writer, id: string, conversation: string): Promise<void> {
  await sql`update booking set conversation_id = ${conversation}::uuid where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** What was held about a guest goes: their name and addresses; and, of the one who booked, what they wrote. */
export async function forgetGuest(tx: Writer, booking: string, guest: string, at: Date): Promise<void> {
  await sql`update booking_guest set name = '', email = '', phone = '', zone = 'UTC', forgotten_at = ${at} where account_id = current_account() and id = ${guest}::uuid`.execute(tx);
  await sql`update booking b set why = '', question = '', answers = '[]', cancel_words = case when cancelled_by = 'guest' then '' else cancel_words end, attempt = null
    from booking_guest g where g.account_id = b.account_id and g.id = ${guest}::uuid and g.role = 'guest' and b.account_id = current_account() and b.id = ${booking}::uuid`.execute(tx);
  await sql`delete from proposal p using booking_guest g where g.account_id = p.account_id and g.id = ${guest}::uuid and g.role = 'guest' and p.account_id = current_account() and p.booking_id = ${booking}::uuid and p.by_whom = 'guest'`.execute(tx);
}

/** The answer to the invitation as it is now; false where a later answer was taken already. One without a stamp was given here, now. */
export async function setAnswer(tx: Writer, guest: string, answer: string, sequence: number, at: Date, stamp: Date | null = null): Promise<boolean> {
  const { numAffectedRows } = await sql`update booking_guest set answer = ${answer}, answer_sequence = ${sequence}, answered_at = ${at}, answer_stamp = ${stamp ?? at}
    where account_id = current_account() and id = ${guest}::uuid and (${stamp}::timestamptz is null or answer_stamp is null or answer_sequence < ${sequence} or answer_stamp < ${stamp})`.execute(tx);
  return numAffectedRows === 1n;
}

/** False where everyone was reminded of this time already. */
export async function markReminded(tx: Writer, id: string, start: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update booking set reminded_for = ${start} where account_id = current_account() and id = ${id}::uuid and reminded_for is distinct from ${start}`.execute(tx);
  return numAffectedRows === 1n;
}

/** Remembers what somebody answered to whom an invitation was forwarded; the latest answer of each, twenty people at the most. */
export async function addForwarded(tx: Writer, id: string, who: { readonly name: string; readonly email: string; readonly answer: string }): Promise<void> {
  await sql`update booking set forwarded = (select coalesce(jsonb_agg(f), '[]') from (select f from jsonb_array_elements(forwarded) f where f ->> 'email' <> ${who.email} limit 19) kept) || ${JSON.stringify([who])}::jsonb
    where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

const rangeOf = (start: Date, end: Date): string => `[${start.toISOString()},${end.toISOString()})`;
