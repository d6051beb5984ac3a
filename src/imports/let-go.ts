import { markAsVanished } from '../identities/index.ts';
import { importById, resumeChange } from '../intake/index.ts';
import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { NoSuchImport } from './no-such-import.ts';
import { keepLetGo, missingOf } from './store.ts';

/** Nobody waits to be marked: nobody was missing, that was said before, or a later list knows better. */
export class NobodyMissing extends Error {
  constructor() {
    super('Nobody waits to be marked as no longer connected by this import.');
  }
}

/**
 * Say that whoever an import's list misses is really no longer connected. It becomes part of the import, and is taken back with it.
 * Gives how many were marked. Throws `NoSuchImport`, `NobodyMissing`.
 */
export function letGo(ctx: Context, me: string, id: string): Promise<number> {
  return transact(ctx.db, me, null, async tx => {
    const row = await importById(tx, id);
    if (!row) throw new NoSuchImport(id);
    const missing = await missingOf(tx, id);
    if (!missing || !row.changeId) throw new NobodyMissing();
    await resumeChange(tx, row.changeId);
    const count = await markAsVanished(tx, missing.people, missing.on);
    await keepLetGo(tx, id, count);
    return count;
  });
}
