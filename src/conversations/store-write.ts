import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import type { ConversationInput } from './conversation.ts';

type Fields = Omit<ConversationInput, 'people' | 'promises' | 'held'>;

export async function insertConversation(tx: Writer, id: string, f: Fields, source: string, writtenAt: Date | null): Promise<void> {
  await sql`insert into conversation (account_id, id, kind, starts_at, ends_at, zone, on_day, title, place, link, summary, got, gave, seeking, check_in_on, source, written_at)
    values (current_account(), ${id}::uuid, ${f.kind}, ${f.startsAt}::timestamptz, ${f.endsAt}::timestamptz, ${f.zone}, ${f.on}::date, ${f.title}, ${f.place}, ${f.link}, ${f.summary}, ${f.got}, ${f.gave}, ${f.seeking},
      ${f.checkInOn}::date, ${source}, ${writtenAt}::timestamptz)`.execute(tx);
}

/** Writes all of it anew. Once it was written down it stays so; `writtenAt` says that it is now. `stands`: it was held, or will be, after all. */
export async function updateConversation(tx: Writer, id: string, f: Fields, writtenAt: Date | null, stands: boolean): Promise<boolean> {
  const { numAffectedRows } = await sql`update conversation set kind = ${f.kind}, starts_at = ${f.startsAt}::timestamptz, ends_at = ${f.endsAt}::timestamptz, zone = ${f.zone}, on_day = ${f.on}::date, title = ${f.title},
      place = ${f.place}, link = ${f.link}, summary = ${f.summary}, got = ${f.got}, gave = ${f.gave}, seeking = ${f.seeking}, check_in_on = ${f.checkInOn}::date,
      written_at = coalesce(written_at, ${writtenAt}::timestamptz),
      missed_at = case when not ${stands} then missed_at end, cancelled_at = case when not ${stands} then cancelled_at end
    where account_id = current_account() and id = ${id}::uuid`.execute(tx);
  return Number(numAffectedRows) > 0;
}

/** These people take part and no others; new ones come before old ones go, so that it is never with nobody. */
export async function setParticipants(tx: Writer, conversation: string, people: readonly string[]): Promise<void> {
  await sql`insert into attendance (account_id, id, person_id, conversation_id) select current_account(), i, p, ${conversation}::uuid from unnest(${people.map(newId)}::uuid[], ${people}::uuid[]) t(i, p)
    on conflict (account_id, conversation_id, person_id) do nothing`.execute(tx);
  await sql`delete from attendance where account_id = current_account() and conversation_id = ${conversation}::uuid and person_id <> all(${people}::uuid[])`.execute(tx);
}

export type Moved = { readonly startsAt: Date; readonly endsAt: Date | null; readonly zone: string; readonly place: string | null; readonly link: string | null };

/** Gives a planned conversation another time, and another place or link where one is given. False where there is none. */
export async function moveRow(tx: Writer, id: string, { startsAt, endsAt, zone, place, link }: Moved): Promise<boolean> {
  const { numAffectedRows } = await sql`update conversation set starts_at = ${startsAt}, ends_at = ${endsAt}::timestamptz, zone = ${zone}, on_day = null, place = coalesce(${place}, place), link = coalesce(${link}, link),
    missed_at = null, cancelled_at = null where account_id = current_account() and id = ${id}::uuid`.execute(tx);
  return Number(numAffectedRows) > 0;
}

export async function retitleRow(tx: Writer, id: string, title: string): Promise<void> {
  await sql`update conversation set title = ${title} where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** Says of one that was not written down that it did not, or will not, come about. */
export async function markNotHeld(tx: Writer, id: string, how: 'missed_at' | 'cancelled_at', at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update conversation set missed_at = case when ${how} = 'missed_at' then ${at}::timestamptz end, cancelled_at = case when ${how} = 'cancelled_at' then ${at}::timestamptz end where account_id = current_account() and id = ${id}::uuid and written_at is null`.execute(tx);
  return Number(numAffectedRows) > 0;
}

export async function deleteConversationRow(tx: Writer, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from conversation where account_id = current_account() and id = ${id}::uuid`.execute(tx);
  return Number(numAffectedRows) > 0;
}

/** With whom, in a few words, for a sentence about what was done; empty where there is no such conversation. */
export async function namesIn(tx: Writer, id: string): Promise<string> {
  const { rows } = await sql<{ names: string | null }>`select string_agg(p.full_name, ', ' order by x.created_at, x.id) as names from attendance x join person p on p.account_id = x.account_id and p.id = x.person_id
    where x.account_id = current_account() and x.conversation_id = ${id}::uuid`.execute(tx);
  return rows[0]?.names ?? '';
}

export async function firstPersonIn(tx: Writer, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ person: string }>`select person_id as person from attendance where account_id = current_account() and conversation_id = ${id}::uuid order by created_at, id limit 1`.execute(tx);
  return rows[0]?.person;
}
