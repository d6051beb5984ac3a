import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import type { Promised } from './promise.ts';

const columns = sql`q.id, q.person_id as person, p.full_name as name, p.given_name as "givenName", q.conversation_id as conversation, q.mine, q.kind, q.what, q.made_on as "madeOn", q.due_on as "dueOn",
  q.outcome, q.done_at as "doneAt", coalesce(q.told_at, t.sent_at) as "toldAt", q.let_go_at as "letGoAt", q.told_at is null and t.waits is true as "letterWaits"`;

/** The letter that tells of it: when it went, or that it waits in the post; it does neither once it came back and was let rest. */
const letter = sql`left join lateral (select case when l.failed_at is null then l.sent_at end as sent_at, l.rested_at is null and (l.sent_at is null or l.failed_at is not null) as waits
  from letter l where l.account_id = q.account_id and l.id = q.told_letter_id) t on true`;
const isOpen = sql`q.done_at is null and q.let_go_at is null`;
const waitsToBeTold = sql`(q.mine and q.done_at is not null and q.told_at is null and q.let_go_at is null and t.sent_at is null)`;

async function promisesWhere(db: Reader, which: RawBuilder<unknown>, order: RawBuilder<unknown>, most: number): Promise<readonly Promised[]> {
  const { rows } = await sql<Promised>`select ${columns} from promise q join person p on p.account_id = q.account_id and p.id = q.person_id ${letter}
    where q.account_id = current_account() and ${which} order by ${order}, q.id limit ${sql.lit(most)}`.execute(db);
  return rows;
}

export const promiseById = async (db: Reader, id: string): Promise<Promised | undefined> => (await promisesWhere(db, sql`q.id = ${id}::uuid`, sql`q.id`, 1))[0];

/** Those of both sides that are open and due on this day (a date in the member's zone) or before it, the longest due first. */
export const promisesDue = (db: Reader, onDay: string, most = 200): Promise<readonly Promised[]> => promisesWhere(db, sql`${isOpen} and q.due_on <= ${onDay}::date`, sql`q.due_on`, most);

/** Mine that are done, and of which whoever gave the advice does not know yet, the longest done first; also those about which a letter waits. */
export const loopBacksDue = (db: Reader, most = 200): Promise<readonly Promised[]> => promisesWhere(db, waitsToBeTold, sql`q.done_at`, most);

/** Open ones of one side, those that are due first. */
export const openPromises = (db: Reader, mine: boolean, most = 500): Promise<readonly Promised[]> => promisesWhere(db, sql`${isOpen} and q.mine = ${mine}`, sql`q.due_on nulls last, q.made_on`, most);

/** What was kept or let go, the latest first. */
export const settledPromises = (db: Reader, most: number): Promise<readonly Promised[]> =>
  promisesWhere(db, sql`not (${isOpen}) and not (${waitsToBeTold})`, sql`greatest(q.done_at, q.told_at, t.sent_at, q.let_go_at) desc`, most);

/** Both sides' with one person: what is open first, then the latest. */
export const promisesWith = (db: Reader, person: string, most = 100): Promise<readonly Promised[]> =>
  promisesWhere(db, sql`q.person_id = ${person}::uuid`, sql`(${isOpen}) desc, (${waitsToBeTold}) desc, q.due_on nulls last, q.made_on desc`, most);

/** What was promised in one conversation, in the order in which it was written down. */
export const promisesIn = (db: Reader, conversation: string): Promise<readonly Promised[]> => promisesWhere(db, sql`q.conversation_id = ${conversation}::uuid`, sql`q.mine desc`, 100);
