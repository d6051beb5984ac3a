import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import type { Outreach, State, Step } from './outreach.ts';

const columns = sql`o.id, o.person_id as person, p.full_name as "fullName", p.given_name as "givenName", concat_ws(', ', nullif(p.title, ''), nullif(p.company, '')) as work, p.photo,
  o.goal_id as goal, o.promise_id as promise, o.kind, o.channel, o.language, o.reason, o.question, o.offer, o.subject, o.body, o.state, o.since, o.sent_at as "sentAt", o.followed_up_at as "followedUpAt",
  (select jsonb_build_object('name', a.name, 'type', a.type, 'size', length(a.bytes)) from outreach_attachment a where a.account_id = o.account_id and a.outreach_id = o.id) as attachment,
  (select d.key from identity d where d.account_id = o.account_id and d.person_id = o.person_id and d.kind = 'profile' and d.key ~ '^(in|pub)/' order by d.key limit 1) as profile,
  (select d.key from identity d where d.account_id = o.account_id and d.person_id = o.person_id and d.kind = 'email' order by d.mergeable desc, d.created_at, d.id limit 1) as email`;

const cards = sql`outreach o join person p on p.account_id = o.account_id and p.id = o.person_id`;

export async function outreachById(db: Reader, id: string): Promise<Outreach | undefined> {
  const { rows } = await sql<Outreach>`select ${columns} from ${cards} where o.account_id = current_account() and o.id = ${id}::uuid`.execute(db);
  return rows[0];
}

/** All outreach to a person, the latest first. */
export async function outreachOf(db: Reader, person: string): Promise<readonly Outreach[]> {
  const { rows } = await sql<Outreach>`select ${columns} from ${cards} where o.account_id = current_account() and o.person_id = ${person}::uuid order by o.since desc, o.id desc limit 100`.execute(db);
  return rows;
}

/** Everything on the board, or what serves one goal, what moved last first; `most` of each state. */
export async function cardsOnBoard(db: Reader, most: number, goal?: string): Promise<readonly Outreach[]> {
  const { rows } = await sql<Outreach>`select ${columns} from (
      select *, row_number() over (partition by state order by since desc, id desc) as place from outreach where account_id = current_account() ${goal ? sql`and goal_id = ${goal}::uuid` : sql``}
    ) o join person p on p.account_id = o.account_id and p.id = o.person_id where o.place <= ${most} order by o.since desc, o.id desc`.execute(db);
  return rows;
}

/** Every card of which this holds, the longest without a step first. */
export async function cardsWhere(db: Reader, which: RawBuilder<unknown>): Promise<readonly Outreach[]> {
  const { rows } = await sql<Outreach>`select ${columns} from ${cards} where o.account_id = current_account() and ${which} order by o.since, o.id limit 200`.execute(db);
  return rows;
}

export type Wanted = { readonly state?: State | undefined; readonly person?: string | undefined; readonly goal?: string | undefined; /** The id after which to go on. */ readonly after?: string | undefined; readonly size: number };

/** A page of them, the newest drafts first. */
export async function listOutreach(db: Reader, { state, person, goal, after, size }: Wanted): Promise<readonly Outreach[]> {
  const { rows } = await sql<Outreach>`select ${columns} from ${cards} where o.account_id = current_account()
    ${state ? sql`and o.state = ${state}` : sql``} ${person ? sql`and o.person_id = ${person}::uuid` : sql``} ${goal ? sql`and o.goal_id = ${goal}::uuid` : sql``} ${after ? sql`and o.id < ${after}::uuid` : sql``}
    order by o.id desc limit ${sql.lit(size)}`.execute(db);
  return rows;
}

/** What happened to a card, in order. */
export async function stepsOf(db: Reader, id: string): Promise<readonly Step[]> {
  const { rows } = await sql<Step>`select id, step, at, told_by as "toldBy", words, letter_id as letter from outreach_step where account_id = current_account() and outreach_id = ${id}::uuid order by at, id`.execute(db);
  return rows;
}

/** The reason of the latest outreach to this person that was let go, if any. */
export async function reasonLetGo(db: Reader, person: string): Promise<{ readonly reason: string; readonly at: Date } | undefined> {
  const { rows } = await sql<{ reason: string; at: Date }>`select reason, since as at from outreach where account_id = current_account() and person_id = ${person}::uuid and state = 'withdrawn' order by since desc limit 1`.execute(db);
  return rows[0];
}

export type Attachment = { readonly name: string; readonly type: string; readonly bytes: Buffer };

export async function attachmentOf(db: Reader, id: string): Promise<Attachment | undefined> {
  const { rows } = await sql<Attachment>`select name, type, bytes from outreach_attachment where account_id = current_account() and outreach_id = ${id}::uuid`.execute(db);
  return rows[0];
}
