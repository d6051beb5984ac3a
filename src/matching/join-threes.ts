import { seatSingles } from './seat-singles.ts';
import type { Group, Seating } from './seating.ts';

/** Beyond so many ways to join in all, each one left over looks at the best of them only. */
const manyWays = 2_000_000;

/** Whoever is in no pair joins one as a third where the rules allow; each pair takes one. */
export function joinThrees(seating: Seating, pairs: readonly Group[], alone: readonly number[] = notIn(seating, pairs)): readonly Group[] {
  const left = alone.filter((v) => seating.roster.wants[v]! > 0);
  if (left.length === 0 || pairs.length === 0) return pairs;
  const seats = seatSingles(seating, left, pairs, Math.max(20, Math.floor(manyWays / left.length)));
  const joined = new Map(Array.from(seats, (host, i) => [host, left[i]!] as const));
  return pairs.map((pair, p) => (joined.has(p) ? [...pair, joined.get(p)!] : pair));
}

function notIn({ roster }: Seating, pairs: readonly Group[]): number[] {
  const paired = new Set(pairs.flat());
  return Array.from(roster.wants.keys()).filter((v) => !paired.has(v));
}
