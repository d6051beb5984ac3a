import { openIncomingMessages, pourMessages, takeInMessages } from '../conversations/index.ts';
import { describeChange } from '../activity/index.ts';
import { readArchive, type SourceKind } from '../archives/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { transact } from '../kit/transact.ts';
import { openIncomingInvitations, pourInvitations, takeInInvitations } from '../outreach/index.ts';
import { openIncoming, pourPeople, takeInPeople } from '../people/index.ts';
import { type Batch, type Gathered, gatherArchive } from './gather.ts';
import { type Counts, type ImportFile, type ImportProgress, type ImportResult, ImportStopped } from './import.ts';
import { findOwner, type Owner } from './owner.ts';
import { planForBulk, confirmedOwnerKey, finishImport, newerArchiveExists } from './store.ts';

export type ImportPlan = {
  readonly id: string;
  readonly files: readonly ImportFile[];
  readonly format: 'auto' | SourceKind;
  readonly mapping?: unknown;
  readonly ownerKey?: string | null;
  /** Does everything, prints what it came to, and keeps nothing. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
};

/**
 * Read files and take in what they hold, in one transaction: after a kill at any moment all of it is there, or nothing.
 * Throws `ArchiveError` for a file that cannot be read as a whole, `ImportStopped` when `signal` says so.
 */
export async function runImport(ctx: Context, me: string, plan: ImportPlan): Promise<ImportResult> {
  try {
    return await transact(ctx.db, me, { kind: 'import', summary: plan.files.map(file => file.name).join(', '), detail: { import: plan.id }, at: ctx.now() }, async (tx, changeId) => {
      await planForBulk(tx);
      await openIncoming(tx);
      await openIncomingMessages(tx);
      await openIncomingInvitations(tx);
      const gathered = await pour(ctx, tx, plan);
      const result = await takeIn(ctx, tx, me, plan, gathered, changeId);
      if (plan.dryRun) throw new DryRun(result);
      return result;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.result;
    throw error;
  }
}

/** Carries a result out of a transaction that is rolled back. */
class DryRun extends Error {
  readonly result: ImportResult;
  constructor(result: ImportResult) {
    super('dry run');
    this.result = result;
  }
}

const batchSize = 2000;

async function pour(ctx: Context, tx: Writer, plan: ImportPlan): Promise<Gathered> {
  const { state, add } = gatherArchive(ctx.settings.country);
  const total = { people: 0, messages: 0, invitations: 0 };
  const pourBatch = async (batch: Batch): Promise<void> => {
    state.batch = { people: [], messages: [], invitations: [] };
    total.people += batch.people.length;
    total.messages += batch.messages.length;
    total.invitations += batch.invitations.length;
    await pourPeople(tx, batch.people);
    await pourMessages(tx, batch.messages);
    await pourInvitations(tx, batch.invitations);
  };
  for (const file of plan.files) {
    for await (const event of readArchive(file.path, { name: file.name, format: plan.format, ...(plan.mapping !== undefined && { mapping: plan.mapping as never }) })) {
      if (event.kind === 'progress') {
        if (plan.signal?.aborted) throw new ImportStopped('The import was stopped. Nothing of it was kept.');
        plan.onProgress?.({ stage: 'reading', bytesRead: event.bytesRead, bytesTotal: event.bytesTotal, ...total });
        continue;
      }
      add(event);
      const { people, messages, invitations } = state.batch;
      if (people.length + messages.length + invitations.length >= batchSize) await pourBatch(state.batch);
    }
  }
  await pourBatch(state.batch);
  plan.onProgress?.({ stage: 'matching', bytesRead: 1, bytesTotal: 1, ...total });
  return state;
}

async function takeIn(ctx: Context, tx: Writer, me: string, plan: ImportPlan, gathered: Gathered, changeId: string): Promise<ImportResult> {
  const source = gathered.source ?? 'csv';
  const owner = findOwner(gathered, plan.ownerKey ?? await confirmedOwnerKey(tx));
  const ownerSeqs = owner?.seqs ?? [];
  await pourPeople(tx, gathered.correspondents.asPeople(new Set(ownerSeqs)));
  const archiveOn = gathered.newestDay || ctx.now().toISOString().slice(0, 10);
  const older = await newerArchiveExists(tx, source, archiveOn, plan.id);
  const people = await takeInPeople(tx, { source, archiveOn, older, complete: gathered.connections }, ctx.now());
  const messages = await takeInMessages(tx, ownerSeqs, source);
  const invitations = await takeInInvitations(tx, ownerSeqs, source);
  const result: ImportResult = { import: plan.id, source, files: [...gathered.files], read: gathered.read, people, invitations, messages, skipped: gathered.skipped };
  await conclude(ctx, tx, me, plan, result, owner, archiveOn, changeId);
  return result;
}

async function conclude(ctx: Context, tx: Writer, me: string, plan: ImportPlan, result: ImportResult, owner: Owner | undefined, archiveOn: string, changeId: string): Promise<void> {
  const total = (counts: Counts) => counts.created + counts.updated;
  await describeChange(tx, me, changeId, plan.files.map(file => file.name).join(', '), { import: plan.id, people: total(result.people), messages: total(result.messages), invitations: total(result.invitations) });
  await finishImport(tx, plan.id, { changeId, source: result.source, archiveOn, ownerKey: owner?.key ?? null, ownerEvidence: owner?.evidence ?? null, result, at: ctx.now() });
}
