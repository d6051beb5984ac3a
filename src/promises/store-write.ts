import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import type { PromiseChange, PromiseInput } from './promise.ts';

/** Writes a promise between the member and a person, made on a date, in a conversation or outside of any; its id. */
export async function addPromise(tx: Writer, person: string, madeOn: string, { mine, kind, what, dueOn }: PromiseInput, conversation: string | null = null): Promise<string> {
  const id = newId();
  await sql`insert into promise (account_id, id, person_id, conversation_id, mine, kind, what, made_on, due_on)
    values (current_account(), ${id}::uuid, ${person}::uuid, ${conversation}::uuid, ${mine}, ${kind}, ${what}, ${madeOn}::date, ${dueOn}::date)`.execute(tx);
  return id;
}

/** False where there is no such promise. */
export async function updatePromise(tx: Writer, id: string, { kind, what, dueOn, outcome }: PromiseChange): Promise<boolean> {
  const done = await sql`update promise set kind = coalesce(${kind ?? null}, kind), what = coalesce(${what ?? null}, what), outcome = coalesce(${outcome ?? null}, outcome),
    due_on = case when ${dueOn !== undefined} then ${dueOn ?? null}::date else due_on end where account_id = current_account() and id = ${id}::uuid`.execute(tx);
  return Number(done.numAffectedRows) > 0;
}

/** What a promise says of itself, for a sentence about what was done with it; locked until the end of the transaction. */
export async function promiseWords(tx: Writer, id: string): Promise<{ readonly person: string; readonly what: string; readonly mine: boolean } | undefined> {
  const { rows } = await sql<{ person: string; what: string; mine: boolean }>`select person_id as person, what, mine from promise where account_id = current_account() and id = ${id}::uuid for update`.execute(tx);
  return rows[0];
}

export async function markDone(tx: Writer, id: string, at: Date, outcome: string): Promise<void> {
  await sql`update promise set done_at = coalesce(done_at, ${at}), let_go_at = null, outcome = case when ${outcome} = '' then outcome else ${outcome} end
    where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** Whoever was told of it knows that it was done. */
export async function markTold(tx: Writer, id: string, at: Date): Promise<void> {
  await sql`update promise set done_at = coalesce(done_at, ${at}), told_at = coalesce(told_at, ${at}), let_go_at = null where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** A letter tells of it; it counts as told once that has gone out. */
export async function markToldBy(tx: Writer, id: string, letter: string, at: Date): Promise<void> {
  await sql`update promise set done_at = coalesce(done_at, ${at}), told_letter_id = ${letter}::uuid, let_go_at = null where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** What was said to have told it at this instant did not. */
export async function markUntold(tx: Writer, id: string, at: Date): Promise<void> {
  await sql`update promise set told_at = null where account_id = current_account() and id = ${id}::uuid and told_at = ${at}`.execute(tx);
}

export async function markLetGo(tx: Writer, id: string, at: Date): Promise<void> {
  await sql`update promise set let_go_at = ${at} where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

export async function markOpen(tx: Writer, id: string): Promise<void> {
  await sql`update promise set done_at = null, told_at = null, told_letter_id = null, let_go_at = null where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

export async function deletePromise(tx: Writer, id: string): Promise<void> {
  await sql`delete from promise where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** The promises of a conversation but these. */
export async function deletePromisesIn(tx: Writer, conversation: string, but: readonly string[]): Promise<void> {
  await sql`delete from promise where account_id = current_account() and conversation_id = ${conversation}::uuid and id <> all(${but}::uuid[])`.execute(tx);
}

/** Promises of a conversation follow the first of its people where they were made with somebody who no longer takes part. */
export async function rebindPromises(tx: Writer, conversation: string, people: readonly string[]): Promise<void> {
  await sql`update promise set person_id = ${people[0]}::uuid where account_id = current_account() and conversation_id = ${conversation}::uuid and person_id <> all(${people}::uuid[])`.execute(tx);
}
