import type { Arcs } from './arcs.ts';
import { crown, newForest, openBlossom, rebase, reuse, topOf } from './forest.ts';
import { free, inner, makeInner, makeOuter, outer, reached, runsOut, type BlossomSearch, type MatchState } from './search.ts';
import { dropEvent, newEventHeap, pushEvent } from './event-heap.ts';
import { expand } from './expand.ts';
import { shrink } from './shrink.ts';

export function newMatchState(arcs: Arcs, floor: Float64Array, y: Float64Array, mate: Int32Array = new Int32Array(arcs.n).fill(-1)): MatchState {
  return { arcs, floor, y, mate, forest: newForest(arcs.n) };
}

/**
 * Makes any state exact: one tree grows from each exposed vertex that is still above its floor, drawing odd rings together as
 * blossoms (Edmonds 1965; Galil 1986), until the root is matched or traded. At the end only vertices at their floor are exposed.
 */
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
