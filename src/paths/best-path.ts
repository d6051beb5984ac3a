import { addLabel, closed, enqueue, isWorthLabelling, moveTop, nextWay, wayBeyond, type Frontier, type Way } from './frontier.ts';
import { closeMeeting, join, openMeeting, pathOf, type Meeting, type PathSearch } from './meeting.ts';
import type { Path } from './path.ts';
import { compareProducts } from './strength.ts';
import type { TieGraph } from './tie-graph.ts';

/**
 * The first path in that order, or undefined. It visits nobody twice, and a target only at its end.
 *
 * Two sides grow towards each other, always by the strongest label not yet taken (Dijkstra; Pohl 1971 for two sides). A label is
 * (person, hops): with a cap on hops a weaker way with fewer hops may be the only one that arrives. When a label is taken, the ties
 * of its person are looked through for people whom the other side has. A path that no such tie has shown leads through someone whom
 * neither side has taken, so it is no stronger than the product of both sides' next steps, nor, where it is as strong, shorter than
 * both together: that ends the search. The best walk is a path, because leaving out a loop makes it shorter and no weaker.
 */
export function bestPath(graph: TieGraph, search: PathSearch): Path | undefined {
  const meeting = openMeeting(graph, search);
  begin(meeting);
  while (mayImprove(meeting)) step(meeting);
  closeMeeting(meeting);
  return meeting.best && pathOf(meeting, meeting.best);
}

function begin(meeting: Meeting): void {
  const { near, far, first, search } = meeting;
  addLabel(near, search.from, -1, -1, 1);
  for (const target of search.targets) addLabel(far, target, -1, -1, 1);
  for (const person of [search.from, ...search.without]) far.latest[person] = closed;
  for (const person of [...search.targets, ...search.without]) near.latest[person] = closed;
  const second = first === near ? far : near;
  const roots = second.person.map((_, root) => root);
  for (const side of [near, far]) side.person.forEach((_, root) => enqueue(side, root, meeting.floor));
  if (first) finish(meeting, first);
  for (const root of roots) join(meeting, second, root);
}

function finish(meeting: Meeting, side: Frontier): void {
  while (side.queue.length > 0) {
    const label = grow(meeting, side);
    if (label !== undefined) enqueue(side, label, meeting.floor);
  }
}

/** A path not yet seen takes a step that one side has not taken, and on the other such a step or one beyond its reach. */
function mayImprove(meeting: Meeting): boolean {
  const { near, far } = meeting;
  const [nearNext, farNext] = [nextWay(near), nextWay(far)];
  return couldBeat(meeting, nearNext, farNext) || couldBeat(meeting, nearNext, wayBeyond(far)) || couldBeat(meeting, wayBeyond(near), farNext);
}

function couldBeat(meeting: Meeting, near: Way | undefined, far: Way | undefined): boolean {
  const { best } = meeting;
  if (near === undefined || far === undefined) return false;
  if (best === undefined) return true;
  const bound = near.strength * far.strength;
  if (Math.abs(bound - best.strength) > 1e-12 * best.strength + 1e-300) return bound > best.strength;
  const order = compareProducts([...near.factors(), ...far.factors()], pathOf(meeting, best).strengths);
  return (order || near.hops + far.hops - best.hops) <= 0;
}

function step(meeting: Meeting): void {
  const side = sideToGrow(meeting);
  const label = grow(meeting, side);
  if (label === undefined) return;
  join(meeting, side, label);
  enqueue(side, label, meeting.floor);
}

/** Takes the next step of a side: a new label, or none where someone else was there first. */
function grow({ graph, floor }: Meeting, side: Frontier): number | undefined {
  const from = side.queue[0]!;
  const [tie, strength, hops] = [side.tie[from]!, side.reach[from]!, side.hops[from]! + 1];
  const person = graph.neighbours[tie]!;
  moveTop(side, floor);
  return isWorthLabelling(side, person, hops) ? addLabel(side, person, from, tie, strength) : undefined;
}

/** The smaller side that still has to grow: beside one with many ties, the other does the work. */
function sideToGrow({ near, far, floor }: Meeting): Frontier {
  const [smaller, larger] = near.person.length <= far.person.length ? [near, far] : [far, near];
  if (larger.queue.length === 0) return smaller;
  return smaller.queue.length > 0 && hope(smaller, larger) >= floor ? smaller : larger;
}

/** How strong a path through the next step of a side may be. */
function hope(side: Frontier, other: Frontier): number {
  const next = nextWay(side)?.strength ?? 0;
  return next * Math.max(nextWay(other)?.strength ?? 0, wayBeyond(other)?.strength ?? 0);
}
