/**
 * Stretches of epoch minutes as pairs in one flat list, [from, to, from, to, …], each without its end: in order, and neither
 * touching nor overlapping. An Int32Array where they are kept (80 kB for 10,000), a plain array in passing.
 */
export type MinuteRanges = ArrayLike<number>;

/** The same minutes in order, from pairs in any order that may touch or overlap; empty and reversed pairs vanish. */
export function mergeRanges(pairs: ArrayLike<number>): number[] {
  const merged: number[] = [];
  const ordered = isInOrder(pairs) ? pairs : putInOrder(pairs);
  for (let at = 0; at < ordered.length; at += 2) {
    const from = ordered[at]!;
    const to = ordered[at + 1]!;
    if (from >= to) continue;
    const last = merged.length - 1;
    if (last < 0 || from > merged[last]!) merged.push(from, to);
    else if (to > merged[last]!) merged[last] = to;
  }
  return merged;
}

/** The minutes of both lists. */
export function commonRanges(some: MinuteRanges, others: MinuteRanges): number[] {
  const common: number[] = [];
  for (let i = 0, j = 0; i < some.length && j < others.length; ) {
    const from = Math.max(some[i]!, others[j]!);
    const to = Math.min(some[i + 1]!, others[j + 1]!);
    if (from < to) common.push(from, to);
    if (some[i + 1]! < others[j + 1]!) i += 2;
    else j += 2;
  }
  return common;
}

/** The first of these ranges that has a minute of [from, to); undefined where that stretch is free of them. */
export function rangeWithin(ranges: MinuteRanges, from: number, to: number): { readonly from: number; readonly to: number } | undefined {
  const place = firstEndingAfter(ranges, from);
  return place < ranges.length && ranges[place]! < to ? { from: ranges[place]!, to: ranges[place + 1]! } : undefined;
}

/** The minutes of `ranges` that are not in `taken`, each range of which is `before` minutes longer at its start and `after` at its end. */
export function withoutRanges(ranges: MinuteRanges, taken: MinuteRanges, before = 0, after = 0): MinuteRanges {
  if (taken.length === 0) return ranges;
  const left: number[] = [];
  let next = firstEndingAfter(taken, (ranges[0] ?? 0) - after);
  for (let at = 0; at < ranges.length; at += 2) {
    let from = ranges[at]!;
    const to = ranges[at + 1]!;
    while (next < taken.length && taken[next + 1]! + after <= from) next += 2;
    for (let one = next; one < taken.length && taken[one]! - before < to; one += 2) {
      if (taken[one]! - before > from) left.push(from, taken[one]! - before);
      from = Math.max(from, taken[one + 1]! + after);
    }
    if (from < to) left.push(from, to);
  }
  return left;
}

/** The place of the first range that ends after a minute. */
function firstEndingAfter(ranges: MinuteRanges, minute: number): number {
  let low = 0;
  let high = ranges.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[2 * middle + 1]! <= minute) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

function isInOrder(pairs: ArrayLike<number>): boolean {
  for (let at = 2; at < pairs.length; at += 2) if (pairs[at]! < pairs[at - 2]!) return false;
  return true;
}

function putInOrder(pairs: ArrayLike<number>): number[] {
  const list = Array.from({ length: pairs.length / 2 }, (_, place) => [pairs[2 * place]!, pairs[2 * place + 1]!] as const);
  return list.sort((a, b) => a[0] - b[0]).flat();
}
