import { ArchiveError } from '../contacts/index.ts';
import type { Context } from '../kit/context.ts';
import { isGone } from '../kit/database-fault.ts';
import { reading, transact } from '../kit/transact.ts';
import { ImportEnded, type ImportProgress, ImportStopped } from './import.ts';
import type { ImportRow } from './import-row.ts';
import { runImport } from './run-import.ts';
import { forgetFiles } from './start-import.ts';
import { importById, markFailed, markStarted, writeProgress } from './store.ts';

/**
 * Do an import that waits, however often it was begun before. Whatever comes of it stands in its row; its files go, unless the member
 * has still to say who they are in the archive. Throws only where another try may succeed.
 */
export async function importWaiting(ctx: Context, me: string, id: string, signal: AbortSignal): Promise<void> {
  const begun = await transact(ctx.db, me, null, async tx => await markStarted(tx, id, ctx.now()) ? importById(tx, id) : undefined);
  if (begun) await tryImport(ctx, me, begun, signal);
  const ended = await reading(ctx.db, me, db => importById(db, id));
  if (!ended || !waitsForOwner(ended)) await forgetFiles(ctx, me, id);
}

/** Whether the files are kept, because the member may say that they are somebody else in them. */
export const waitsForOwner = ({ changeId, ownerKey, ownerConfirmedAt, undoneAt }: ImportRow): boolean => changeId !== null && ownerKey !== null && ownerConfirmedAt === null && undoneAt === null;

async function tryImport(ctx: Context, me: string, row: ImportRow, signal: AbortSignal): Promise<void> {
  const watch = watchProgress(ctx, me, row.id, signal);
  try {
    await runImport(ctx, me, {
      id: row.id, files: row.files, format: row.format as 'auto', mapping: row.mapping, replaces: row.changeId, ownerKey: row.ownerConfirmedAt ? row.ownerKey : null,
      signal: watch.signal, onProgress: watch.report, isListed: false,
    });
  } catch (error) {
    if (error instanceof ImportEnded) return;
    if (signal.aborted || isPassing(error)) throw error;
    await transact(ctx.db, me, null, tx => markFailed(tx, row.id, sentenceFor(ctx, row, error), ctx.now()));
  } finally {
    watch.end();
  }
}

/** The database went away, or has no room for us just now (class 53): nothing is wrong with the import. */
const isPassing = (error: unknown): boolean => isGone(error) || ((error as { readonly code?: string }).code ?? '').startsWith('53');

function sentenceFor(ctx: Context, row: ImportRow, error: unknown): string {
  if (error instanceof ArchiveError || error instanceof ImportStopped) return error.message;
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return `The uploaded file of ${row.fileName} is no longer there, so it could not be read. Please upload it again.`;
  ctx.log(`The import ${row.id} failed: ${(error as Error).stack ?? String(error)}`);
  return `Something went wrong on our side while ${row.fileName} was read. Please try it once more; if it stays so, the operator finds the reason in Kith’s log.`;
}

/** Writes progress beside the import at most twice a second, and notices when the member asks to stop. */
function watchProgress(ctx: Context, me: string, id: string, signal: AbortSignal) {
  const stop = new AbortController();
  let latest: ImportProgress = { stage: 'reading', read: 0, people: 0, messages: 0, invitations: 0 };
  let looking = Promise.resolve();
  const look = async (): Promise<void> => {
    if (await transact(ctx.db, me, null, tx => writeProgress(tx, id, latest))) stop.abort();
  };
  const timer = setInterval(() => { looking = looking.then(look).catch(() => {}); }, 500);
  return { signal: AbortSignal.any([signal, stop.signal]), report: (progress: Partial<ImportProgress>) => { latest = { ...latest, ...progress }; }, end: () => clearInterval(timer) };
}
