import { addEdge, type BestFew, checkCertificate, type EachEdge, eachKeptPair, type HalfMatching, type MatchState, solveAgain, solveInHalves } from '../blossoms/index.ts';
import type { Tiers } from '../pairs/index.ts';
import { arcsOfPlaces, floorsOf, makeGadget, placesOf, type Places } from './places.ts';

export type Pair = readonly [number, number];

/** The pairs of a round with what is proven about them. Weights are the published ones. */
export type BestPairs = {
  readonly pairs: readonly Pair[];
  readonly weight: number;
  readonly bound: number;
  /** Rules of the certificate that do not hold; none means that `bound` is proven. */
  readonly faults: readonly string[];
  /** Proven: no sharing out of pairs, by halves or wholes, within `wants` weighs more. */
  readonly halfBound: number;
};

/** A round being drawn: the places with the pairs under consideration, and how to see every pair that the proof is about. */
export type Draw = {
  readonly places: Places;
  readonly tiers: Tiers;
  /** Pairs that go through a gadget are left out. */
  readonly eachPair: (see: (a: number, b: number, liking: number) => void) => void;
};

/** The half-integral optimum over the pairs under consideration, from the one before where there is one. */
export function solveHalves({ places, tiers }: Draw, before?: HalfMatching): HalfMatching {
  const arcs = arcsOfPlaces(places), floor = floorsOf(places, tiers);
  return before === undefined ? solveInHalves(arcs, floor) : solveAgain(before, arcs, floor);
}

/** Brings pairs into consideration, whose liking is their note; says whether there were any. */
export function consider(places: Places, few: BestFew): boolean {
  const before = places.pairs.count;
  eachKeptPair(few, (a, b, liking) => addEdge(places.pairs, a, b, liking));
  return places.pairs.count > before;
}

/** Pairs of members, from matched places and from gadgets whose two halves are both taken. */
export function pairsOf({ owner, gadgets }: Places, mate: Int32Array): Pair[] {
  const pairs: Pair[] = [];
  for (let p = 0; p < owner.length; p++) if (mate[p]! > p && mate[p]! < owner.length) pairs.push([owner[p]!, owner[mate[p]!]!]);
  gadgets.forEach(({ a, b }, g) => {
    const at = owner.length + 2 * g;
    if (isPlace(owner, mate[at]!) && isPlace(owner, mate[at + 1]!)) pairs.push([a, b]);
  });
  return pairs;
}

function isPlace(owner: Int32Array, vertex: number): boolean {
  return vertex >= 0 && vertex < owner.length;
}

/** Gives each pair that was drawn twice its gadget, and gives those pairs back. */
export function untwin(places: Places, pairs: readonly Pair[]): readonly Pair[] {
  const seen = new Set<number>();
  const twins = new Map<number, Pair>();
  for (const [a, b] of pairs) {
    const key = a < b ? a * places.first.length + b : b * places.first.length + a;
    if (seen.has(key)) twins.set(key, [a, b]);
    seen.add(key);
  }
  for (const [a, b] of twins.values()) makeGadget(places, a, b);
  return [...twins.values()];
}

/** The checker's verdict on a whole optimum, in published weights. */
export function conclude(draw: Draw, { y, floor, mate, forest }: MatchState): Omit<BestPairs, 'pairs' | 'halfBound'> {
  const verdict = checkCertificate({ y, floor, mate, parent: forest.parent, z: forest.z }, eachEdgeOf(draw));
  const { gadgets } = draw.places, { place } = draw.tiers;
  const counted = gadgets.reduce((sum, { a, b, liking }) => sum + place[a]! + place[b]! + liking, 0);
  return { weight: verdict.weight / 2 - counted, bound: verdict.bound / 2 - counted, faults: verdict.faults };
}

/** What the prices of a half-integral optimum prove as long as there are no gadgets; infinite should they not cover an edge. */
export function boundByPrices(draw: Draw, { y, floor, arcs }: HalfMatching): number {
  const none = new Int32Array(arcs.n).fill(-1);
  const { bound, faults } = checkCertificate({ y, floor, mate: none, parent: none, z: new Float64Array(arcs.n) }, eachEdgeOf(draw));
  return faults.length === 0 ? bound / 2 : Infinity;
}

function eachEdgeOf({ places, eachPair }: Draw): EachEdge {
  const { owner, first, gadgets } = places;
  return (see) => {
    eachPair((a, b, liking) => {
      for (let p = first[a]!; p < first[a + 1]!; p++) for (let q = first[b]!; q < first[b + 1]!; q++) see(p, q, 2 * liking);
    });
    gadgets.forEach(({ a, b, liking }, g) => {
      const at = owner.length + 2 * g;
      for (const p of placesOf(places, a)) see(p, at, 2 * liking);
      see(at, at + 1, 2 * liking);
      for (const q of placesOf(places, b)) see(q, at + 1, 2 * liking);
    });
  };
}
