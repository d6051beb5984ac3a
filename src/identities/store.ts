import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import type { IncomingIdentity } from './incoming.ts';

/** Whose address this is: anybody's where it proves who they are, else that of someone of the same name. */
export async function personAt(tx: Writer, kind: string, key: string, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select p.id from identity i join person p on p.account_id = i.account_id and p.id = i.person_id
    where i.account_id = current_account() and i.kind = ${kind} and i.key = ${key} and (i.mergeable or fold(p.full_name) = fold(${name})) order by i.mergeable desc limit 1`.execute(tx);
  return rows[0]?.id;
}

/** Who holds this address already: anybody where it proves who they are, else this person alone. */
export async function personWith(tx: Writer, person: string, kind: string, key: string): Promise<{ readonly id: string; readonly fullName: string } | undefined> {
  const { rows } = await sql<{ id: string; fullName: string }>`select p.id, p.full_name as "fullName" from identity i join person p on p.account_id = i.account_id and p.id = i.person_id
    where i.account_id = current_account() and i.kind = ${kind} and i.key = ${key} and (i.mergeable or i.person_id = ${person}::uuid) limit 1`.execute(tx);
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
