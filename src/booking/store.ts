import { sql } from 'kysely';
import type { Operator, Reader } from '../kit/db.ts';
import type { Booking, Guest, Proposal } from './booking.ts';

type Row = Omit<Booking, 'start' | 'end' | 'guests' | 'proposals'> & {
  readonly start: Date; readonly end: Date;
  readonly guests: readonly (Omit<Guest, 'forgottenAt'> & { readonly forgottenAt: string | null })[];
  readonly proposals: readonly (Omit<Proposal, 'starts'> & { readonly starts: readonly string[] })[];
};

const columns = sql`b.id, b.type_id as "typeId", b.kind, b.title, lower(b.during) as start, upper(b.during) as end, b.before_minutes as "beforeMinutes", b.after_minutes as "afterMinutes",
  b.mode, b.mode_before as "modeBefore", b.place, b.phone, b.room, b.why, b.question, b.answers, b.sequence, b.person_id as person, b.conversation_id as conversation,
  b.cancelled_at as "cancelledAt", b.cancelled_by as "cancelledBy", b.cancel_words as "cancelWords", b.created_at as "createdAt", b.forwarded, b.names_shown as "namesShown",
  coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'name', g.name, 'email', g.email, 'phone', g.phone, 'zone', g.zone, 'locale', g.locale, 'key', g.key, 'answer', g.answer, 'forgottenAt', g.forgotten_at) order by g.role, g.id)
    from booking_guest g where g.account_id = b.account_id and g.booking_id = b.id), '[]') as guests,
  coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'by', p.by_whom, 'starts', p.starts, 'note', p.note) order by p.created_at)
    from proposal p where p.account_id = b.account_id and p.booking_id = b.id and p.settled_at is null), '[]') as proposals`;

function toBooking(row: Row): Booking {
  return {
    ...row,
    guests: row.guests.map(guest => ({ ...guest, forgottenAt: guest.forgottenAt === null ? null : new Date(guest.forgottenAt) })),
    proposals: row.proposals.map(proposal => ({ ...proposal, starts: proposal.starts.map(start => new Date(start)) })),
  };
}

export async function bookingById(db: Reader, id: string): Promise<Booking | undefined> {
  const { rows } = await sql<Row>`select ${columns} from booking b where b.account_id = current_account() and b.id = ${id}::uuid`.execute(db);
  return rows[0] && toBooking(rows[0]);
}

/** The booking that this attempt has made already. */
export async function bookingByAttempt(db: Reader, attempt: string): Promise<Booking | undefined> {
  const { rows } = await sql<Row>`select ${columns} from booking b where b.account_id = current_account() and b.attempt = ${attempt}`.execute(db);
  return rows[0] && toBooking(rows[0]);
}

/** The member's meetings to come, the next one first; or those that are over, the latest first. */
export async function bookings(db: Reader, which: 'coming' | 'past', now: Date, most: number, from = 0): Promise<readonly Booking[]> {
  const coming = sql`b.active and upper(b.during) > ${now}`;
  const { rows } = await sql<Row>`select ${columns} from booking b where b.account_id = current_account() and ${which === 'coming' ? coming : sql`not (${coming})`}
    order by lower(b.during) ${which === 'coming' ? sql`asc` : sql`desc`}, b.id limit ${sql.lit(most)} offset ${from}`.execute(db);
  return rows.map(toBooking);
}

/** Meetings to come for which a guest proposes another time, the longest waiting first. */
export async function waitingProposals(db: Reader, now: Date, most: number): Promise<readonly Booking[]> {
  const { rows } = await sql<Row>`select ${columns} from booking b join proposal w on w.account_id = b.account_id and w.booking_id = b.id and w.settled_at is null and w.by_whom = 'guest'
    where b.account_id = current_account() and b.active and upper(b.during) > ${now} order by w.created_at, b.id limit ${sql.lit(most)}`.execute(db);
  return rows.map(toBooking);
}

/** Whose booking the link with this key is of, and for which guest. */
export async function bookingByKey(db: Operator, key: string): Promise<{ readonly host: string; readonly booking: string; readonly guest: string } | undefined> {
  const { rows } = await sql<{ host: string; booking: string; guest: string }>`select account_id as host, booking_id as booking, id as guest from booking_guest where key = ${key}`.execute(db);
  return rows[0];
}

/** Meetings that take time between two instants: when, and what each keeps free around itself. */
export type Held = { readonly from: number; readonly to: number; readonly before: number; readonly after: number };

/** In epoch minutes; without the booking named, which is being moved. */
export async function meetingsHeld(db: Reader, from: Date, to: Date, besides?: string): Promise<readonly Held[]> {
  const { rows } = await sql<Held>`select floor(extract(epoch from lower(during)) / 60)::int as from, ceil(extract(epoch from upper(during)) / 60)::int as to, before_minutes as before, after_minutes as after
    from booking where account_id = current_account() and active and during && tstzrange(${from}, ${to}) and id is distinct from ${besides ?? null}::uuid order by lower(during)`.execute(db);
  return rows;
}

/** The zones that guests with these addresses, in small letters, named when they booked last, and when that was. */
export async function zonesOfGuests(db: Reader, emails: readonly string[]): Promise<readonly { readonly email: string; readonly zone: string; readonly at: Date }[]> {
  const { rows } = await sql<{ email: string; zone: string; at: Date }>`select distinct on (lower(g.email)) lower(g.email) as email, g.zone, b.created_at as at from booking_guest g join booking b on b.account_id = g.account_id and b.id = g.booking_id
    where g.account_id = current_account() and g.email <> '' and lower(g.email) = any(${emails}) and g.role = 'guest' order by lower(g.email), b.created_at desc`.execute(db);
  return rows;
}

/** Somebody who comes to a meeting and can be written to. */
export async function bookingGuests(db: Reader, ids: readonly string[]): Promise<readonly Pick<Guest, 'id' | 'name' | 'email'>[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Pick<Guest, 'id' | 'name' | 'email'>>`select id, name, email from booking_guest where account_id = current_account() and id = any(${ids}::uuid[]) and email <> '' and forgotten_at is null`.execute(db);
  return rows;
}
