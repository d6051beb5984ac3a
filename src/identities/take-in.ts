import type { Writer } from '../kit/db.ts';
import type { TakeIn, TakenIn } from './incoming.ts';
import { addIdentities, addNotes, addPositions, addTags, countTouched, fillNewcomers, insertNewcomers, markVanished } from './store-take-in.ts';
import { updateKnown } from './store-update-known.ts';

/**
 * Takes in everyone that was poured into this transaction and matched by `matchIncoming`: known people are updated, others made,
 * nobody twice. What is new is told by what each source had said before, so that is written last.
 */
export async function takeInPeople(tx: Writer, how: TakeIn): Promise<TakenIn> {
  const created = await insertNewcomers(tx, how);
  await fillNewcomers(tx);
  await addIdentities(tx);
  await addPositions(tx, how);
  await addTags(tx);
  await addNotes(tx, how.at);
  for (const source of how.sources) await updateKnown(tx, source, how);
  if (how.complete && how.newer === null) await markVanished(tx, how);
  const { told, toldAnew, updated } = await countTouched(tx);
  return { created, updated, unchanged: told - created - toldAnew };
}
