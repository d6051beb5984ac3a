import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOfFile } from '../archives/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { addJob } from '../kit/queue.ts';
import { transact } from '../kit/transact.ts';
import { type ImportFile, namesOfFiles } from './import.ts';
import { insertImport } from './store.ts';

/** Where the files of one import wait until they have been read. */
export const importFolder = (ctx: Context, me: string, id: string): string => join(ctx.settings.dataDirectory, 'imports', me, id);

export async function forgetFiles(ctx: Context, me: string, id: string): Promise<void> {
  await rm(importFolder(ctx, me, id), { recursive: true, force: true });
}

/**
 * Begin an import of files that lie in its folder, in a job. A table of columns that nobody has explained yet waits for that.
 * Throws `ArchiveError` for a file that is refused at a glance; its folder is gone then.
 */
export async function startImport(ctx: Context, me: string, id: string, files: readonly ImportFile[]): Promise<{ readonly asks: boolean }> {
  const known = await kindsOf(files).catch(async error => {
    await forgetFiles(ctx, me, id);
    throw error;
  });
  const asks = known.some(({ kind }) => kind === 'csv');
  await transact(ctx.db, me, null, async tx => {
    await insertImport(tx, { id, fileName: namesOfFiles(files), files: known, format: 'auto', mapping: {}, at: ctx.now(), isReady: !asks });
    if (!asks) await queueImport(tx, me, id);
  });
  return { asks };
}

async function kindsOf(files: readonly ImportFile[]): Promise<readonly ImportFile[]> {
  const known: ImportFile[] = [];
  for (const file of files) known.push({ ...file, kind: await kindOfFile(file.path, file.name) });
  return known;
}

/** Imports of one member are done one after the other. A job is tried anew whenever the process that had it dies. */
export function queueImport(tx: Writer, me: string, id: string): Promise<void> {
  return addJob(tx, { task: 'import', payload: { me, id }, key: `import ${id}`, queue: `import ${me}`, maxAttempts: 1000 });
}
