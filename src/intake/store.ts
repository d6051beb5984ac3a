import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import type { Newest } from './gathered.ts';
import type { ImportFile, ImportProgress, KeptResult, Mappings, Owner } from './import.ts';
import type { ImportRow } from './import-row.ts';

const columns = sql`id, change_id as "changeId", file_name as "fileName", files, format, mapping, source, hint, complete, owner_key as "ownerKey", owner_name as "ownerName",
  owner_facts as "ownerFacts", owner_choices as "ownerChoices", owner_confirmed_at as "ownerConfirmedAt", progress, result, failure, undone_kept as "undoneKept",
  created_at as "createdAt", ready_at as "readyAt", started_at as "startedAt", finished_at as "finishedAt", stopped_at as "stoppedAt", undone_at as "undoneAt"`;

export async function importById(db: Reader, id: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`select ${columns} from import where account_id = current_account() and id = ${id}::uuid`.execute(db);
  return rows[0];
}

export async function latestImports(db: Reader, limit: number): Promise<readonly ImportRow[]> {
  const { rows } = await sql<ImportRow>`select ${columns} from import where account_id = current_account() order by created_at desc, id desc limit ${sql.lit(limit)}`.execute(db);
  return rows;
}

/** The import that is being read, or waits for its turn; the first of several. */
export async function importUnderWay(db: Reader): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`select ${columns} from import where account_id = current_account() and ready_at is not null and finished_at is null and stopped_at is null
    order by started_at nulls last, created_at limit 1`.execute(db);
  return rows[0];
}

export type NewRow = { readonly id: string; readonly fileName: string; readonly files: readonly ImportFile[]; readonly format: string; readonly mapping: Mappings; readonly at: Date; readonly isReady: boolean };

export async function insertImport(tx: Writer, row: NewRow): Promise<void> {
  await sql`insert into import (account_id, id, file_name, files, format, mapping, created_at, ready_at)
    values (current_account(), ${row.id}, ${row.fileName}, ${JSON.stringify(row.files)}::jsonb, ${row.format}, ${JSON.stringify(row.mapping)}::jsonb, ${row.at}, ${row.isReady ? row.at : null})
    on conflict do nothing`.execute(tx);
}

/** LinkedIn archives that still stand, but for this import. */
export async function standingArchives(db: Reader, except: string): Promise<readonly { readonly newest: Newest; readonly archiveOn: string; readonly complete: boolean }[]> {
  const { rows } = await sql<{ newest: Newest; archiveOn: string; complete: boolean }>`select newest, archive_on as "archiveOn", complete from import
    where account_id = current_account() and source = 'linkedin' and id <> ${except}::uuid and change_id is not null and undone_at is null`.execute(db);
  return rows;
}

/** The profile key that the member last confirmed as their own. */
export async function confirmedOwnerKey(db: Reader): Promise<string | null> {
  const { rows } = await sql<{ owner_key: string }>`select owner_key from import where account_id = current_account() and owner_confirmed_at is not null and owner_key is not null order by owner_confirmed_at desc limit 1`.execute(db);
  return rows[0]?.owner_key ?? null;
}

export type Finished = {
  readonly changeId: string; readonly newest: Newest; readonly archiveOn: string; readonly complete: boolean; readonly missing: readonly string[];
  readonly owner: Owner | undefined; readonly confirmed: string | null; readonly result: KeptResult; readonly at: Date;
};

/** An owner whom the member confirmed before needs no question again. */
export async function finishImport(tx: Writer, id: string, { changeId, newest, archiveOn, complete, missing, owner, confirmed, result, at }: Finished): Promise<void> {
  await sql`update import set change_id = ${changeId}::uuid, source = ${result.source}, newest = ${JSON.stringify(newest)}::jsonb, archive_on = ${archiveOn}::date, complete = ${complete}, hint = ${result.hint}, missing = ${JSON.stringify(missing)}::jsonb,
    owner_key = ${owner?.key ?? null}, owner_name = ${owner?.name ?? null}, owner_facts = ${owner ? JSON.stringify(owner.facts) : null}::jsonb, owner_choices = ${JSON.stringify(owner?.choices ?? [])}::jsonb,
    owner_confirmed_at = case when ${owner?.key ?? null}::text = ${confirmed}::text then ${at}::timestamptz end,
    result = ${JSON.stringify(result)}::jsonb, progress = progress || '{"stage":"done"}', finished_at = ${at}, stopped_at = null, failure = null, undone_at = null, undone_kept = '[]'
    where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** A later list of connections knows better whom earlier ones seemed to miss. */
export async function forgetMissing(tx: Writer, but: string): Promise<void> {
  await sql`update import set missing = '[]', hint = null where account_id = current_account() and id <> ${but}::uuid and missing <> '[]'`.execute(tx);
}

/** False where it is not to be done: it was done, or stopped, or is not there. */
export async function markStarted(tx: Writer, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update import set started_at = ${at}, failure = null, progress = '{}' where account_id = current_account() and id = ${id}::uuid and ready_at is not null and finished_at is null and stopped_at is null`.execute(tx);
  return Number(numAffectedRows) > 0;
}

export async function hasEnded(db: Reader, id: string): Promise<boolean> {
  const { rows } = await sql`select from import where account_id = current_account() and id = ${id}::uuid and finished_at is not null`.execute(db);
  return rows.length > 0;
}

/** Says why it could not be done. One that was only to be done again stays as it had been done. */
export async function markFailed(tx: Writer, id: string, sentence: string, at: Date): Promise<void> {
  await sql`update import set failure = case when change_id is null then ${sentence} end, stopped_at = case when change_id is null then stopped_at end, finished_at = ${at}
    where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** The change that is recorded from here on in this transaction. */
export async function resumeChange(tx: Writer, changeId: string): Promise<void> {
  await sql`select set_config('app.change', ${changeId}, true)`.execute(tx);
}

/** Notes how far it is; true where the member has asked to stop. */
export async function writeProgress(tx: Writer, id: string, progress: ImportProgress): Promise<boolean> {
  const { rows } = await sql<{ stopped: boolean }>`update import set progress = ${JSON.stringify(progress)}::jsonb where account_id = current_account() and id = ${id}::uuid and finished_at is null returning stopped_at is not null as stopped`.execute(tx);
  return rows[0]?.stopped ?? false;
}

/**
 * Prepares this transaction for statements over whole files: one import at a time for each member, as long as they need, with room to
 * sort, and by hashing. The tables fill within the transaction, so PostgreSQL's figures about them are wrong, and a nested loop
 * planned for an empty table takes minutes on 30,000 rows where hashing takes a second.
 */
export async function planForBulk(tx: Writer): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true), set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`.execute(tx);
  await sql`select pg_advisory_xact_lock(hashtextextended('import ' || current_account()::text, 0))`.execute(tx);
}

/** The imports after this one that still stand, the latest first. */
export async function laterImports(db: Reader, id: string): Promise<readonly ImportRow[]> {
  const { rows } = await sql<ImportRow>`select ${columns} from import where account_id = current_account() and change_id is not null and undone_at is null
    and (finished_at, id) > (select finished_at, id from import where account_id = current_account() and id = ${id}::uuid) order by finished_at desc limit 20`.execute(db);
  return rows;
}
