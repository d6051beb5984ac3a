import { eachVertex, formBlossom, topOf } from './forest.ts';
import { meetingPoint } from './meeting-point.ts';
import { inner, makeOuterVertex, outer, type BlossomSearch } from './search.ts';

/** Two outer blossoms meet: the ring through their common ancestor becomes one outer blossom. */
export function shrink(s: BlossomSearch, a: number, b: number, time: number): void {
  const { forest } = s;
  const ancestor = meetingPoint(s.mark, top => above(s, top), topOf(forest, a), topOf(forest, b));
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

function above(s: BlossomSearch, top: number): number {
  const partner = s.mate[s.forest.base[top]!]!;
  return partner === -1 ? -1 : topOf(s.forest, s.entryFrom[topOf(s.forest, partner)]!);
}

