import type { Arcs } from './arcs.ts';

/**
 * First prices for every vertex: `y[u] + y[v] >= w` on every edge and `y >= floor`, each as low as a few sweeps bring it.
 * `floor[v]` is what leaving `v` alone is worth, as a lower limit on its price.
 */
export function startingDuals(arcs: Arcs, floor: Float64Array, sweeps = 4): Float64Array {
  const y = halfOfBest(arcs, floor);
  for (let i = 0; i < sweeps; i++) lowerEach(arcs, floor, y);
  return y;
}

function halfOfBest(arcs: Arcs, floor: Float64Array): Float64Array {
  const { n, start, weight } = arcs;
  const y = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    let best = 2 * floor[v]!;
    for (let i = start[v]!, end = start[v + 1]!; i < end; i++) if (weight[i]! > best) best = weight[i]!;
    y[v] = best / 2;
  }
  return y;
}

/** One vertex after the other goes down to its dearest edge: feasible before, feasible after. */
function lowerEach(arcs: Arcs, floor: Float64Array, y: Float64Array): void {
  const { n, start, head, weight } = arcs;
  for (let v = 0; v < n; v++) {
    let least = floor[v]!;
    for (let i = start[v]!, end = start[v + 1]!; i < end; i++) {
      const needed = weight[i]! - y[head[i]!]!;
      if (needed > least) least = needed;
    }
    y[v] = least;
  }
}
