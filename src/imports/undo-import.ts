import { laterChanges, NothingToUndo, undoChange, type Undone } from '../activity/index.ts';
import { type Cause, importById, type KeptRow } from '../intake/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { reading, transact } from '../kit/transact.ts';
import { namesOf } from '../people/index.ts';
import { NoSuchImport } from './no-such-import.ts';
import { keepUndone } from './store.ts';

/** What stayed, of whom, and why; of the first five hundred people. */
export type Stayed = Required<KeptRow> & { readonly name: string };

/**
 * Take back a whole import: all is as before, except what was altered by hand or by a later import since, which is named, and named
 * again on the import's page. Throws `NoSuchImport`, `NothingToUndo`.
 */
export async function undoImport(ctx: Context, me: string, id: string): Promise<Omit<Undone, 'kept'> & { readonly kept: readonly Stayed[] }> {
  const row = await reading(ctx.db, me, db => importById(db, id));
  if (!row) throw new NoSuchImport(id);
  if (!row.changeId) throw new NothingToUndo(row.finishedAt ? 'That import brought nothing, so there is nothing to take back.' : 'That import has not finished yet.');
  const undone = await undoChange(ctx, me, row.changeId);
  const kept = await transact(ctx.db, me, null, async tx => {
    const stayed = await whyStayed(tx, row.changeId!, undone.kept);
    await keepUndone(tx, id, stayed.slice(0, mostNamed).map(({ name: _, ...each }) => each));
    return stayed;
  });
  return { ...undone, kept };
}

const mostNamed = 500;

async function whyStayed(tx: Writer, change: string, kept: Undone['kept']): Promise<readonly Stayed[]> {
  const people = [...new Set(kept.map(each => each.person))].slice(0, mostNamed);
  const names = await namesOf(tx, people);
  const causes = Map.groupBy(await laterChanges(tx, change, people), each => each.person);
  return kept.map(({ table, person, fields }) => ({ table, person, fields, name: names.get(person) ?? '', because: causesOf(causes.get(person) ?? []) }));
}

/** Each import once, and what was done by hand once. */
function causesOf(changes: readonly { readonly kind: string; readonly summary: string }[]): readonly Cause[] {
  const causes = changes.map(({ kind, summary }): Cause => kind === 'import' ? { by: 'import', files: summary } : { by: 'hand', files: '' });
  return [...new Map(causes.map(cause => [`${cause.by} ${cause.files}`, cause])).values()];
}
