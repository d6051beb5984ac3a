import { arcsOf } from './arcs.ts';
import { matchArcs } from './matching.ts';
import { codeOf, mayMeet, type ScoreRow } from './pair-scores.ts';
import { netLiking } from './pair-table.ts';
import type { Roster } from './roster.ts';
import type { Tiers } from './tiers.ts';

/** A group of members, by number. Where someone joined a pair, the third is the one who joined. */
export type Group = readonly number[];

/** Beyond so many ways to join, each one left over looks at the first of them only. */
const manyWays = 4_000_000;

/**
 * Whoever is in no pair joins one as a third where the rules allow: as many as possible, who sat out first, then by what is gained.
 * Each pair takes one. Which one joins where is itself a maximum-weight matching, of those left over with pairs.
 */
export function joinThrees(roster: Roster, tiers: Tiers, row: ScoreRow, pairs: readonly Group[]): readonly Group[] {
  const paired = new Set(pairs.flat());
  const left = Array.from({ length: roster.n }, (_, v) => v).filter((v) => !paired.has(v) && roster.wants[v]! > 0);
  if (left.length === 0 || pairs.length === 0) return pairs;
  const ways = left.flatMap((v, i) => waysToJoin(roster, tiers, row, v, pairs, Math.ceil(manyWays / left.length)).map((way) => ({ i, ...way })));
  const arcs = arcsOf(left.length + pairs.length, {
    from: Int32Array.from(ways, ({ i }) => i), to: Int32Array.from(ways, ({ pair }) => left.length + pair),
    weight: Int32Array.from(ways, ({ gain }) => gain), count: ways.length,
  });
  const floor = new Float64Array(arcs.n);
  left.forEach((v, i) => (floor[i] = -8 * tiers.place[v]!));
  const { mate } = matchArcs(arcs, floor);
  return pairs.map((pair, p) => (mate[left.length + p]! >= 0 ? [...pair, left[mate[left.length + p]!]!] : pair));
}

function waysToJoin(roster: Roster, tiers: Tiers, row: ScoreRow, v: number, pairs: readonly Group[], most: number): { pair: number; gain: number }[] {
  const ways: { pair: number; gain: number }[] = [];
  for (let pair = 0; pair < pairs.length && ways.length < most; pair++) {
    const [a, b] = pairs[pair]! as [number, number];
    if (!mayMeet(roster, v, a, b)) continue;
    ways.push({ pair, gain: netLiking(codeOf(row, v, a), tiers.repeat) + netLiking(codeOf(row, v, b), tiers.repeat) });
  }
  return ways;
}
