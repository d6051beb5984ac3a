import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';

export type PersonFields = { readonly givenName: string; readonly familyName: string; readonly fullName: string; readonly nickname: string; readonly company: string; readonly title: string; readonly city: string; readonly birthday: string | null; readonly howMet: string; readonly whyConnected: string };

export async function insertPerson(tx: Writer, me: string, id: string, fields: PersonFields): Promise<void> {
  await tx.insertInto('person').values({ account_id: me, id, ...columnsOf(fields), photo: null, connected_on: null, vanished_on: null, rhythm_days: null, change_id: sql`current_change()` as never }).execute();
}

/** False where there is no such person. */
export async function updatePerson(tx: Writer, me: string, id: string, fields: PersonFields): Promise<boolean> {
  const done = await tx.updateTable('person').set(columnsOf(fields)).where('account_id', '=', me).where('id', '=', id).executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

const columnsOf = (f: PersonFields) => ({
  given_name: f.givenName, family_name: f.familyName, full_name: f.fullName, nickname: f.nickname, company: f.company, title: f.title, city: f.city,
  birthday: f.birthday, how_met: f.howMet, why_connected: f.whyConnected,
});

/** What is held in a person's own row, locked until the end of the transaction; undefined where there is no such person. */
export async function heldOf(tx: Writer, id: string): Promise<HeldFields | undefined> {
  const { rows } = await sql<HeldFields>`select full_name as "fullName", given_name as "givenName", family_name as "familyName", nickname, company, title, city, coalesce(birthday, '') as birthday,
    how_met as "howMet", why_connected as "whyConnected" from person where account_id = current_account() and id = ${id}::uuid for update`.execute(tx);
  return rows[0];
}

type HeldFields = Omit<PersonFields, 'birthday'> & { readonly birthday: string };

const isOpen = sql`finished_on is null and seen_until is null`;

/** A new present position; the one before it ends that day. Known positions stay as they are. */
export async function insertPosition(tx: Writer, person: string, company: string, title: string, day: string): Promise<void> {
  await sql`with known as (select from position where account_id = current_account() and person_id = ${person}::uuid and fold(company) = fold(${company}) and fold(title) = fold(${title}) and ${isOpen}),
    ended as (update position set seen_until = ${day}::date where account_id = current_account() and person_id = ${person}::uuid and ${isOpen} and not exists (select from known))
    insert into position (account_id, id, person_id, company, title, seen_from)
      select current_account(), ${newId()}::uuid, ${person}::uuid, ${company}, ${title}, ${day}::date where not exists (select from known) and (${company} <> '' or ${title} <> '')`.execute(tx);
}

/** The present position under other words; false where there is none to correct. */
export async function correctPosition(tx: Writer, person: string, from: { readonly company: string; readonly title: string }, company: string, title: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update position set company = ${company}, title = ${title}
    where account_id = current_account() and person_id = ${person}::uuid and company = ${from.company} and title = ${from.title} and ${isOpen}`.execute(tx);
  return Number(numAffectedRows) > 0;
}

export async function insertNote(tx: Writer, person: string, id: string, body: string, at: Date): Promise<void> {
  await sql`insert into note (account_id, id, person_id, body, at) values (current_account(), ${id}::uuid, ${person}::uuid, ${body}, ${at})`.execute(tx);
}

export async function updateNote(tx: Writer, person: string, id: string, body: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update note set body = ${body} where account_id = current_account() and person_id = ${person}::uuid and id = ${id}::uuid`.execute(tx);
  return Number(numAffectedRows) > 0;
}

export async function deleteNote(tx: Writer, person: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from note where account_id = current_account() and person_id = ${person}::uuid and id = ${id}::uuid`.execute(tx);
  return Number(numAffectedRows) > 0;
}

/** The tag as it is spelled already, where only capitals or accents differ. */
export async function tagAsSpelled(tx: Writer, name: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from tag where account_id = current_account() and fold(name) = fold(${name}) order by name = ${name} desc limit 1`.execute(tx);
  return rows[0]?.name ?? name;
}

/** Puts a tag (or a role, in the other table) on everyone named; how many did not carry it before. */
export async function addLabel(tx: Writer, table: 'tag' | 'role', people: readonly string[], name: string): Promise<number> {
  const { numAffectedRows } = await sql`insert into ${sql.table(table)} (account_id, id, person_id, name)
    select current_account(), gen_random_uuid(), p.id, ${name} from person p where p.account_id = current_account() and p.id = any(${people}::uuid[]) on conflict do nothing`.execute(tx);
  return Number(numAffectedRows);
}

export async function removeLabel(tx: Writer, table: 'tag' | 'role', people: readonly string[], name: string): Promise<number> {
  const { numAffectedRows } = await sql`delete from ${sql.table(table)} where account_id = current_account() and person_id = any(${people}::uuid[]) and name = ${name}`.execute(tx);
  return Number(numAffectedRows);
}

/** These and no others; how many came or went. */
export async function setLabelsOf(tx: Writer, table: 'tag' | 'role', person: string, names: readonly string[]): Promise<number> {
  const gone = await sql`delete from ${sql.table(table)} where account_id = current_account() and person_id = ${person}::uuid and name <> all(${names}::text[])`.execute(tx);
  const come = await sql`insert into ${sql.table(table)} (account_id, id, person_id, name) select current_account(), gen_random_uuid(), ${person}::uuid, name from unnest(${names}::text[]) name on conflict do nothing`.execute(tx);
  return Number(gone.numAffectedRows) + Number(come.numAffectedRows);
}

/** The day on which it is chosen is one of the member's calendar: a new rhythm counts from it where the last contact lies further back. */
export async function setRhythmDays(tx: Writer, people: readonly string[], days: number | null, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`update person set rhythm_days = ${days}::integer, rhythm_chosen_on = case when ${days}::integer is not null then (select (${now}::timestamptz at time zone a.zone)::date from account a where a.id = current_account()) end
    where account_id = current_account() and id = any(${people}::uuid[]) and rhythm_days is distinct from ${days}::integer`.execute(tx);
  return Number(numAffectedRows);
}

export async function deletePersonRows(tx: Writer, people: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`delete from person where account_id = current_account() and id = any(${people}::uuid[])`.execute(tx);
  return Number(numAffectedRows);
}

/** Acts on very many people take longer than a page may. */
export async function allowLongWork(tx: Writer): Promise<void> {
  await sql`set local statement_timeout = '10min'`.execute(tx);
}
