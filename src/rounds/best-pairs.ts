import type { BestFew } from './best-few.ts';
import { newMatchState, solveByBlossoms, type MatchState } from './blossoms.ts';
import { carryOver } from './carry-over.ts';
import { checkCertificate, type EachEdge, type Verdict } from './certificate.ts';
import { newHalfMatching, openRing, solveFractionally, type HalfMatching } from './fractional-start.ts';
import { nestingOf } from './nesting.ts';
import { netLiking, pairCodeOf, placeInTable, promisingPairs, type PairTable } from './pair-table.ts';
import { addPair, arcsOfPlaces, floorsOf, makeGadget, newPlaces, placesOf, type Places } from './places.ts';
import { uncoveredPairs } from './price-pairs.ts';
import { startingDuals } from './starting-duals.ts';
import type { Tiers } from './tiers.ts';

/** How many pairs per member are considered at first; pricing brings in what else is needed. */
const firstFew = 20;

export type BestPairs = { readonly pairs: readonly (readonly [number, number])[]; readonly weight: number; readonly bound: number; readonly faults: readonly string[]; /** Proven: no sharing out of pairs, by halves or wholes, within `wants` weighs more. */ readonly halfBound: number };

type Draw = { readonly table: PairTable; readonly tiers: Tiers; readonly places: Places; readonly considered: Uint8Array };

/**
 * The pairs of greatest weight in which nobody is in more than `wants`, over every pair of the table, with the checker's verdict.
 * Few pairs are looked at first; the prices of that optimum say which others could matter, until none could.
 */
export function bestPairs(table: PairTable, wants: Int32Array, tiers: Tiers): BestPairs {
  const places = newPlaces(wants);
  const draw: Draw = { table, tiers, places, considered: new Uint8Array(Math.ceil(table.code.length / 8)) };
  consider(draw, promisingPairs(table, tiers.repeat, firstFew));
  let half: HalfMatching | undefined, halfBound: number | undefined;
  for (;;) {
    const arcs = arcsOfPlaces(places), floor = floorsOf(places, tiers);
    half = half === undefined ? newHalfMatching(arcs, floor, startingDuals(arcs, floor)) : carryOver(half, arcs, floor);
    solveFractionally(half);
    if (consider(draw, uncoveredPairs(table, places, tiers.repeat, half.y))) continue;
    halfBound ??= boundByPrices(draw, half);
    const state = makeWhole(half);
    const nesting = nestingOf(state.forest.parent, state.forest.z, arcs.n);
    if (consider(draw, uncoveredPairs(table, places, tiers.repeat, state.y, nesting))) continue;
    const pairs = pairsOf(places, state.mate);
    if (!untwin(draw, pairs)) return { ...conclude(draw, state, pairs), halfBound };
  }
}

/** Brings pairs into consideration that were not; says whether there were any. */
function consider({ table, tiers, places, considered }: Draw, few: BestFew): boolean {
  const before = places.pairs.count;
  for (let a = 0; a < table.n; a++) {
    for (let i = a * few.k, end = i + few.size[a]!; i < end; i++) {
      const b = few.item[i]!, at = placeInTable(a, b);
      if ((considered[at >> 3]! & (1 << (at & 7))) !== 0) continue;
      considered[at >> 3]! |= 1 << (at & 7);
      addPair(places, a, b, netLiking(table.code[at]!, tiers.repeat));
    }
  }
  return places.pairs.count > before;
}

function makeWhole(half: HalfMatching): MatchState {
  const open = { ...half, y: half.y.slice(), mate: half.mate.slice(), ring: half.ring.slice() };
  for (let v = 0; v < open.ring.length; v++) if (open.ring[v]! >= 0) openRing(open, v);
  const state = newMatchState(half.arcs, half.floor, open.y, open.mate);
  solveByBlossoms(state);
  return state;
}

/** Pairs of members, from matched places and from gadgets whose two halves are both taken. */
function pairsOf({ owner, gadgets }: Places, mate: Int32Array): [number, number][] {
  const pairs: [number, number][] = [];
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

/** Gives each pair that was drawn twice its gadget; says whether there was one. */
function untwin({ table, places }: Draw, pairs: readonly (readonly [number, number])[]): boolean {
  const seen = new Set<number>();
  let found = false;
  for (const [a, b] of pairs) {
    const at = placeInTable(a, b);
    if (seen.has(at) && table.code[at] !== 0) {
      makeGadget(places, a, b);
      table.code[at] = 0;
      found = true;
    }
    seen.add(at);
  }
  return found;
}

function conclude(draw: Draw, state: MatchState, pairs: readonly [number, number][]): Omit<BestPairs, 'halfBound'> {
  const verdict = checkCertificate({ ...state, parent: state.forest.parent, z: state.forest.z }, eachEdgeOf(draw));
  const twice = draw.places.gadgets.reduce((sum, { a, b, liking }) => sum + 2 * (draw.tiers.place[a]! + draw.tiers.place[b]! + liking), 0);
  for (const { a, b, liking } of draw.places.gadgets) draw.table.code[placeInTable(a, b)] = pairCodeOf(liking, draw.tiers.repeat);
  return { pairs, ...halved(verdict, twice), faults: verdict.faults };
}

/** What the prices of the half-integral optimum prove, before there are gadgets; infinite should they not cover an edge. */
function boundByPrices(draw: Draw, { y, floor, arcs }: HalfMatching): number {
  const none = new Int32Array(arcs.n).fill(-1);
  const { bound, faults } = checkCertificate({ y, floor, mate: none, parent: none, z: new Float64Array(arcs.n) }, eachEdgeOf(draw));
  return faults.length === 0 ? bound / 2 : Infinity;
}

function halved(verdict: Verdict, less: number): { weight: number; bound: number } {
  return { weight: (verdict.weight - less) / 2, bound: (verdict.bound - less) / 2 };
}

/** Every edge of the problem, considered or not: all pairs of the table between all places, and the gadgets. */
function eachEdgeOf({ table, tiers, places }: Draw): EachEdge {
  const { owner, first, gadgets } = places;
  return (see) => {
    for (let p = 0; p < owner.length; p++) {
      const a = owner[p]!;
      for (let q = 0, end = first[a]!; q < end; q++) {
        const code = table.code[placeInTable(a, owner[q]!)]!;
        if (code !== 0) see(p, q, 2 * netLiking(code, tiers.repeat));
      }
    }
    gadgets.forEach(({ a, b, liking }, g) => {
      const at = owner.length + 2 * g;
      for (const p of placesOf(places, a)) see(p, at, 2 * liking);
      see(at, at + 1, 2 * liking);
      for (const q of placesOf(places, b)) see(q, at + 1, 2 * liking);
    });
  };
}
