import { sql } from 'kysely';
import type { Identity } from '../identities/index.ts';
import type { Reader } from '../kit/db.ts';
import type { Note, Person, Position } from './person.ts';

/** What a list shows of `person p`. */
export const rowColumns = sql`p.id, p.full_name as "fullName", p.company, p.title, p.city, p.photo, p.connected_on as "connectedOn", p.is_connection as "isConnection", p.vanished_on as "vanishedOn",
  p.sent_count as "sentCount", p.received_count as "receivedCount", p.first_exchange_at as "firstExchangeAt", p.last_sent_at as "lastSentAt", p.last_received_at as "lastReceivedAt",
  p.last_exchange_at as "lastExchangeAt", p.last_contact_at as "lastContactAt", p.conversation_count as "conversationCount", p.next_check_in_on as "nextCheckInOn", p.rhythm_days as "rhythmDays"`;

/** Everything held about one person, in one statement. */
export async function personById(db: Reader, id: string): Promise<Person | undefined> {
  const { rows } = await sql<Person>`
    select ${rowColumns}, p.given_name as "givenName", p.family_name as "familyName", p.nickname, p.birthday, p.how_met as "howMet", p.why_connected as "whyConnected",
      ${listOf<Identity>(sql`select i.id, i.kind, i.key, i.shown, i.label from identity i where i.account_id = p.account_id and i.person_id = p.id order by i.kind, i.created_at, i.id`)} as identities,
      ${listOf<Position>(sql`select o.id, o.company, o.title, o.started_on as "startedOn", o.finished_on as "finishedOn", o.seen_from as "seenFrom", o.seen_until as "seenUntil" from position o
        where o.account_id = p.account_id and o.person_id = p.id order by o.finished_on desc nulls first, o.seen_until desc nulls first, o.started_on desc nulls last, o.created_at desc`)} as positions,
      array(select t.name from tag t where t.account_id = p.account_id and t.person_id = p.id order by fold(t.name)) as tags,
      array(select r.name from role r where r.account_id = p.account_id and r.person_id = p.id order by r.name) as roles,
      ${listOf<Note>(sql`select n.id, n.body, n.at from note n where n.account_id = p.account_id and n.person_id = p.id order by n.at desc, n.id desc`)} as notes
    from person p where p.account_id = current_account() and p.id = ${id}::uuid`.execute(db);
  const person = rows[0];
  return person && { ...person, notes: person.notes.map(note => ({ ...note, at: new Date(note.at) })) };
}

const listOf = <T>(query: ReturnType<typeof sql>) => sql<readonly T[]>`coalesce((select jsonb_agg(to_jsonb(x)) from (${query}) x), '[]')`;

/** Names by id, of those who are there. */
export async function namesOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`select id, full_name as name from person where account_id = current_account() and id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
