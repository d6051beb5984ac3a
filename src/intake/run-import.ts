import { undoChangeRows } from '../activity/index.ts';
import { openIncoming } from '../identities/index.ts';
import { openIncomingInvitations } from '../invitations/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { transact } from '../kit/transact.ts';
import { openIncomingMessages } from '../stories/index.ts';
import { utcDay } from '../time/calendar-day.ts';
import { gatherArchive } from './gather.ts';
import { ImportEnded, type ImportResult, type KeptResult, type Mappings, namesOfFiles } from './import.ts';
import { readFiles, type Reading } from './read-files.ts';
import { hasEnded, insertImport, planForBulk, resumeChange } from './store.ts';
import { deleteSkipped, skippedOf } from './store-skipped.ts';
import { takeIn } from './take-in.ts';

export type ImportPlan = Omit<Reading, 'mapping'> & {
  readonly mapping?: Mappings | undefined;
  /** The member's own profile in the archive, where they have said so. */
  readonly ownerKey?: string | null | undefined;
  /** The change of the same import that this one takes the place of. */
  readonly replaces?: string | null | undefined;
  /** Whether what was left out is listed in the result, not only kept; it is unless told. */
  readonly isListed?: boolean | undefined;
  /** Whoever a list of connections misses has vanished, however many they are. */
  readonly marksVanished?: boolean | undefined;
  /** Does everything, says what it came to, and keeps nothing. */
  readonly dryRun?: boolean | undefined;
};

/**
 * Read files and take in what they hold, in one transaction: after a kill at any moment all of it is there, or nothing.
 * Throws `ArchiveError` for a file that cannot be read as a whole, `ImportStopped` when `signal` says so, `ImportEnded` where
 * another process was quicker.
 */
export async function runImport(ctx: Context, me: string, plan: ImportPlan): Promise<ImportResult> {
  const act = { kind: 'import', summary: namesOfFiles(plan.files), detail: { import: plan.id }, at: ctx.now() };
  try {
    return await transact(ctx.db, me, act, async (tx, changeId) => {
      const result = await importIn(ctx, tx, me, changeId, { ...plan, mapping: plan.mapping ?? {} });
      const { skipped: _, remarks: __, ...rest } = result;
      const skipped = plan.isListed === false ? [] : await skippedOf(tx, plan.id, { limit: 1_000_000 });
      const whole = { ...rest, skipped: skipped.map(({ file, line, reason }) => ({ file, line, reason })) };
      if (plan.dryRun) throw new DryRun(whole);
      return whole;
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

type Settled = ImportPlan & Reading;

async function importIn(ctx: Context, tx: Writer, me: string, changeId: string, plan: Settled): Promise<KeptResult> {
  await planForBulk(tx);
  // a job that was taken for dead may be alive: whoever comes second would take the rows of the first for known ones, and its empty change for the import's
  if (await hasEnded(tx, plan.id)) throw new ImportEnded();
  if (plan.replaces) await takeBackFirst(tx, plan.id, plan.replaces, changeId);
  await insertImport(tx, { id: plan.id, fileName: namesOfFiles(plan.files), files: [], format: plan.format, mapping: plan.mapping, at: ctx.now(), isReady: true });
  await openIncoming(tx);
  await openIncomingMessages(tx);
  await openIncomingInvitations(tx);
  const gathering = gatherArchive(ctx.settings.country, utcDay(ctx.now()));
  await readFiles(tx, plan, gathering);
  return takeIn(ctx, tx, me, changeId, plan, gathering.gathered);
}

async function takeBackFirst(tx: Writer, id: string, change: string, changeId: string): Promise<void> {
  await undoChangeRows(tx, change);
  await resumeChange(tx, changeId);
  await deleteSkipped(tx, id);
}
