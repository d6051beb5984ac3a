import { staysAway } from './answer.ts';
import { type Item, keyOf, writeKey } from './item.ts';
import type { Offer, Seen, Source } from './source.ts';
import { sources } from './sources.ts';
import { answersTo } from './store.ts';

/** What every kind has to offer a day, in the order of `sources`, without what was answered: from rows as they stand, so that it is never out of date. */
export async function whatWaits(seen: Seen): Promise<readonly Offer[]> {
  const found = await Promise.all(sources.map(async (source): Promise<readonly [Source, readonly Item[]]> => [source, await source.find(seen)]));
  const open = await unanswered(seen, found.flatMap(([, items]) => items));
  return found.map(([source, items]): Offer => ({
    kind: source.kind, dated: source.dated ?? false, canWait: source.canWait ?? false, atOnce: source.atOnce?.(seen) ?? 1, most: source.most(seen),
    spent: seen.spent.filter(({ kind }) => kind === source.kind).length, items: items.filter(item => open.has(item)),
  }));
}

/** Those that were neither done, nor dismissed, nor put off beyond the day. */
async function unanswered({ db, day, now }: Seen, items: readonly Item[]): Promise<ReadonlySet<Item>> {
  const answers = await answersTo(db, items.map(keyOf));
  const byKey = Map.groupBy(answers, writeKey);
  return new Set(items.filter(item => !staysAway(byKey.get(writeKey(keyOf(item))) ?? [], day, now)));
}
