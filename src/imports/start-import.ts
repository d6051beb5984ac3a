import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SourceKind } from '../archives/index.ts';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { addJob } from '../kit/queue.ts';
import { transact } from '../kit/transact.ts';
import type { ImportFile, Mappings } from './import.ts';
import { insertImport } from './store.ts';

export type NewImport = { readonly files: readonly ImportFile[]; readonly format?: 'auto' | SourceKind | undefined; readonly mapping?: Mappings };

/** Keeps the files where a job finds them and queues it; the id under which progress can be watched. */
export async function startImport(ctx: Context, me: string, wanted: NewImport): Promise<string> {
  const id = newId();
  const files = await keepFiles(ctx, me, id, wanted.files);
  await transact(ctx.db, me, null, async tx => {
    await insertImport(tx, { id, fileName: files.map(file => file.name).join(', '), files, isReady: true, format: wanted.format ?? 'auto', mapping: wanted.mapping ?? {}, at: ctx.now() });
    await addJob(tx, { task: 'import', payload: { me, id }, key: `import ${id}`, queue: `import ${me}`, maxAttempts: 5 });
  });
  return id;
}

/** Import files that lie on this machine at once, without the queue; for the command line. */
export async function recordImport(ctx: Context, me: string, wanted: NewImport): Promise<string> {
  const id = newId();
  await transact(ctx.db, me, null, tx => insertImport(tx, { id, fileName: wanted.files.map(file => file.name).join(', '), files: [], isReady: true, format: wanted.format ?? 'auto', mapping: wanted.mapping ?? {}, at: ctx.now() }));
  return id;
}

/** Where the files of one import wait until they have been read. */
export const importFolder = (ctx: Context, me: string, id: string): string => join(ctx.settings.dataDirectory, 'imports', me, id);

export async function forgetFiles(ctx: Context, me: string, id: string): Promise<void> {
  await rm(importFolder(ctx, me, id), { recursive: true, force: true });
}

async function keepFiles(ctx: Context, me: string, id: string, files: readonly ImportFile[]): Promise<readonly ImportFile[]> {
  const folder = importFolder(ctx, me, id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return Promise.all(files.map(async ({ path, name }, index) => {
    const kept = { path: join(folder, String(index)), name: basename(name) };
    await copyFile(path, kept.path);
    return kept;
  }));
}
