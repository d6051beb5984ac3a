import type { Arcs } from './arcs.ts';
import { eachVertex, type Forest } from './forest.ts';
import { pushEvent, type EventHeap } from './event-heap.ts';

/** A matching with its proof; prices cover every edge, matched edges and the ring edges of every blossom are tight, `z >= 0`. */
export type MatchState = {
  readonly arcs: Arcs;
  readonly floor: Float64Array;
  readonly y: Float64Array;
  readonly mate: Int32Array;
  readonly forest: Forest;
};

export const free = 0, outer = 1, inner = 2;

/** What an event's second number says when it is not a vertex. */
export const reached = -1, runsOut = -2;

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

export function makeInner(s: BlossomSearch, top: number, from: number, to: number, time: number): void {
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

/** Labels an outermost blossom outer. */
export function makeOuter(s: BlossomSearch, top: number, time: number): void {
  s.label[top] = outer;
  if (top >= s.forest.n) {
    s.labelled.push(top);
    s.forest.z[top]! -= 2 * time;
  }
  eachVertex(s.forest, top, (v) => makeOuterVertex(s, v, time));
}

/** `shift` turns the kept value of `y` into that of an outer vertex. */
export function makeOuterVertex(s: BlossomSearch, v: number, shift: number): void {
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

