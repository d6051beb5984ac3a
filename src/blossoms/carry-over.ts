import type { Arcs } from './arcs.ts';
import { newHalfMatching, openRing, type HalfMatching } from './fractional-start.ts';

/**
 * Takes an optimum over to a graph that has gained or lost edges or gained vertices at the end: prices rise where an edge is not
 * covered, and whatever is no longer tight is let go, so that the search can go on from there.
 */
export function carryOver(before: HalfMatching, arcs: Arcs, floor: Float64Array): HalfMatching {
  const y = floor.slice();
  y.set(before.y);
  const half = newHalfMatching(arcs, floor, y);
  half.mate.set(before.mate);
  half.ring.set(before.ring);
  coverEdges(half);
  for (let v = 0; v < arcs.n; v++) if (half.ring[v]! >= 0 && !isTight(half, v, half.ring[v]!)) openRing(half, v);
  for (let v = 0; v < arcs.n; v++) {
    const partner = half.mate[v]!;
    if (partner >= 0 && !isTight(half, v, partner)) half.mate[v] = half.mate[partner] = -1;
  }
  return half;
}

/** New vertices come last and start at their floor, so that they take the rise on themselves. */
function coverEdges({ arcs, y }: HalfMatching): void {
  const { n, start, head, weight } = arcs;
  for (let v = n - 1; v >= 0; v--) {
    let needed = y[v]!;
    for (let i = start[v]!, end = start[v + 1]!; i < end; i++) {
      const over = weight[i]! - y[head[i]!]!;
      if (over > needed) needed = over;
    }
    y[v] = needed;
  }
}

function isTight({ arcs, y }: HalfMatching, u: number, v: number): boolean {
  for (let i = arcs.start[u]!, end = arcs.start[u + 1]!; i < end; i++) {
    if (arcs.head[i] === v) return y[u]! + y[v]! === arcs.weight[i];
  }
  return false;
}
