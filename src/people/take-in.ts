import type { Writer } from '../kit/db.ts';
import type { TakeIn, TakenIn } from './incoming.ts';
import { matchIncoming } from './store-match.ts';
import { addIdentities, addPositions, addTagsAndNotes, countTouched, insertNewcomers, markVanished, updateKnown } from './store-take-in.ts';

/**
 * Takes in everyone that `pourPeople` poured into this transaction: known people are updated, others made, nobody twice.
 * Afterwards the table `incoming_person` says for each `seq` who it is.
 */
export async function takeInPeople(tx: Writer, how: TakeIn, at: Date): Promise<TakenIn> {
  await matchIncoming(tx);
  const created = await insertNewcomers(tx, how);
  await updateKnown(tx, how);
  await addIdentities(tx);
  await addPositions(tx, how);
  await addTagsAndNotes(tx, at);
  if (how.complete && !how.older) await markVanished(tx, how);
  const { told, touched } = await countTouched(tx);
  const updated = touched - created;
  return { created, updated, unchanged: Math.max(0, told - created - updated) };
}
