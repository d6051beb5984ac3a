import { eachVertex, openKnown, placeOf } from './forest.ts';
import { free, inner, makeOuterVertex, outer, reached, runsOut, type BlossomSearch } from './search.ts';
import { pushEvent } from './event-heap.ts';

/**
 * An inner blossom's price has run out: the side of its ring that the tree passes through stays labelled, the rest is let go.
 * A child that stays inner is not gone through again, because thousands of blossoms may be peeled off one by one.
 */
export function expand(s: BlossomSearch, b: number, time: number): void {
  const { forest } = s;
  if (s.label[b] !== inner || forest.parent[b] !== -1) return;
  const children = forest.children[b - forest.n]!, place = placeOf(forest, b, s.entryTo[b]!);
  s.label[b] = free;
  forest.z[b] = 0;
  openKnown(forest, b);
  s.retired.push(b);
  const passed = labelPassage(s, b, place, time);
  const loose = children.filter((_, i) => !passed.has(i));
  for (const child of loose) letGo(s, child, time);
  for (const child of loose) eachVertex(forest, child, (v) => seekOuter(s, v));
}

/** Labels the children from where the tree enters round to the base, and gives back their places. */
function labelPassage(s: BlossomSearch, b: number, place: number, time: number): ReadonlySet<number> {
  const { forest } = s;
  const at = b - forest.n;
  const children = forest.children[at]!, near = forest.near[at]!, far = forest.far[at]!;
  const forward = place % 2 === 1;
  const passed = new Set([place]);
  stayInner(s, children[place]!, s.entryFrom[b]!, s.entryTo[b]!, time);
  for (let i = place; i !== 0 && i !== children.length; i += forward ? 2 : -2) {
    const middle = forward ? i + 1 : i - 1;
    const link = forward ? middle : middle - 1;
    const next = (forward ? middle + 1 : middle - 1) % children.length;
    turnOuter(s, children[middle]!, time);
    if (forward) stayInner(s, children[next]!, near[link]!, far[link]!, time);
    else stayInner(s, children[next]!, far[link]!, near[link]!, time);
    passed.add(middle).add(next);
  }
  return passed;
}

/** A child of an inner blossom becomes an inner one itself; its vertices are labelled already. */
function stayInner(s: BlossomSearch, child: number, from: number, to: number, time: number): void {
  s.label[child] = inner;
  s.entryFrom[child] = from;
  s.entryTo[child] = to;
  if (child < s.forest.n) return;
  s.labelled.push(child);
  pushEvent(s.heap, time + s.forest.z[child]! / 2, child, runsOut);
  s.forest.z[child]! += 2 * time;
}

function turnOuter(s: BlossomSearch, child: number, time: number): void {
  s.label[child] = outer;
  if (child >= s.forest.n) {
    s.labelled.push(child);
    s.forest.z[child]! -= 2 * time;
  }
  eachVertex(s.forest, child, (v) => makeOuterVertex(s, v, 2 * time));
}

function letGo(s: BlossomSearch, child: number, time: number): void {
  s.label[child] = free;
  eachVertex(s.forest, child, (v) => {
    s.y[v]! += time;
    s.label[v] = free;
    s.due[v] = Infinity;
  });
}

/** For a vertex let go: when will an outer vertex reach it? */
function seekOuter(s: BlossomSearch, v: number): void {
  const { arcs, y, label } = s;
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

