import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import type { Mergeable, Weighed } from './merged-person.ts';

/** The rows of two people, locked in the order of their ids so that two merges never wait for each other. */
export async function rowsToMerge(tx: Writer, ids: readonly [string, string]): Promise<ReadonlyMap<string, Mergeable>> {
  const { rows } = await sql<Mergeable>`select ${mergeable} from person p where account_id = current_account() and id = any(${ids}::uuid[]) order by id for update`.execute(tx);
  return new Map(rows.map(row => [row.id, row]));
}

/** The same to look at, with how much hangs on each. */
export async function weighed(db: Reader, ids: readonly string[]): Promise<readonly Weighed[]> {
  const { rows } = await sql<Weighed>`select ${mergeable}, sent_count + received_count as messages, (select count(*) from invitation i where i.account_id = p.account_id and i.person_id = p.id) as invitations, created_at as "createdAt"
    from person p where account_id = current_account() and id = any(${ids}::uuid[])`.execute(db);
  return rows;
}

const mergeable = sql`id, given_name as "givenName", family_name as "familyName", full_name as "fullName", nickname, company, title, city, birthday, photo, how_met as "howMet", why_connected as "whyConnected",
  is_connection as "isConnection", connected_on as "connectedOn", vanished_on as "vanishedOn", rhythm_days as "rhythmDays", rhythm_chosen_on as "rhythmChosenOn", imported`;

export async function updateMerged(tx: Writer, p: Mergeable): Promise<void> {
  await sql`update person set given_name = ${p.givenName}, family_name = ${p.familyName}, full_name = ${p.fullName}, nickname = ${p.nickname}, company = ${p.company}, title = ${p.title}, city = ${p.city},
    birthday = ${p.birthday}, photo = ${p.photo}, how_met = ${p.howMet}, why_connected = ${p.whyConnected}, is_connection = ${p.isConnection}, connected_on = ${p.connectedOn}::date,
    vanished_on = ${p.vanishedOn}::date, rhythm_days = ${p.rhythmDays}::integer, rhythm_chosen_on = ${p.rhythmChosenOn}::date, imported = ${JSON.stringify(p.imported)}::jsonb where account_id = current_account() and id = ${p.id}::uuid`.execute(tx);
}

/** Work that stands in a person's row alone becomes a position, so that it is there whichever row shows. */
export async function ensurePosition(tx: Writer, { id, company, title }: Mergeable): Promise<void> {
  await sql`insert into position (account_id, id, person_id, company, title) select current_account(), ${newId()}::uuid, ${id}::uuid, ${company}, ${title}
    where (${company} <> '' or ${title} <> '') and not exists (select from position where account_id = current_account() and person_id = ${id}::uuid and fold(company) = fold(${company}) and fold(title) = fold(${title}))`.execute(tx);
}

/** Everything that hangs on one goes to the other (migrations/0013_merging.sql), what was kept apart from one is kept apart from the other, and the one is gone. */
export async function moveAndRemove(tx: Writer, keep: string, gone: string): Promise<void> {
  await sql`select move_to_person(${keep}::uuid, ${gone}::uuid)`.execute(tx);
  await sql`insert into kept_apart (account_id, person_a, person_b)
    select current_account(), least(o.other, ${keep}::uuid), greatest(o.other, ${keep}::uuid)
    from (select case when person_a = ${gone}::uuid then person_b else person_a end as other from kept_apart k where account_id = current_account() and ${gone}::uuid in (person_a, person_b) and stands_apart(k)) o
    where o.other <> ${keep}::uuid
    on conflict (account_id, person_a, person_b) do update set change_id = excluded.change_id where not stands_apart(kept_apart)`.execute(tx);
  await sql`delete from person where account_id = current_account() and id = ${gone}::uuid`.execute(tx);
}

export async function insertNote(tx: Writer, person: string, body: string, at: Date): Promise<void> {
  await sql`insert into note (account_id, id, person_id, body, at) values (current_account(), ${newId()}::uuid, ${person}::uuid, ${body}, ${at})`.execute(tx);
}

/** Many merges take as long as they need. */
export async function allowManyMerges(tx: Writer): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true)`.execute(tx);
}
