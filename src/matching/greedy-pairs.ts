import { type PairTable, type Tiers, weightOf } from '../pairs/index.ts';

/** The dearest pair still possible, again and again: what a round falls back on should a certificate ever not hold. */
export function greedyPairs(table: PairTable, wants: Int32Array, tiers: Tiers): readonly (readonly [number, number])[] {
  const left = wants.slice();
  const open: { a: number; b: number; weight: number }[] = [];
  for (let a = 1, at = 0; a < table.n; a++) {
    for (let b = 0; b < a; b++) {
      const code = table.code[at++]!;
      if (code !== 0) open.push({ a, b, weight: weightOf(tiers, a, b, code) });
    }
  }
  open.sort((one, other) => other.weight - one.weight);
  return open.flatMap(({ a, b }) => {
    if (left[a] === 0 || left[b] === 0) return [];
    left[a]!--;
    left[b]!--;
    return [[a, b] as const];
  });
}
