import { ArchiveError, type SourceKind } from '../contacts/index.ts';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { transact } from '../kit/transact.ts';
import { type ImportFile, type ImportResult, namesOfFiles } from './import.ts';
import { runImport } from './run-import.ts';
import { insertImport, markFailed } from './store.ts';

type Wanted = { readonly files: readonly ImportFile[]; readonly format: 'auto' | SourceKind; readonly dryRun?: boolean | undefined; readonly marksVanished?: boolean | undefined };

/** Import files that lie on this machine, at once. Throws `ArchiveError`; that it was tried is kept, and nothing else. */
export async function importFiles(ctx: Context, me: string, wanted: Wanted): Promise<ImportResult> {
  const id = newId();
  try {
    return await runImport(ctx, me, { id, ...wanted });
  } catch (error) {
    if (error instanceof ArchiveError && !wanted.dryRun) await keepFailure(ctx, me, id, wanted, error.message);
    throw error;
  }
}

function keepFailure(ctx: Context, me: string, id: string, { files, format }: Wanted, sentence: string): Promise<void> {
  return transact(ctx.db, me, null, async tx => {
    await insertImport(tx, { id, fileName: namesOfFiles(files), files: [], format, mapping: {}, at: ctx.now(), isReady: true });
    await markFailed(tx, id, sentence, ctx.now());
  });
}
