import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import type { ImportFile, ImportProgress, ImportResult, Skipped } from './import.ts';

export type ImportRow = {
  readonly id: string; readonly changeId: string | null; readonly fileName: string; readonly files: readonly ImportFile[]; readonly format: string; readonly mapping: unknown;
  readonly source: string | null; readonly ownerKey: string | null; readonly ownerEvidence: string | null; readonly ownerConfirmedAt: Date | null;
  readonly progress: Partial<ImportProgress>; readonly result: ImportResult | null; readonly failure: string | null;
  readonly createdAt: Date; readonly startedAt: Date | null; readonly finishedAt: Date | null; readonly stoppedAt: Date | null; readonly undoneAt: Date | null;
};

const columns = sql`id, change_id as "changeId", file_name as "fileName", coalesce(stored_as, '[]')::jsonb as files, format, mapping, source, owner_key as "ownerKey",
  owner_evidence as "ownerEvidence", owner_confirmed_at as "ownerConfirmedAt", progress, result, failure, created_at as "createdAt", started_at as "startedAt",
  finished_at as "finishedAt", stopped_at as "stoppedAt", undone_at as "undoneAt"`;

export async function importById(db: Reader, id: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`select ${columns} from import where account_id = current_account() and id = ${id}::uuid`.execute(db);
  return rows[0];
}

export async function latestImports(db: Reader, limit: number): Promise<readonly ImportRow[]> {
  const { rows } = await sql<ImportRow>`select ${columns} from import where account_id = current_account() order by created_at desc limit ${limit}`.execute(db);
  return rows;
}

export async function insertImport(tx: Writer, row: { readonly id: string; readonly files: readonly ImportFile[]; readonly format: string; readonly mapping: unknown; readonly at: Date }): Promise<void> {
  await sql`insert into import (account_id, id, file_name, stored_as, format, mapping, created_at)
    values (current_account(), ${row.id}, ${row.files.map(file => file.name).join(', ')}, ${JSON.stringify(row.files)}, ${row.format}, ${row.mapping ? JSON.stringify(row.mapping) : null}::jsonb, ${row.at})`.execute(tx);
}

/** Whether an import of this source that still stands was of a newer file. */
export async function newerArchiveExists(db: Reader, source: string, archiveOn: string, except: string): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`select exists (select from import where account_id = current_account() and source = ${source} and archive_on > ${archiveOn}::date
    and id <> ${except}::uuid and finished_at is not null and undone_at is null and failure is null) as yes`.execute(db);
  return rows[0]!.yes;
}

/** The profile key that the member once confirmed as their own. */
export async function confirmedOwnerKey(db: Reader): Promise<string | null> {
  const { rows } = await sql<{ owner_key: string }>`select owner_key from import where account_id = current_account() and owner_confirmed_at is not null and owner_key is not null order by owner_confirmed_at desc limit 1`.execute(db);
  return rows[0]?.owner_key ?? null;
}

export async function finishImport(tx: Writer, id: string, done: { readonly changeId: string; readonly source: string; readonly archiveOn: string; readonly ownerKey: string | null; readonly ownerEvidence: string | null; readonly result: ImportResult; readonly at: Date }): Promise<void> {
  await sql`update import set change_id = ${done.changeId}::uuid, source = ${done.source}, archive_on = ${done.archiveOn}::date, owner_key = ${done.ownerKey}, owner_evidence = ${done.ownerEvidence},
    result = ${JSON.stringify({ ...done.result, skipped: [] })}::jsonb, progress = progress || '{"stage":"done"}', finished_at = ${done.at}, failure = null where account_id = current_account() and id = ${id}::uuid`.execute(tx);
  await insertSkipped(tx, id, done.result.skipped);
}

async function insertSkipped(tx: Writer, id: string, skipped: readonly Skipped[]): Promise<void> {
  await sql`delete from import_skipped where account_id = current_account() and import_id = ${id}::uuid`.execute(tx);
  for (let from = 0; from < skipped.length; from += 5000) {
    const rows = skipped.slice(from, from + 5000).map((each, index) => ({ seq: from + index, ...each }));
    await sql`insert into import_skipped (account_id, import_id, seq, file, line, reason)
      select current_account(), ${id}::uuid, seq, file, line, reason from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(seq integer, file text, line integer, reason text)`.execute(tx);
  }
}

export async function skippedOf(db: Reader, id: string, limit: number): Promise<readonly Skipped[]> {
  const { rows } = await sql<Skipped>`select file, line, reason from import_skipped where account_id = current_account() and import_id = ${id}::uuid order by seq limit ${limit}`.execute(db);
  return rows;
}

export async function markStarted(tx: Writer, id: string, at: Date): Promise<void> {
  await sql`update import set started_at = ${at}, failure = null where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

export async function markFailed(tx: Writer, id: string, sentence: string, at: Date): Promise<void> {
  await sql`update import set failure = ${sentence}, finished_at = ${at} where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

export async function writeProgress(tx: Writer, id: string, progress: ImportProgress): Promise<void> {
  await sql`update import set progress = ${JSON.stringify(progress)}::jsonb where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/**
 * Prepares this transaction for statements over whole files: as long as they need, with room to sort, and by hashing. The tables
 * fill within the transaction, so PostgreSQL's figures about them are wrong, and a nested loop planned for an empty table
 * takes minutes on 30,000 rows where hashing takes a second.
 */
export async function planForBulk(tx: Writer): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true), set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`.execute(tx);
}

/** The next import after this one that still stands. */
export async function laterImport(db: Reader, id: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`select ${columns} from import where account_id = current_account() and finished_at is not null and undone_at is null and failure is null
    and created_at > (select created_at from import where account_id = current_account() and id = ${id}::uuid) order by created_at limit 1`.execute(db);
  return rows[0];
}

export async function markUndone(tx: Writer, id: string, at: Date): Promise<void> {
  await sql`update import set undone_at = ${at} where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** Asks a running import to stop; false where it is not running. */
export async function markStopped(tx: Writer, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update import set stopped_at = ${at} where account_id = current_account() and id = ${id}::uuid and finished_at is null and stopped_at is null`.execute(tx);
  return Number(numAffectedRows) > 0;
}

export async function confirmOwnerKey(tx: Writer, id: string, key: string, at: Date): Promise<void> {
  await sql`update import set owner_key = ${key}, owner_confirmed_at = ${at} where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}
