import { type HalfMatching, makeWhole, nestingOf } from '../blossoms/index.ts';
import { netLiking, pairCodeOf, type PairTable, placeInTable, promisingPairs, type Tiers } from '../pairs/index.ts';
import { boundByPrices, conclude, consider, pairsOf, solveHalves, untwin, type BestPairs, type Draw } from './draw.ts';
import { newPlaces } from './places.ts';
import { uncoveredPairs } from './price-pairs.ts';

/** How many pairs per member are considered at first; pricing brings in what else is needed. */
const firstFew = 20;

/**
 * The pairs of greatest weight in which nobody is in more than `wants`, over every pair of the table, with the checker's verdict.
 * Few pairs are looked at first; the prices of that optimum say which others could matter, until none could.
 */
export function bestPairs(table: PairTable, wants: Int32Array, tiers: Tiers): BestPairs {
  const places = newPlaces(wants);
  const draw: Draw = { places, tiers, eachPair: (see) => eachPairOf(table, tiers.repeat, see) };
  consider(places, promisingPairs(table, tiers.repeat, firstFew));
  let half: HalfMatching | undefined, halfBound: number | undefined;
  for (;;) {
    half = solveHalves(draw, half);
    if (consider(places, uncoveredPairs(table, places, tiers.repeat, half.y))) continue;
    halfBound ??= boundByPrices(draw, half);
    const state = makeWhole(half);
    const nesting = nestingOf(state.forest.parent, state.forest.z, half.arcs.n);
    if (consider(places, uncoveredPairs(table, places, tiers.repeat, state.y, nesting))) continue;
    const pairs = pairsOf(places, state.mate), twins = untwin(places, pairs);
    for (const [a, b] of twins) table.code[placeInTable(a, b)] = 0;
    if (twins.length > 0) continue;
    const verdict = conclude(draw, state);
    for (const { a, b, liking } of places.gadgets) table.code[placeInTable(a, b)] = pairCodeOf(liking, tiers.repeat);
    return { pairs, ...verdict, halfBound };
  }
}

function eachPairOf(table: PairTable, repeat: number, see: (a: number, b: number, liking: number) => void): void {
  for (let a = 1, at = 0; a < table.n; a++) {
    for (let b = 0; b < a; b++) {
      const code = table.code[at++]!;
      if (code !== 0) see(a, b, netLiking(code, repeat));
    }
  }
}
