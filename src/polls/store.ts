import { sql } from 'kysely';
import type { Operator, Reader } from '../kit/db.ts';
import type { Participant, Poll } from './poll.ts';

type Row = Omit<Poll, 'times' | 'participants'> & {
  readonly times: readonly { readonly id: string; readonly start: string }[];
  readonly participants: readonly (Omit<Participant, 'answeredAt' | 'forgottenAt'> & { readonly answeredAt: string | null; readonly forgottenAt: string | null })[];
};

const marksOf = sql`coalesce((select jsonb_object_agg(m.time_id, m.mark) from poll_mark m where m.account_id = q.account_id and m.participant_id = q.id), '{}')`;

const meeting = sql`from booking b where b.account_id = p.account_id and b.id = p.booking_id`;

const columns = sql`p.id, p.title, p.words, p.minutes, p.mode, p.place, p.deadline_at as "deadlineAt", p.closing, p.names_shown as "namesShown", p.share_hash is not null as "isShared", p.closed_at as "closedAt", p.booking_id as booking,
  coalesce(p.called_off_at, (select b.cancelled_at ${meeting})) as "calledOffAt", coalesce((select b.cancel_words ${meeting} and b.cancelled_at is not null), p.off_words) as "offWords", p.told_at as "toldAt", p.created_at as "createdAt",
  coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'start', t.start_at) order by t.start_at) from poll_time t where t.account_id = p.account_id and t.poll_id = p.id), '[]') as times,
  coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'person', q.person_id, 'name', q.name, 'email', q.email, 'zone', q.zone, 'locale', q.locale, 'guest', q.guest_id, 'mustCome', q.must_come, 'cameByLink', q.came_by_link,
    'note', q.note, 'answeredAt', q.answered_at, 'forgottenAt', q.forgotten_at, 'marks', ${marksOf}) order by q.id) from poll_participant q where q.account_id = p.account_id and q.poll_id = p.id), '[]') as participants`;

const instant = (text: string | null): Date | null => text === null ? null : new Date(text);

function toPoll(row: Row): Poll {
  return {
    ...row,
    times: row.times.map(({ id, start }) => ({ id, start: new Date(start) })),
    participants: row.participants.map(each => ({ ...each, answeredAt: instant(each.answeredAt), forgottenAt: instant(each.forgottenAt) })),
  };
}

export async function pollById(db: Reader, id: string): Promise<Poll | undefined> {
  const { rows } = await sql<Row>`select ${columns} from poll p where p.account_id = current_account() and p.id = ${id}::uuid`.execute(db);
  return rows[0] && toPoll(rows[0]);
}

/** The member's polls: those that are open, by their deadline; then the others, the latest first. */
export async function polls(db: Reader, most: number, from = 0): Promise<readonly Poll[]> {
  const { rows } = await sql<Row>`select ${columns} from poll p where p.account_id = current_account()
    order by (p.closed_at is null and p.called_off_at is null) desc, case when p.closed_at is null and p.called_off_at is null then p.deadline_at end, p.created_at desc, p.id limit ${sql.lit(most)} offset ${from}`.execute(db);
  return rows.map(toPoll);
}

/** Open polls with this person, as their page tells of them. */
export async function openPollsWith(db: Reader, person: string): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`select distinct p.id, p.title from poll p join poll_participant q on q.account_id = p.account_id and q.poll_id = p.id
    where p.account_id = current_account() and q.person_id = ${person}::uuid and p.closed_at is null and p.called_off_at is null order by p.title, p.id`.execute(db);
  return rows;
}

/** Of a link: whose poll it opens, and for which participant; none where it is the shared one. */
export type Door = { readonly host: string; readonly poll: string; readonly participant: string | null };

/** Asked before it is known whose link it is. */
export async function doorOf(db: Operator, hash: Buffer): Promise<Door | undefined> {
  const { rows } = await sql<Door>`select account_id as host, poll_id as poll, id as participant from poll_participant where token_hash = ${hash}
    union all select account_id, id, null from poll where share_hash = ${hash}`.execute(db);
  return rows[0];
}

/** Of a participant `q`: they have not said something of every time. */
export const isSilent = sql`(q.answered_at is null or exists (select from poll_time t where t.account_id = q.account_id and t.poll_id = q.poll_id
  and not exists (select from poll_mark m where m.account_id = q.account_id and m.participant_id = q.id and m.time_id = t.id)))`;

/** Accounts in which a poll is due for something: somebody to remind, or a deadline that was not acted on. */
export async function accountsWithPollsDue(db: Operator, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select distinct p.account_id as id from poll p where p.closed_at is null and p.called_off_at is null and (
    (p.deadline_at <= ${now} and (p.told_at is null or p.told_at < p.deadline_at)) or (p.remind_at <= ${now} and p.deadline_at > ${now} and exists (
      select from poll_participant q where q.account_id = p.account_id and q.poll_id = p.id and q.reminded_at is null and q.forgotten_at is null and ${isSilent})))`.execute(db);
  return rows.map(({ id }) => id);
}

/** Open polls whose deadline has come and was not acted on: the host was not told, or before it came. */
export async function pollsDue(db: Reader, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from poll where account_id = current_account() and closed_at is null and called_off_at is null and (told_at is null or told_at < deadline_at) and deadline_at <= ${now} order by deadline_at`.execute(db);
  return rows.map(({ id }) => id);
}

/** Open polls that wait for the host to decide, the one that waited longest first. */
export async function pollsToDecide(db: Reader): Promise<readonly { readonly id: string; readonly title: string; readonly toldAt: Date }[]> {
  const { rows } = await sql<{ id: string; title: string; toldAt: Date }>`select id, title, told_at as "toldAt" from poll where account_id = current_account() and closed_at is null and called_off_at is null and told_at is not null order by told_at, id limit 20`.execute(db);
  return rows;
}

/** The zones in which those with these addresses, in small letters, answered last, and when that was. */
export async function zonesAnswered(db: Reader, emails: readonly string[]): Promise<readonly { readonly email: string; readonly zone: string; readonly at: Date }[]> {
  const { rows } = await sql<{ email: string; zone: string; at: Date }>`select distinct on (lower(email)) lower(email) as email, zone, answered_at as at from poll_participant
    where account_id = current_account() and email <> '' and lower(email) = any(${emails}) and zone <> '' and answered_at is not null order by lower(email), answered_at desc`.execute(db);
  return rows;
}
