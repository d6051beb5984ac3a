import { arcsOf, type Arcs } from './arcs.ts';
import type { Tiers } from './tiers.ts';

/**
 * Members who want several meetings, as places that hold one each. A pair of two such members could be drawn twice; where that
 * threatens, the pair becomes a gadget of two more vertices between their places, which lets it be used once (Tutte 1954).
 */
export type Places = {
  /** The first place of each member; one more entry marks the end. */
  readonly first: Int32Array;
  /** Whose place a vertex is; vertices of gadgets are beyond. */
  readonly owner: Int32Array;
  readonly pairs: PairColumns;
  readonly gadgets: Gadget[];
};

/** Pairs under consideration, as columns: members `a` and `b` and their net liking. */
export type PairColumns = { a: Int32Array; b: Int32Array; liking: Int32Array; count: number };

export type Gadget = { readonly a: number; readonly b: number; readonly liking: number };

export function newPlaces(wants: Int32Array): Places {
  const first = new Int32Array(wants.length + 1);
  wants.forEach((count, v) => (first[v + 1] = first[v]! + count));
  const owner = new Int32Array(first[wants.length]!);
  wants.forEach((_, v) => owner.fill(v, first[v]!, first[v + 1]!));
  return { first, owner, pairs: { a: new Int32Array(1024), b: new Int32Array(1024), liking: new Int32Array(1024), count: 0 }, gadgets: [] };
}

export function addPair(places: Places, a: number, b: number, liking: number): void {
  const { pairs } = places;
  if (pairs.count === pairs.a.length) widen(pairs);
  pairs.a[pairs.count] = a;
  pairs.b[pairs.count] = b;
  pairs.liking[pairs.count++] = liking;
}

function widen(pairs: PairColumns): void {
  for (const column of ['a', 'b', 'liking'] as const) {
    const wider = new Int32Array(pairs[column].length * 2);
    wider.set(pairs[column]);
    pairs[column] = wider;
  }
}

/** From now on the pair goes through a gadget. */
export function makeGadget(places: Places, a: number, b: number): void {
  const { pairs, gadgets } = places;
  for (let e = 0; e < pairs.count; e++) {
    if (!(pairs.a[e] === a && pairs.b[e] === b) && !(pairs.a[e] === b && pairs.b[e] === a)) continue;
    gadgets.push({ a, b, liking: pairs.liking[e]! });
    pairs.count--;
    for (const column of ['a', 'b', 'liking'] as const) pairs[column][e] = pairs[column][pairs.count]!;
    return;
  }
}

/** The graph over places and gadgets. Where every member wants one meeting it is the pairs themselves. */
export function arcsOfPlaces(places: Places): Arcs {
  const { owner, pairs, gadgets } = places;
  if (gadgets.length === 0 && owner.length === places.first.length - 1 && owner.every((member, v) => member === v)) {
    return arcsOf(owner.length, { from: pairs.a, to: pairs.b, weight: pairs.liking, count: pairs.count });
  }
  const edges: number[][] = [];
  for (let e = 0; e < pairs.count; e++) joinAll(edges, placesOf(places, pairs.a[e]!), placesOf(places, pairs.b[e]!), pairs.liking[e]!);
  gadgets.forEach(({ a, b, liking }, g) => {
    const at = owner.length + 2 * g;
    joinAll(edges, placesOf(places, a), [at], liking);
    joinAll(edges, [at], [at + 1], liking);
    joinAll(edges, [at + 1], placesOf(places, b), liking);
  });
  const column = (k: number): Int32Array => Int32Array.from(edges, (edge) => edge[k]!);
  return arcsOf(owner.length + 2 * gadgets.length, { from: column(0), to: column(1), weight: column(2), count: edges.length });
}

function joinAll(edges: number[][], some: readonly number[], others: readonly number[], liking: number): void {
  for (const u of some) for (const v of others) edges.push([u, v, liking]);
}

export function placesOf(places: Places, member: number): number[] {
  const at = places.first[member]!;
  return Array.from({ length: places.first[member + 1]! - at }, (_, i) => at + i);
}

/** What leaving each vertex alone is worth, doubled: a gadget's half stands for the member on the other side. */
export function floorsOf(places: Places, tiers: Tiers): Float64Array {
  const { owner, gadgets } = places;
  const floor = new Float64Array(owner.length + 2 * gadgets.length);
  owner.forEach((member, v) => (floor[v] = -2 * tiers.place[member]!));
  gadgets.forEach(({ a, b }, g) => {
    floor[owner.length + 2 * g] = -2 * tiers.place[b]!;
    floor[owner.length + 2 * g + 1] = -2 * tiers.place[a]!;
  });
  return floor;
}
