import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import type { IncomingIdentity } from './incoming.ts';

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

/** The present position, kept in the history when it is new. */
export async function insertPosition(tx: Writer, person: string, company: string, title: string, day: string): Promise<void> {
  await sql`with known as (select from position where account_id = current_account() and person_id = ${person}::uuid and fold(company) = fold(${company}) and fold(title) = fold(${title}) and finished_on is null and seen_until is null),
    ended as (update position set seen_until = ${day}::date where account_id = current_account() and person_id = ${person}::uuid and finished_on is null and seen_until is null and not exists (select from known))
    insert into position (account_id, id, person_id, company, title, seen_from) select current_account(), ${newId()}::uuid, ${person}::uuid, ${company}, ${title}, ${day}::date where not exists (select from known)`.execute(tx);
}

/** Whose this address is already, if anybody's. */
export async function personWith(tx: Writer, kind: string, key: string): Promise<{ readonly id: string; readonly fullName: string } | undefined> {
  const { rows } = await sql<{ id: string; fullName: string }>`select p.id, p.full_name as "fullName" from identity i join person p on p.account_id = i.account_id and p.id = i.person_id
    where i.account_id = current_account() and i.kind = ${kind} and i.key = ${key} and i.mergeable`.execute(tx);
  return rows[0];
}

export async function insertIdentity(tx: Writer, person: string, identity: IncomingIdentity): Promise<void> {
  await sql`insert into identity (account_id, id, person_id, kind, key, shown, label, mergeable)
    values (current_account(), ${newId()}::uuid, ${person}::uuid, ${identity.kind}, ${identity.key}, ${identity.shown}, ${identity.label}, ${identity.mergeable})`.execute(tx);
}

export async function deleteIdentity(tx: Writer, person: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from identity where account_id = current_account() and person_id = ${person}::uuid and id = ${id}::uuid`.execute(tx);
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

export async function setRhythmDays(tx: Writer, people: readonly string[], days: number | null): Promise<number> {
  const { numAffectedRows } = await sql`update person set rhythm_days = ${days}::integer where account_id = current_account() and id = any(${people}::uuid[]) and rhythm_days is distinct from ${days}::integer`.execute(tx);
  return Number(numAffectedRows);
}

export async function deletePersonRows(tx: Writer, people: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`delete from person where account_id = current_account() and id = any(${people}::uuid[])`.execute(tx);
  return Number(numAffectedRows);
}
