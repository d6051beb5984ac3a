import type { Arcs } from './arcs.ts';
import { crown, eachVertex, formBlossom, newForest, openBlossom, placeOf, rebase, reuse, topOf, type Forest } from './blossom-forest.ts';
import { dropEvent, newEventHeap, pushEvent, type EventHeap } from './event-heap.ts';

/**
 * Exact maximum-weight matching from any state that keeps the rules below: one tree grows from each exposed vertex that is still
 * above its floor, drawing odd rings together as blossoms (Edmonds 1965; Galil 1986), until the root is matched or traded.
 * The rules: prices feasible, matched edges tight, every ring edge of a blossom tight, `z >= 0`.
 */
export type MatchState = {
  readonly arcs: Arcs;
  readonly floor: Float64Array;
  readonly y: Float64Array;
  readonly mate: Int32Array;
  readonly forest: Forest;
};

export const free = 0, outer = 1, inner = 2;

/** What an event's second number says when it is not a vertex. */
const reached = -1, runsOut = -2;

/** While labelled, `y` and `z` are kept as their values at time 0; they go down (outer `y`, inner `z`) or up as time goes on. */
export type BlossomSearch = MatchState & {
  root: number;
  readonly label: Uint8Array;
  /** How an inner blossom was entered: from outer vertex `entryFrom` to its own vertex `entryTo`. */
  readonly entryFrom: Int32Array;
  readonly entryTo: Int32Array;
  readonly from: Int32Array;
  readonly due: Float64Array;
  readonly mark: Uint8Array;
  readonly touched: number[];
  readonly labelled: number[];
  readonly born: number[];
  readonly retired: number[];
  readonly toScan: number[];
  readonly heap: EventHeap;
  exitAt: number;
  exit: number;
};

export function newMatchState(arcs: Arcs, floor: Float64Array, y: Float64Array, mate: Int32Array = new Int32Array(arcs.n).fill(-1)): MatchState {
  return { arcs, floor, y, mate, forest: newForest(arcs.n) };
}

/** Makes `state` optimal; at the end only vertices at their floor are exposed. */
export function solveByBlossoms(state: MatchState): void {
  let search: BlossomSearch | undefined;
  for (let v = 0; v < state.arcs.n; v++) {
    if (state.mate[v] !== -1 || state.y[v]! <= state.floor[v]!) continue;
    search ??= newSearch(state);
    searchFrom(search, v);
  }
}

function newSearch(state: MatchState): BlossomSearch {
  const n = state.arcs.n, nodes = state.forest.parent.length;
  return {
    ...state, root: -1, label: new Uint8Array(nodes), entryFrom: new Int32Array(nodes), entryTo: new Int32Array(nodes),
    from: new Int32Array(n), due: new Float64Array(n).fill(Infinity), mark: new Uint8Array(nodes),
    touched: [], labelled: [], born: [], retired: [], toScan: [], heap: newEventHeap(), exitAt: Infinity, exit: -1,
  };
}

function searchFrom(s: BlossomSearch, root: number): void {
  s.root = root;
  s.exitAt = Infinity;
  s.heap.size = 0;
  makeOuter(s, topOf(s.forest, root), 0);
  for (let time = 0, end = -1; end < 0;) {
    scanAll(s);
    if (s.heap.size === 0 || s.heap.time[0]! >= s.exitAt) return finish(s, s.exitAt, -1);
    time = s.heap.time[0]!;
    const a = s.heap.a[0]!, b = s.heap.b[0]!;
    dropEvent(s.heap);
    if (b === reached) end = reach(s, a, time);
    else if (b === runsOut) expand(s, a, time);
    else if (topOf(s.forest, a) !== topOf(s.forest, b)) shrink(s, a, b, time);
    if (end >= 0) finish(s, time, end);
  }
}

/** Reaches vertex `v`; gives it back where it is exposed, which ends the search. */
function reach(s: BlossomSearch, v: number, time: number): number {
  if (s.label[v] !== free || s.due[v] !== time) return -1;
  const top = topOf(s.forest, v);
  const base = s.forest.base[top]!;
  if (s.mate[base] === -1) return v;
  makeInner(s, top, s.from[v]!, v, time);
  makeOuter(s, topOf(s.forest, s.mate[base]!), time);
  return -1;
}

function makeInner(s: BlossomSearch, top: number, from: number, to: number, time: number): void {
  s.label[top] = inner;
  s.entryFrom[top] = from;
  s.entryTo[top] = to;
  if (top >= s.forest.n) {
    s.labelled.push(top);
    pushEvent(s.heap, time + s.forest.z[top]! / 2, top, runsOut);
    s.forest.z[top]! += 2 * time;
  }
  eachVertex(s.forest, top, (v) => {
    touch(s, v);
    s.label[v] = inner;
    s.y[v]! -= time;
  });
}

function makeOuter(s: BlossomSearch, top: number, time: number): void {
  s.label[top] = outer;
  if (top >= s.forest.n) {
    s.labelled.push(top);
    s.forest.z[top]! -= 2 * time;
  }
  eachVertex(s.forest, top, (v) => makeOuterVertex(s, v, time));
}

/** `shift` turns the kept value of `y` into that of an outer vertex. */
function makeOuterVertex(s: BlossomSearch, v: number, shift: number): void {
  touch(s, v);
  s.label[v] = outer;
  s.y[v]! += shift;
  s.toScan.push(v);
  if (s.y[v]! - s.floor[v]! < s.exitAt) {
    s.exitAt = s.y[v]! - s.floor[v]!;
    s.exit = v;
  }
}

function touch(s: BlossomSearch, v: number): void {
  if (s.due[v] === Infinity) s.touched.push(v);
  s.due[v] = -1;
}

function scanAll(s: BlossomSearch): void {
  while (s.toScan.length > 0) scan(s, s.toScan.pop()!);
}

function scan(s: BlossomSearch, u: number): void {
  const { arcs, y, label, due, from, heap, touched, forest, exitAt } = s;
  const { start, head, weight } = arcs;
  const yu = y[u]!, top = topOf(forest, u);
  for (let i = start[u]!, end = start[u + 1]!; i < end; i++) {
    const v = head[i]!;
    if (label[v] === inner) continue;
    const at = yu + y[v]! - weight[i]!;
    if (label[v] === free) {
      if (at >= due[v]! || at >= exitAt) continue;
      if (due[v] === Infinity) touched.push(v);
      due[v] = at;
      from[v] = u;
      pushEvent(heap, at, v, reached);
    } else if (at < 2 * exitAt && topOf(forest, v) !== top) pushEvent(heap, at / 2, u, v);
  }
}

/** Two outer blossoms meet: the ring through their common ancestor becomes one outer blossom. */
function shrink(s: BlossomSearch, a: number, b: number, time: number): void {
  const { forest } = s;
  const ancestor = commonAncestor(s, topOf(forest, a), topOf(forest, b));
  const left = ringSide(s, a, ancestor), right = ringSide(s, b, ancestor);
  const children = [ancestor, ...left.tops.reverse(), ...right.tops];
  const near = [...left.ends.reverse(), a, ...right.starts];
  const far = [...left.starts.reverse(), b, ...right.ends];
  for (const child of children) joinOuter(s, child, time);
  const blossom = formBlossom(forest, children, near, far);
  s.label[blossom] = outer;
  forest.z[blossom] = -2 * time;
  s.born.push(blossom);
  s.labelled.push(blossom);
}

/** From the blossom of outer vertex `v` up to below `ancestor`: the blossoms passed, and each edge's lower and upper end. */
function ringSide(s: BlossomSearch, v: number, ancestor: number): { tops: number[]; starts: number[]; ends: number[] } {
  const { forest, mate } = s;
  const tops: number[] = [], starts: number[] = [], ends: number[] = [];
  for (let x = topOf(forest, v); x !== ancestor;) {
    const base = forest.base[x]!, partner = mate[base]!, inside = topOf(forest, partner);
    tops.push(x, inside);
    starts.push(base, s.entryTo[inside]!);
    ends.push(partner, s.entryFrom[inside]!);
    x = topOf(forest, s.entryFrom[inside]!);
  }
  return { tops, starts, ends };
}

function joinOuter(s: BlossomSearch, child: number, time: number): void {
  const { forest } = s;
  const wasInner = s.label[child] === inner;
  if (child >= forest.n) forest.z[child]! += wasInner ? -2 * time : 2 * time;
  if (!wasInner) return;
  s.label[child] = outer;
  eachVertex(forest, child, (v) => makeOuterVertex(s, v, 2 * time));
}

function commonAncestor(s: BlossomSearch, a: number, b: number): number {
  const seen: number[] = [];
  let x = a, other = b;
  while (x === -1 || s.mark[x] === 0) {
    if (x !== -1) {
      s.mark[x] = 1;
      seen.push(x);
      x = above(s, x);
    }
    [x, other] = [other, x];
  }
  for (const node of seen) s.mark[node] = 0;
  return x;
}

function above(s: BlossomSearch, top: number): number {
  const partner = s.mate[s.forest.base[top]!]!;
  return partner === -1 ? -1 : topOf(s.forest, s.entryFrom[topOf(s.forest, partner)]!);
}

/** An inner blossom's price has run out: the side of its ring that the tree passes through stays labelled, the rest is let go. */
function expand(s: BlossomSearch, b: number, time: number): void {
  const { forest } = s;
  if (s.label[b] !== inner || forest.parent[b] !== -1) return;
  const place = placeOf(forest, b, s.entryTo[b]!);
  eachVertex(forest, b, (v) => {
    s.y[v]! += time;
    s.label[v] = free;
    s.due[v] = Infinity;
  });
  s.label[b] = free;
  forest.z[b] = 0;
  for (const child of openBlossom(forest, b)) crown(forest, child);
  s.retired.push(b);
  labelPassage(s, b, place, time);
  for (const child of forest.children[b - forest.n]!) if (s.label[child] === free) eachVertex(forest, child, (v) => seekOuter(s, v));
}

function labelPassage(s: BlossomSearch, b: number, place: number, time: number): void {
  const { forest } = s;
  const at = b - forest.n;
  const children = forest.children[at]!, near = forest.near[at]!, far = forest.far[at]!;
  const forward = place % 2 === 1;
  makeInner(s, children[place]!, s.entryFrom[b]!, s.entryTo[b]!, time);
  for (let i = place; i !== 0 && i !== children.length; i += forward ? 2 : -2) {
    const middle = forward ? i + 1 : i - 1;
    const link = forward ? middle : middle - 1;
    makeOuter(s, children[middle]!, time);
    const next = children[(forward ? middle + 1 : middle - 1) % children.length]!;
    if (forward) makeInner(s, next, near[link]!, far[link]!, time);
    else makeInner(s, next, far[link]!, near[link]!, time);
  }
}

/** For a vertex let go: when will an outer vertex reach it? */
function seekOuter(s: BlossomSearch, v: number): void {
  const { arcs, y, label } = s;
  s.touched.push(v);
  for (let i = arcs.start[v]!, end = arcs.start[v + 1]!; i < end; i++) {
    const u = arcs.head[i]!;
    if (label[u] !== outer) continue;
    const at = y[u]! + y[v]! - arcs.weight[i]!;
    if (at >= s.due[v]!) continue;
    s.due[v] = at;
    s.from[v] = u;
  }
  if (s.due[v] !== Infinity) pushEvent(s.heap, s.due[v]!, v, reached);
}

function finish(s: BlossomSearch, time: number, end: number): void {
  settle(s, time);
  if (end >= 0) {
    const top = topOf(s.forest, end);
    flipToRoot(s, s.from[end]!);
    rebase(s.forest, s.mate, top, end);
    s.mate[end] = s.from[end]!;
    s.mate[s.from[end]!] = end;
  } else {
    flipToRoot(s, s.exit);
    s.mate[s.exit] = -1;
  }
  for (const b of s.retired.splice(0)) reuse(s.forest, b);
  openEmpty(s);
}

function settle(s: BlossomSearch, time: number): void {
  const { label, y, forest } = s;
  for (const b of s.labelled.splice(0)) {
    if (forest.parent[b] === -1 && label[b] !== free) forest.z[b]! += label[b] === outer ? 2 * time : -2 * time;
    label[b] = free;
  }
  for (const v of s.touched.splice(0)) {
    if (label[v] === outer) y[v]! -= time;
    else if (label[v] === inner) y[v]! += time;
    label[v] = free;
    s.due[v] = Infinity;
  }
}

/** Frees outer vertex `v` for a new edge: every matched edge on its way to the root moves along by one. */
function flipToRoot(s: BlossomSearch, v: number): void {
  const { forest, mate } = s;
  let top = topOf(forest, v), partner = mate[forest.base[top]!]!;
  rebase(forest, mate, top, v);
  while (partner !== -1) {
    const inside = topOf(forest, partner);
    const to = s.entryTo[inside]!, from = s.entryFrom[inside]!;
    top = topOf(forest, from);
    partner = mate[forest.base[top]!]!;
    rebase(forest, mate, inside, to);
    rebase(forest, mate, top, from);
    mate[to] = from;
    mate[from] = to;
  }
}

/** Blossoms drawn in this search that ended up without a price are opened again, the youngest first. */
function openEmpty(s: BlossomSearch): void {
  const { forest } = s;
  const loose: number[] = [];
  for (const b of s.born.splice(0).reverse()) {
    if (forest.parent[b] !== -1) continue;
    if (forest.z[b] !== 0) loose.push(b);
    else {
      loose.push(...openBlossom(forest, b));
      reuse(forest, b);
    }
  }
  for (const b of loose) if (forest.parent[b] === -1 && (b < forest.n || forest.children[b - forest.n]!.length > 0)) crown(forest, b);
}
