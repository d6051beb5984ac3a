import { addEdge, type Arcs, arcsOf, type EdgeList, newEdgeList } from '../blossoms/index.ts';
import type { Tiers } from '../pairs/index.ts';

/**
 * Members who want several meetings, as places that hold one each. A pair of two such members could be drawn twice; where that
 * threatens, the pair becomes a gadget of two more vertices between their places, which lets it be used once (Tutte 1954).
 */
export type Places = {
  /** The first place of each member; one more entry marks the end. */
  readonly first: Int32Array;
  /** Whose place a vertex is; vertices of gadgets are beyond. */
  readonly owner: Int32Array;
  /** Members and net liking of the pairs under consideration. */
  readonly pairs: EdgeList;
  readonly gadgets: Gadget[];
};

export type Gadget = { readonly a: number; readonly b: number; readonly liking: number };

export function newPlaces(wants: Int32Array): Places {
  const first = new Int32Array(wants.length + 1);
  wants.forEach((count, v) => (first[v + 1] = first[v]! + count));
  const owner = new Int32Array(first[wants.length]!);
  wants.forEach((_, v) => owner.fill(v, first[v]!, first[v + 1]!));
  return { first, owner, pairs: newEdgeList(), gadgets: [] };
}

/** From now on the pair goes through a gadget. */
export function makeGadget(places: Places, a: number, b: number): void {
  const { pairs, gadgets } = places;
  for (let e = 0; e < pairs.count; e++) {
    if (!(pairs.from[e] === a && pairs.to[e] === b) && !(pairs.from[e] === b && pairs.to[e] === a)) continue;
    gadgets.push({ a, b, liking: pairs.weight[e]! });
    pairs.count--;
    for (const column of ['from', 'to', 'weight'] as const) pairs[column][e] = pairs[column][pairs.count]!;
    return;
  }
}

/** The graph over places and gadgets. Where every member wants one meeting it is the pairs themselves. */
export function arcsOfPlaces(places: Places): Arcs {
  const { owner, pairs, gadgets } = places;
  if (gadgets.length === 0 && owner.length === places.first.length - 1 && owner.every((member, v) => member === v)) {
    return arcsOf(owner.length, pairs);
  }
  const edges = newEdgeList(pairs.count);
  for (let e = 0; e < pairs.count; e++) joinAll(edges, placesOf(places, pairs.from[e]!), placesOf(places, pairs.to[e]!), pairs.weight[e]!);
  gadgets.forEach(({ a, b, liking }, g) => {
    const at = owner.length + 2 * g;
    joinAll(edges, placesOf(places, a), [at], liking);
    joinAll(edges, [at], [at + 1], liking);
    joinAll(edges, [at + 1], placesOf(places, b), liking);
  });
  return arcsOf(owner.length + 2 * gadgets.length, edges);
}

function joinAll(edges: EdgeList, some: readonly number[], others: readonly number[], liking: number): void {
  for (const u of some) for (const v of others) addEdge(edges, u, v, liking);
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
