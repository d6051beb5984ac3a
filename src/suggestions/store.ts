import { sql } from 'kysely';
import type { Operator, Reader } from '../kit/db.ts';
import type { Suggestion } from './suggestion.ts';
import type { Part, Wish } from './wish.ts';

/** A wish as it is kept. */
type WishRow = { readonly at: string } | { readonly date: string; readonly part: Part };
type Row = Omit<Suggestion, 'wishes' | 'starts'> & { readonly wishes: readonly WishRow[]; readonly starts: readonly string[] };

const columns = sql`s.id, s.type_id as "typeId", t.kind, t.name as title, s.first_by as "firstBy", s.turn, s.name, s.email, s.phone, s.zone, s.locale, s.key, s.third_name as "thirdName", s.third_email as "thirdEmail",
  s.mode, s.why, s.question, s.answers, s.wishes, s.note, s.starts, s.host_note as "hostNote", s.pass, s.booking_id as booking, s.declined_at as "declinedAt", s.said_at as "saidAt", s.created_at as "createdAt"`;
const tables = sql`suggestion s join meeting_type t on t.account_id = s.account_id and t.id = s.type_id`;

const toSuggestion = ({ wishes, starts, ...row }: Row): Suggestion => ({ ...row, wishes: wishes.map(toWish), starts: starts.map(start => new Date(start)) });

const toWish = (wish: WishRow): Wish => 'at' in wish ? { at: new Date(wish.at) } : wish;

export async function suggestionById(db: Reader, id: string): Promise<Suggestion | undefined> {
  const { rows: [row] } = await sql<Row>`select ${columns} from ${tables} where s.account_id = current_account() and s.id = ${id}::uuid`.execute(db);
  return row && toSuggestion(row);
}

export async function suggestionWithKey(db: Reader, key: string): Promise<Suggestion | undefined> {
  const { rows: [row] } = await sql<Row>`select ${columns} from ${tables} where s.account_id = current_account() and s.key = ${key}`.execute(db);
  return row && toSuggestion(row);
}

/** Those that are not settled: first those that wait for the host, the longest waiting first. */
export async function openSuggestions(db: Reader, most = 200): Promise<readonly Suggestion[]> {
  const { rows } = await sql<Row>`select ${columns} from ${tables} where s.account_id = current_account() and s.booking_id is null and s.declined_at is null
    order by s.turn = 'guest', s.said_at, s.id limit ${sql.lit(most)}`.execute(db);
  return rows.map(toSuggestion);
}

/** Whose suggestion the link with this key is of. */
export async function suggestionByKey(db: Operator, key: string): Promise<{ readonly host: string; readonly id: string } | undefined> {
  const { rows: [row] } = await sql<{ host: string; id: string }>`select account_id as host, id from suggestion where key = ${key}`.execute(db);
  return row;
}

/** How many wait for the host, and how many of them are somebody's. */
export async function countWaiting(db: Reader, email: string): Promise<{ readonly all: number; readonly ofOne: number }> {
  const { rows: [row] } = await sql<{ all: number; ofOne: number }>`select count(*)::integer as all, (count(*) filter (where lower(email) = lower(${email})))::integer as "ofOne"
    from suggestion where account_id = current_account() and turn = 'host' and booking_id is null and declined_at is null`.execute(db);
  return row!;
}
