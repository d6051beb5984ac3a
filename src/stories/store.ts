import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import type { Moment, MomentCursor, YearOfContact } from './moment.ts';

type Message = Extract<Moment, { kind: 'message' }>;

const columns = sql`id, at, 'message' as kind, from_me as "fromMe", subject, body, thread, thread_title as "threadTitle"`;

/** Messages with a person, the latest first, from a place in the order on. Compared by milliseconds, as a cursor holds them. */
export async function messagesWith(db: Reader, person: string, before: MomentCursor | undefined, most: number): Promise<readonly Message[]> {
  const from = before && sql`and at < ${new Date(before.at + 1)}::timestamptz and (date_trunc('milliseconds', at) < ${new Date(before.at)}::timestamptz or id < ${before.id}::uuid)`;
  const { rows } = await sql<Message>`select ${columns} from message where account_id = current_account() and person_id = ${person}::uuid ${from ?? sql``}
    order by at desc, id desc limit ${sql.lit(most)}`.execute(db);
  return rows;
}

/** One thread with a person, the first message first. */
export async function threadWith(db: Reader, person: string, thread: string, most: number): Promise<readonly Message[]> {
  const { rows } = await sql<Message>`select ${columns} from message where account_id = current_account() and person_id = ${person}::uuid and thread = ${thread} order by at, id limit ${sql.lit(most)}`.execute(db);
  return rows;
}

/** How many messages went each way, by calendar year in UTC; years without any are left out. */
export async function contactByYear(db: Reader, person: string): Promise<readonly YearOfContact[]> {
  const { rows } = await sql<YearOfContact>`select extract(year from at at time zone 'UTC')::integer as year, count(*) filter (where from_me)::integer as sent, count(*) filter (where not from_me)::integer as received
    from message where account_id = current_account() and person_id = ${person}::uuid group by 1 order by 1`.execute(db);
  return rows;
}
