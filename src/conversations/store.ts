import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import type { Conversation } from './conversation.ts';

const columns = sql`c.id, c.kind, c.starts_at as "startsAt", c.ends_at as "endsAt", c.zone, c.on_day as "onDay", c.at, c.title, c.place, c.link, c.summary, c.got, c.gave, c.seeking, c.check_in_on as "checkInOn",
  c.source, c.written_at as "writtenAt", c.missed_at as "missedAt", c.cancelled_at as "cancelledAt",
  array(select jsonb_build_object('id', p.id, 'name', p.full_name, 'givenName', p.given_name, 'photo', p.photo) from attendance x join person p on p.account_id = x.account_id and p.id = x.person_id
    where x.account_id = c.account_id and x.conversation_id = c.id order by x.created_at, x.id) as people`;

const isOpen = sql`c.written_at is null and c.missed_at is null and c.cancelled_at is null`;
/** The member's zone: a date without a time is a day there. */
const zone = sql`(select a.zone from account a where a.id = current_account())`;
const isOver = (now: Date): RawBuilder<unknown> => sql`case when c.on_day is null then coalesce(c.ends_at, c.starts_at) <= ${now}::timestamptz else c.on_day < (${now}::timestamptz at time zone ${zone})::date end`;

async function conversationsWhere(db: Reader, which: RawBuilder<unknown>, order: RawBuilder<unknown>, most: number): Promise<readonly Conversation[]> {
  const { rows } = await sql<Conversation>`select ${columns} from conversation c where c.account_id = current_account() and ${which} order by ${order} limit ${sql.lit(most)}`.execute(db);
  return rows;
}

export const conversationById = async (db: Reader, id: string): Promise<Conversation | undefined> => (await conversationsWhere(db, sql`c.id = ${id}::uuid`, sql`c.id`, 1))[0];

/** Planned ones that are not over, the next first. */
export const conversationsAhead = (db: Reader, now: Date, most = 100): Promise<readonly Conversation[]> => conversationsWhere(db, sql`${isOpen} and not (${isOver(now)})`, sql`c.at, c.id`, most);

/** Planned ones that are over and of which nothing was written down yet, the latest first. */
export const conversationsToWriteDown = (db: Reader, now: Date, most = 50): Promise<readonly Conversation[]> => conversationsWhere(db, sql`${isOpen} and ${isOver(now)}`, sql`c.at desc, c.id`, most);

/** Planned ones that begin in [from, to), or whose date is one of the member's days that begin in it; the next first. */
export const conversationsBetween = (db: Reader, from: Date, to: Date, most = 50): Promise<readonly Conversation[]> => conversationsWhere(db, sql`${isOpen}
  and case when c.on_day is null then c.starts_at >= ${from}::timestamptz and c.starts_at < ${to}::timestamptz
    else (c.on_day::timestamp at time zone ${zone}) >= ${from}::timestamptz and (c.on_day::timestamp at time zone ${zone}) < ${to}::timestamptz end`, sql`c.at, c.id`, most);

export type PastQuery = { readonly q?: string | undefined; readonly before?: { readonly at: Date; readonly id: string } | undefined; readonly most: number };

/** Those that were held, or did not come about, the latest first; narrowed by words that they hold. */
export function conversationsBehind(db: Reader, { q, before, most }: PastQuery): Promise<readonly Conversation[]> {
  const words = (q ?? '').split(/\s+/).filter(Boolean).slice(0, 6).map(word => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const from = before ? sql`and (c.at, c.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``;
  const told = sql`fold(concat_ws(' ', c.title, c.place, c.summary, c.got, c.gave, c.seeking, (select string_agg(p.full_name, ' ') from attendance x join person p on p.account_id = x.account_id and p.id = x.person_id where x.account_id = c.account_id and x.conversation_id = c.id)))`;
  const holds = words.length > 0 ? sql`and ${told} like all (select fold(w) from unnest(${words}::text[]) w)` : sql``;
  return conversationsWhere(db, sql`not (${isOpen}) ${from} ${holds}`, sql`c.at desc, c.id desc`, most);
}

const withPerson = (person: string): RawBuilder<unknown> => sql`c.id in (select x.conversation_id from attendance x where x.account_id = current_account() and x.person_id = ${person}::uuid)`;

/** Every conversation with one person, the latest first. */
export const conversationsWith = (db: Reader, person: string, most = 200): Promise<readonly Conversation[]> => conversationsWhere(db, withPerson(person), sql`c.at desc, c.id desc`, most);
