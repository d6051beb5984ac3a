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
