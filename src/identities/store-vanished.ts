import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import type { TakeIn } from './incoming.ts';

type Days = TakeIn['hiddenDays'];

/** Connection `p` is not in the list that was poured, nor may it be one whose name the list hides. */
const isMissing = (hiddenDays: Days) => sql`p.account_id = current_account() and p.is_connection and p.vanished_on is null and (p.connected_on is null or p.connected_on <> all(${hiddenDays}::date[]))
  and not exists (select from incoming_who w join incoming_person i using (seq) where w.person_id = p.id and i.is_connection)`;

/** Row `i` of the list is somebody who is no connection yet. */
const isFurther = sql`i.is_connection and not exists (select from person p where p.account_id = current_account() and p.id = w.person_id and p.is_connection)`;

export type HowMany = { readonly part: number; readonly whole: number };

/** How many of those known as connections a list does not hold. Asked before anybody is taken in. */
export async function countMissing(tx: Writer, hiddenDays: Days): Promise<HowMany> {
  const { rows } = await sql<HowMany>`select (select count(*) from person p where ${isMissing(hiddenDays)}) as part,
    (select count(*) from person p where p.account_id = current_account() and p.is_connection and p.vanished_on is null) as whole`.execute(tx);
  return rows[0]!;
}

/** How many an older list holds whom no newer one knows, of all who would be connections with them. Asked before anybody is taken in. */
export async function countFurther(tx: Writer): Promise<HowMany> {
  const { rows } = await sql<HowMany>`with further as (select count(distinct w.person_id) as part from incoming_person i join incoming_who w using (seq) where ${isFurther})
    select part, part + (select count(*) from person p where p.account_id = current_account() and p.is_connection and p.vanished_on is null) as whole from further`.execute(tx);
  return rows[0]!;
}

/** Who those of `countMissing` are, by id. */
export async function whoIsMissing(tx: Writer, hiddenDays: Days): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select p.id from person p where ${isMissing(hiddenDays)}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Who those of `countFurther` are, by the id they have or are about to get. */
export async function whoIsFurther(tx: Writer): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select distinct w.person_id as id from incoming_person i join incoming_who w using (seq) where ${isFurther}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Marks whom a complete, newer list of connections no longer holds; they are kept. Gives how many. */
export async function markVanished(tx: Writer, { archiveOn, hiddenDays }: TakeIn): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with gone as (update person p set vanished_on = ${archiveOn}::date where ${isMissing(hiddenDays)} returning p.id),
      touched as (insert into touched_person select id from gone on conflict do nothing)
    select count(*) as count from gone`.execute(tx);
  return rows[0]!.count;
}

/** Marks these, where they are connections still. Gives how many. */
export async function markAsVanished(tx: Writer, people: readonly string[], on: string): Promise<number> {
  const { numAffectedRows } = await sql`update person set vanished_on = ${on}::date
    where account_id = current_account() and id = any(${people}::uuid[]) and is_connection and vanished_on is null`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
