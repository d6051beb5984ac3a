import { forgetFiles, importById } from '../intake/index.ts';
import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { markStopped } from './store.ts';

/** Ask a waiting or running import to stop; nothing of it is kept. False where it had ended before. */
export async function stopImport(ctx: Context, me: string, id: string): Promise<boolean> {
  const row = await transact(ctx.db, me, null, async tx => await markStopped(tx, id, ctx.now()) ? importById(tx, id) : undefined);
  // one that runs lets go of its files itself
  if (row?.finishedAt && row.changeId === null) await forgetFiles(ctx, me, id);
  return row !== undefined;
}
