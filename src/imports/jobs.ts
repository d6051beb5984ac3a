import { ArchiveError } from '../archives/index.ts';
import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import { reading, transact } from '../kit/transact.ts';
import { type ImportProgress, ImportStopped } from './import.ts';
import { runImport } from './run-import.ts';
import { forgetFiles } from './start-import.ts';
import { importById, type ImportRow, markFailed, markStarted, writeProgress } from './store.ts';

/** Reads the files of an import and takes them in. */
export const importTask: Task<Context> = {
  name: 'import',
  retry: 'All is one transaction: a run that was cut off left nothing, so the next begins anew; one that had finished is left alone.',
  async run(ctx, payload, signal) {
    const { me, id } = payload as { readonly me: string; readonly id: string };
    const row = await reading(ctx.db, me, db => importById(db, id));
    if (!row || row.finishedAt || row.stoppedAt) return;
    await transact(ctx.db, me, null, tx => markStarted(tx, id, ctx.now()));
    const watch = watchProgress(ctx, me, id, signal);
    try {
      await runImport(ctx, me, { ...row, format: row.format as 'auto', signal: watch.signal, onProgress: watch.report });
    } catch (error) {
      if (error instanceof ImportStopped && signal.aborted) throw error;
      const sentence = error instanceof ArchiveError || error instanceof ImportStopped ? error.message : undefined;
      if (!sentence) throw error;
      await transact(ctx.db, me, null, tx => markFailed(tx, id, sentence, ctx.now()));
    } finally {
      watch.end();
    }
    await forgetFiles(ctx, me, id);
  },
};

/** Writes progress beside the import at most twice a second, and notices when the member asks to stop. */
function watchProgress(ctx: Context, me: string, id: string, signal: AbortSignal) {
  const stop = new AbortController();
  let latest: ImportProgress | undefined;
  let busy = false;
  const look = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    const row: ImportRow | undefined = await transact(ctx.db, me, null, async tx => {
      if (latest) await writeProgress(tx, id, latest);
      return importById(tx, id);
    }).catch(() => undefined);
    if (row?.stoppedAt) stop.abort();
    busy = false;
  };
  const timer = setInterval(() => void look(), 500);
  return { signal: AbortSignal.any([signal, stop.signal]), report: (progress: ImportProgress) => { latest = progress; }, end: () => clearInterval(timer) };
}
