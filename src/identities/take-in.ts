import type { Writer } from '../kit/db.ts';
import type { Changed, TakeIn, TakenIn } from './incoming.ts';
import { addIdentities, addNotes, addPositions, addTags, countTouched, fillNewcomers, insertNewcomers } from './store-take-in.ts';
import { updateKnown } from './store-update-known.ts';
import { markVanished } from './store-vanished.ts';

/**
 * Takes in everyone that was poured into this transaction and matched by `matchIncoming`: known people are updated, others made,
 * nobody twice. What is new is told by what each source had said before, so that is written last.
 */
export async function takeInPeople(tx: Writer, how: TakeIn): Promise<{ readonly people: TakenIn; readonly changed: Changed }> {
  const created = await insertNewcomers(tx, how);
  await fillNewcomers(tx);
  await addIdentities(tx);
  await addPositions(tx, how);
  await addTags(tx);
  await addNotes(tx, how.at);
  const moved = [];
  for (const source of how.sources) moved.push(await updateKnown(tx, source, how));
  const vanished = how.complete && how.newer === null ? await markVanished(tx, how) : 0;
  const { told, toldAnew, updated } = await countTouched(tx);
  return { people: { created, updated, unchanged: told - created - toldAnew }, changed: { company: sum(moved, 'company'), title: sum(moved, 'title'), vanished } };
}

const sum = (moved: readonly Omit<Changed, 'vanished'>[], what: 'company' | 'title'): number => moved.reduce((all, each) => all + each[what], 0);
