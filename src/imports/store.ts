import { sql } from 'kysely';
import type { CsvMapping } from '../contacts/index.ts';
import type { KeptRow, Mappings } from '../intake/index.ts';
import type { Reader, Writer } from '../kit/db.ts';

/** Says what the columns of one file mean; with `at`, that this was the last file to ask about. False where the import no longer asks. */
export async function setMapping(tx: Writer, id: string, mapping: Mappings, at: Date | null): Promise<boolean> {
  const { numAffectedRows } = await sql`update import set mapping = ${JSON.stringify(mapping)}::jsonb, ready_at = ${at}
    where account_id = current_account() and id = ${id}::uuid and ready_at is null and stopped_at is null and finished_at is null`.execute(tx);
  return Number(numAffectedRows) > 0;
}

/** What the member said the last time of a table with this header. */
export async function mappingFor(db: Reader, header: readonly string[]): Promise<CsvMapping | undefined> {
  const { rows } = await sql<{ mapping: CsvMapping }>`select mapping from csv_mapping where account_id = current_account() and header = ${JSON.stringify(header)}`.execute(db);
  return rows[0]?.mapping;
}

export async function keepMapping(tx: Writer, id: string, header: readonly string[], mapping: CsvMapping): Promise<void> {
  await sql`insert into csv_mapping (account_id, id, header, mapping) values (current_account(), ${id}::uuid, ${JSON.stringify(header)}, ${JSON.stringify(mapping)}::jsonb)
    on conflict (account_id, header) do update set mapping = excluded.mapping`.execute(tx);
}

/** Has it wait again, to be done once more in the place of what it did. */
export async function repeatImport(tx: Writer, id: string): Promise<void> {
  await sql`update import set started_at = null, finished_at = null, progress = '{}' where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

export async function keepUndone(tx: Writer, id: string, kept: readonly KeptRow[]): Promise<void> {
  await sql`update import set undone_kept = ${JSON.stringify(kept)}::jsonb where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** Asks a waiting or running import to stop; false where there is none to stop. */
export async function markStopped(tx: Writer, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update import set stopped_at = ${at}, finished_at = case when started_at is null then ${at}::timestamptz end
    where account_id = current_account() and id = ${id}::uuid and finished_at is null and stopped_at is null`.execute(tx);
  return Number(numAffectedRows) > 0;
}

export async function confirmOwnerKey(tx: Writer, id: string, key: string, at: Date): Promise<void> {
  await sql`update import set owner_key = ${key}, owner_confirmed_at = ${at} where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** Whom the list of an import misses, without being marked, and the day of the newest archive. Undefined where there is nobody, or it was taken back. */
export async function missingOf(tx: Writer, id: string): Promise<{ readonly people: readonly string[]; readonly on: string } | undefined> {
  const { rows } = await sql<{ people: readonly string[]; on: string }>`
    select missing as people, (select max(a.archive_on) from import a where a.account_id = current_account() and a.source = 'linkedin' and a.change_id is not null and a.undone_at is null) as on
    from import where account_id = current_account() and id = ${id}::uuid and missing <> '[]' and undone_at is null for update`.execute(tx);
  return rows[0];
}

/** They are marked now: the import's list counts as whole, and its result says how many. */
export async function keepLetGo(tx: Writer, id: string, count: number): Promise<void> {
  await sql`update import set missing = '[]', hint = null, complete = complete or hint = 'many-missing', result = result || jsonb_build_object('missing', 0, 'hint', null,
      'changed', jsonb_set(result -> 'changed', '{vanished}', to_jsonb((result #>> '{changed,vanished}')::integer + ${count}::integer)),
      'people', jsonb_set(result -> 'people', '{updated}', to_jsonb((result #>> '{people,updated}')::integer + ${count}::integer)))
    where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}
