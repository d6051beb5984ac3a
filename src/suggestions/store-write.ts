import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import type { Suggestion } from './suggestion.ts';
import type { Wish } from './wish.ts';

export type NewSuggestion = Omit<Suggestion, 'kind' | 'title' | 'booking' | 'declinedAt'>;

export async function insertSuggestion(tx: Writer, me: string, s: NewSuggestion): Promise<void> {
  await tx.insertInto('suggestion').values({
    account_id: me, id: s.id, type_id: s.typeId, first_by: s.firstBy, turn: s.turn, name: s.name, email: s.email, phone: s.phone, zone: s.zone, locale: s.locale, key: s.key,
    third_name: s.thirdName, third_email: s.thirdEmail, mode: s.mode, why: s.why, question: s.question, answers: JSON.stringify(s.answers), wishes: wishesIn(s.wishes), note: s.note,
    starts: startsIn(s.starts), host_note: s.hostNote, pass: s.pass, said_at: s.saidAt, created_at: s.createdAt, booking_id: null, declined_at: null,
  }).execute();
}

/** The host offers times. */
export async function setStarts(tx: Writer, id: string, starts: readonly Date[], note: string, at: Date): Promise<void> {
  await tx.updateTable('suggestion').set({ starts: startsIn(starts), host_note: note, turn: 'guest', said_at: at }).where('id', '=', id).execute();
}

/** The guest says what would suit instead. */
export async function setWishes(tx: Writer, id: string, wishes: readonly Wish[], note: string, at: Date): Promise<void> {
  await tx.updateTable('suggestion').set({ wishes: wishesIn(wishes), note, turn: 'host', said_at: at }).where('id', '=', id).execute();
}

/** From now on the booking holds what was said; what is left leads there. */
export async function markBooked(tx: Writer, id: string, booking: string, at: Date): Promise<void> {
  const nothing = { name: '', email: '', phone: '', third_name: '', third_email: '', why: '', question: '', answers: '[]', wishes: '[]', note: '', starts: '[]', host_note: '', zone: 'UTC', pass: null };
  await tx.updateTable('suggestion').set({ booking_id: booking, said_at: at, ...nothing }).where('id', '=', id).execute();
}

export async function markDeclined(tx: Writer, id: string, note: string, at: Date): Promise<void> {
  await tx.updateTable('suggestion').set({ declined_at: at, said_at: at, host_note: note }).where('id', '=', id).execute();
}

/** One at a time for each suggestion: whoever comes second sees what the first did. */
export async function holdSuggestion(tx: Writer, id: string): Promise<void> {
  await sql`select from suggestion where account_id = current_account() and id = ${id}::uuid for update`.execute(tx);
}

export async function deleteSuggestion(tx: Writer, id: string): Promise<void> {
  await tx.deleteFrom('suggestion').where('id', '=', id).execute();
}

const startsIn = (starts: readonly Date[]): string => JSON.stringify(starts.map(start => start.toISOString()));

const wishesIn = (wishes: readonly Wish[]): string => JSON.stringify(wishes.map(wish => 'at' in wish ? { at: wish.at.toISOString() } : wish));
