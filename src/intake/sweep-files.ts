import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { reading } from '../kit/transact.ts';
import { stateOf } from './import-state.ts';
import { waitsForOwner } from './import-waiting.ts';
import { importById } from './store.ts';

const hour = 60 * 60 * 1000;
/** How long an upload may take, and how long files wait for an answer of the member's. */
const [forUpload, forAnswer] = [6 * hour, 24 * hour];

/** Remove the files of imports that no longer need them, and what uploads left that were cut off. */
export async function sweepFiles(ctx: Context): Promise<void> {
  const root = join(ctx.settings.dataDirectory, 'imports');
  for (const me of await names(root)) {
    for (const id of await names(join(root, me))) if (!await areNeeded(ctx, me, id, join(root, me, id))) await rm(join(root, me, id), { recursive: true, force: true });
    if ((await names(join(root, me))).length === 0) await rm(join(root, me), { recursive: true, force: true });
  }
}

const names = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

async function areNeeded(ctx: Context, me: string, id: string, folder: string): Promise<boolean> {
  if (!isId(me) || !isId(id)) return false;
  const row = await reading(ctx.db, me, db => importById(db, id));
  const age = ctx.now().getTime() - (row?.finishedAt ?? row?.createdAt ?? (await stat(folder)).mtime).getTime();
  if (!row) return age < forUpload;
  const state = stateOf(row);
  if (state === 'waiting' || state === 'running') return true;
  return age < forAnswer && (state === 'asking' || waitsForOwner(row));
}
