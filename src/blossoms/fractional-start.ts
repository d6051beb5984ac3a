import type { Arcs } from './arcs.ts';
import { dropEvent, newEventHeap, pushEvent, type EventHeap } from './event-heap.ts';
import { meetingPoint } from './meeting-point.ts';

/**
 * The optimum of the matching problem where an edge may also be taken by half: whole edges and odd rings of half edges.
 * Such an optimum needs no blossoms, is found by plain shortest alternating paths, and leaves only few rings, from which the
 * exact search goes on (Applegate and Cook, "Solving large-scale matching problems", 1993).
 */
export type HalfMatching = {
  readonly arcs: Arcs;
  readonly floor: Float64Array;
  readonly y: Float64Array;
  /** The partner, or -1. */
  readonly mate: Int32Array;
  /** The next vertex of the odd ring of half edges that this vertex lies on, or -1. */
  readonly ring: Int32Array;
};

const free = 0, outer = 1, inner = 2;

type Search = HalfMatching & {
  root: number;
  readonly label: Uint8Array;
  /** The outer vertex from which a vertex is reached soonest, and when. */
  readonly from: Int32Array;
  readonly due: Float64Array;
  readonly mark: Uint8Array;
  readonly touched: number[];
  readonly heap: EventHeap;
  meetAt: number;
  meetA: number;
  meetB: number;
  exitAt: number;
  exit: number;
};

/** Makes `half` optimal: prices must be feasible, matched edges and rings tight, and unmatched vertices are searched from. */
export function solveFractionally(half: HalfMatching): void {
  const search = newSearch(half);
  matchTightEdges(half);
  for (let v = 0; v < half.arcs.n; v++) if (isExposed(half, v)) searchFrom(search, v);
}

export function newHalfMatching(arcs: Arcs, floor: Float64Array, y: Float64Array): HalfMatching {
  return { arcs, floor, y, mate: new Int32Array(arcs.n).fill(-1), ring: new Int32Array(arcs.n).fill(-1) };
}

function newSearch(half: HalfMatching): Search {
  const n = half.arcs.n;
  return {
    ...half, root: -1, label: new Uint8Array(n), from: new Int32Array(n), due: new Float64Array(n).fill(Infinity),
    mark: new Uint8Array(n), touched: [], heap: newEventHeap(), meetAt: Infinity, meetA: -1, meetB: -1, exitAt: Infinity, exit: -1,
  };
}

function isExposed(half: HalfMatching, v: number): boolean {
  return half.mate[v] === -1 && half.ring[v] === -1 && half.y[v]! > half.floor[v]!;
}

function matchTightEdges(half: HalfMatching): void {
  const { arcs, y, mate } = half;
  const { start, head, weight } = arcs;
  for (let v = 0; v < arcs.n; v++) {
    if (!isExposed(half, v)) continue;
    for (let i = start[v]!, end = start[v + 1]!; i < end; i++) {
      const u = head[i]!;
      if (y[v]! + y[u]! !== weight[i]! || !isExposed(half, u)) continue;
      mate[v] = u;
      mate[u] = v;
      break;
    }
  }
}

/** Grows one tree of shortest alternating paths until the root can be matched, half matched, or traded for a vertex at its floor. */
function searchFrom(s: Search, root: number): void {
  const { heap, label, due, mate, ring } = s;
  s.root = root;
  s.meetAt = s.exitAt = Infinity;
  heap.size = 0;
  reachOuter(s, root, 0);
  for (;;) {
    const limit = Math.min(s.meetAt, s.exitAt);
    if (heap.size === 0 || heap.time[0]! >= limit) return finish(s, limit, -1);
    const time = heap.time[0]!, v = heap.a[0]!;
    dropEvent(heap);
    if (label[v] !== free || due[v] !== time) continue;
    if (mate[v] === -1 || ring[v]! >= 0) return finish(s, time, v);
    label[v] = inner;
    s.y[v]! -= time;
    reachOuter(s, mate[v]!, time);
  }
}

/** While labelled, `y` of an outer vertex is kept as its value at time 0 going down, of an inner one as its value going up. */
function reachOuter(s: Search, u: number, time: number): void {
  const { arcs, y, label, due, from, heap, touched } = s;
  const { start, head, weight } = arcs;
  if (due[u] === Infinity) touched.push(u);
  due[u] = -1;
  label[u] = outer;
  const yu = (y[u]! += time);
  if (yu - s.floor[u]! < s.exitAt) {
    s.exitAt = yu - s.floor[u]!;
    s.exit = u;
  }
  let limit = Math.min(s.meetAt, s.exitAt);
  for (let i = start[u]!, end = start[u + 1]!; i < end; i++) {
    const v = head[i]!;
    const at = yu + y[v]! - weight[i]!;
    if (at >= 2 * limit || label[v] === inner) continue;
    if (label[v] === free) {
      if (at >= limit || at >= due[v]!) continue;
      if (due[v] === Infinity) touched.push(v);
      due[v] = at;
      from[v] = u;
      pushEvent(heap, at, v, 0);
    } else if (at < 2 * s.meetAt) {
      limit = s.meetAt = at / 2;
      s.meetA = u;
      s.meetB = v;
    }
  }
}

function finish(s: Search, time: number, reached: number): void {
  settle(s, time);
  if (reached >= 0) {
    const u = s.from[reached]!;
    if (s.ring[reached]! >= 0) openRing(s, reached);
    flipToRoot(s, u);
    s.mate[u] = reached;
    s.mate[reached] = u;
  } else if (s.exitAt <= s.meetAt) {
    flipToRoot(s, s.exit);
    s.mate[s.exit] = -1;
  } else closeRing(s);
  for (const v of s.touched) {
    s.label[v] = free;
    s.due[v] = Infinity;
  }
  s.touched.length = 0;
}

function settle(s: Search, time: number): void {
  const { label, y } = s;
  for (const v of s.touched) {
    if (label[v] === outer) y[v]! -= time;
    else if (label[v] === inner) y[v]! += time;
  }
}

/** Matches the vertices of a ring in pairs along it, all but `v`. */
export function openRing(half: HalfMatching, v: number): void {
  const { ring, mate } = half;
  let a = ring[v]!;
  ring[v] = -1;
  while (a !== v) {
    const b = ring[a]!, next = ring[b]!;
    mate[a] = b;
    mate[b] = a;
    ring[a] = ring[b] = -1;
    a = next;
  }
}

/** Moves the matched edges on the path from the root to outer vertex `v` along by one, so that `v` is the one to be matched. */
function flipToRoot(s: Search, v: number): void {
  const { mate, from, root } = s;
  let inside = v === root ? -1 : mate[v]!;
  while (inside >= 0) {
    const u = from[inside]!;
    const next = u === root ? -1 : mate[u]!;
    mate[inside] = u;
    mate[u] = inside;
    inside = next;
  }
}

/** Two outer vertices meet: the odd ring through their common ancestor is taken by halves. */
function closeRing(s: Search): void {
  const { mate, ring } = s;
  const ancestor = meetingPoint(s.mark, v => above(s, v), s.meetA, s.meetB);
  const down = pathUp(s, s.meetA, ancestor).reverse();
  const up = pathUp(s, s.meetB, ancestor);
  flipToRoot(s, ancestor);
  const members = [ancestor, ...down, ...up];
  members.forEach((v, i) => {
    ring[v] = members[(i + 1) % members.length]!;
    mate[v] = -1;
  });
}

/** The outer vertex two steps nearer to the root; -1 at the root. */
function above(s: Search, v: number): number {
  return v === s.root ? -1 : s.from[s.mate[v]!]!;
}

function pathUp(s: Search, v: number, ancestor: number): number[] {
  const path: number[] = [];
  for (let x = v; x !== ancestor; x = above(s, x)) path.push(x, s.mate[x]!);
  return path;
}
