import { nestingOf, sharedOnTrunk, sharedPrice } from './nesting.ts';

/**
 * The proof that comes with every matching, and its small separate checker. By linear-programming duality (Edmonds 1965) no matching
 * weighs more than the sum of prices, as long as prices cover every edge; a matching that weighs as much is therefore best.
 * The checker shares no code with the search.
 */
export type Certificate = {
  /** Per vertex: its price, and the floor below which the price may not go. All numbers are doubled. */
  readonly y: Float64Array;
  readonly floor: Float64Array;
  readonly mate: Int32Array;
  /** Per vertex, then per blossom: the blossom directly around it, or -1. */
  readonly parent: Int32Array;
  /** Per blossom id: its price; entries of vertices are not read. */
  readonly z: Float64Array;
};

/** Calls `see` for each edge once, with its doubled weight. */
export type EachEdge = (see: (u: number, v: number, weight: number) => void) => void;

export type Verdict = { readonly weight: number; readonly bound: number; readonly faults: readonly string[] };

/** Weight and proven bound (doubled, floors taken off), and every rule that does not hold; none means that `bound` is proven. */
export function checkCertificate(proof: Certificate, eachEdge: EachEdge): Verdict {
  const faults = new Set<string>();
  const n = proof.y.length;
  const nesting = nestingOf(proof.parent, proof.z, n);
  const sizes = blossomSizes(proof, nesting.depth, faults);
  let weight = 0, matched = 0;
  eachEdge((u, v, w) => {
    const slack = proof.y[u]! + proof.y[v]! - w;
    if (slack < 0 && slack + sharedOnTrunk(nesting, u, v) < 0 && slack + sharedPrice(nesting, u, v) < 0) faults.add('An edge is dearer than the prices of its ends.');
    if (proof.mate[u] !== v) return;
    weight += w - proof.floor[u]! - proof.floor[v]!;
    matched += 2;
  });
  let bound = 0;
  for (let v = 0; v < n; v++) {
    const partner = proof.mate[v]!;
    if (partner !== -1 && proof.mate[partner] !== v) faults.add('A pair is not mutual.');
    if (partner !== -1) matched--;
    if (!(proof.y[v]! >= proof.floor[v]!)) faults.add('A price is below its floor.');
    bound += proof.y[v]! - proof.floor[v]!;
  }
  if (matched !== 0) faults.add('A pair is not an edge.');
  for (const [b, size] of sizes) bound += proof.z[b]! * ((size - 1) / 2);
  if (weight > bound) faults.add('The weight is above the bound.');
  return { weight, bound, faults: [...faults] };
}

/** How many vertices each blossom holds, the outer ones counted through the inner. */
function blossomSizes(proof: Certificate, depth: Int32Array, faults: Set<string>): Map<number, number> {
  const n = proof.y.length;
  const held = new Int32Array(proof.parent.length);
  const inside = Array.from(proof.parent.keys()).filter((x) => proof.parent[x] !== -1).sort((a, b) => depth[b]! - depth[a]!);
  for (const x of inside) held[proof.parent[x]!]! += x < n ? 1 : held[x]!;
  const sizes = new Map<number, number>();
  for (const x of inside) sizes.set(proof.parent[x]!, held[proof.parent[x]!]!);
  for (const [b, size] of sizes) {
    if (!(proof.z[b]! >= 0)) faults.add('A blossom has a price below 0.');
    if (size % 2 === 0) faults.add('A blossom is even.');
  }
  return sizes;
}
