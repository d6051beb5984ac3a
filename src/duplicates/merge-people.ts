import { describeChange, forgetChange } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { english } from '../kit/tongue.ts';
import type { Tongue } from '../kit/texts.ts';
import { transact } from '../kit/transact.ts';
import { NoSuchPerson } from '../people/index.ts';
import { queueFinding } from './find-duplicates.ts';
import type { Pair } from './likeness.ts';
import { type Left, type Mergeable, mergePersons, type Shown, strongerFirst } from './merged-person.ts';
import { pairsSharingAddress } from './store.ts';
import { allowManyMerges, ensurePosition, insertNote, moveAndRemove, rowsToMerge, updateMerged, weighed } from './store-merge.ts';
import { texts } from './texts.ts';

/** An entry cannot be merged with itself. */
export class OneEntry extends Error {
  constructor() {
    super('These are one and the same entry, so there is nothing to merge.');
  }
}

/** `tongue` is the language in which a note keeps what no longer shows. */
export type Merge = { readonly keep: string; readonly gone: string; readonly shown?: Shown | undefined; readonly tongue?: Tongue | undefined };
export type Merged = { readonly change: string; readonly person: string; readonly fullName: string };

/**
 * Make one person of two entries: everything that hangs on `gone` goes to `keep`; of what can be told in one way only the chosen
 * value shows, and the other stays as a position or in a note. One change, taken back whole. Throws `NoSuchPerson`, `OneEntry`.
 */
export async function mergePeople(ctx: Context, me: string, merge: Merge): Promise<Merged> {
  if (merge.keep === merge.gone) throw new OneEntry();
  return transact(ctx.db, me, { kind: 'people.merge', detail: { person: merge.keep, gone: merge.gone }, at: ctx.now() }, async (tx, change) => {
    const { person, gone } = await mergeRows(tx, merge, ctx.now());
    await describeChange(tx, me, change, [gone.fullName, person.fullName].join(' → '), { person: person.id, gone: gone.id, names: [gone.fullName, person.fullName] });
    await queueFinding(tx, me, soon(ctx));
    return { change, person: person.id, fullName: person.fullName };
  });
}

/** Merge all pairs that share an address and whose names go together, as one change; how many entries became one with another. */
export function mergeSharingAddress(ctx: Context, me: string, tongue?: Tongue): Promise<{ readonly change: string | undefined; readonly count: number }> {
  return transact(ctx.db, me, { kind: 'people.mergeAll', at: ctx.now() }, async (tx, change) => {
    await allowManyMerges(tx);
    const groups = groupsOf(await pairsSharingAddress(tx, 500));
    let count = 0;
    for (const group of groups) {
      const [keep, ...others] = (await weighed(tx, group)).toSorted(strongerFirst).map(person => person.id);
      for (const gone of others) await mergeRows(tx, { keep: keep!, gone, tongue }, ctx.now());
      count += others.length;
    }
    if (count === 0) await forgetChange(tx, me, change);
    else await describeChange(tx, me, change, '', { count });
    await queueFinding(tx, me, soon(ctx));
    return { change: count > 0 ? change : undefined, count };
  });
}

// Whoever reviews pair after pair makes many changes a minute; one search after them serves all.
const soon = (ctx: Context): Date => new Date(ctx.now().getTime() + 60_000);

async function mergeRows(tx: Writer, { keep, gone, shown, tongue = english }: Merge, at: Date): Promise<{ readonly person: Mergeable; readonly gone: Mergeable }> {
  const rows = await rowsToMerge(tx, [keep, gone]);
  const [kept, other] = [rows.get(keep), rows.get(gone)];
  if (!kept || !other) throw new NoSuchPerson();
  const { person, left } = mergePersons(kept, other, shown);
  await ensurePosition(tx, kept);
  await ensurePosition(tx, other);
  await moveAndRemove(tx, keep, gone);
  await updateMerged(tx, person);
  const note = noteOf(left, other, tongue);
  if (note) await insertNote(tx, keep, note, at);
  return { person, gone: other };
}

/** What no longer shows and has no other place, in words; work has become a position. */
function noteOf(left: readonly Left[], other: Mergeable, tongue: Tongue): string | undefined {
  const t = texts(tongue);
  const lines = left.filter(({ choice }) => choice !== 'work' && choice !== 'photo').map(({ choice, value }) => `${t(`choice.${choice}`)}: ${value}`);
  return lines.length > 0 ? [t('merge.note', { name: other.fullName }), ...lines].join('\n') : undefined;
}

/** Pairs that hang together are one person: a and b, b and c. */
function groupsOf(pairs: readonly Pair[]): readonly (readonly string[])[] {
  const groups = new Map<string, Set<string>>();
  for (const { a, b } of pairs) {
    const group = new Set([...groups.get(a) ?? [a], ...groups.get(b) ?? [b]]);
    for (const one of group) groups.set(one, group);
  }
  return [...new Set(groups.values())].map(group => [...group]);
}
