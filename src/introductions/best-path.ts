import { addLabel, closed, enqueue, factorsOf, isWorthLabelling, moveTop, nextFactors, openFrontier, strengthAt, type Frontier } from './frontier.ts';
import { compareProducts, isClear, measureFor, settleProduct, type Measure } from './strength.ts';
import type { TieGraph } from './tie-graph.ts';

/** From whom to whom, within how many ties; through nobody in `without`, and not to anyone in `notFirst` by the first tie. */
export type PathSearch = {
  readonly from: number;
  readonly targets: readonly number[];
  readonly maxHops: number;
  readonly without: readonly number[];
  readonly notFirst: ReadonlySet<number>;
};

/** People from the first to the last, and the strengths of the ties between them. */
export type Path = { readonly people: readonly number[]; readonly strengths: readonly number[] };

/** The order of paths: strongest first, then fewer hops, then by names. */
export function comparePaths(a: Path, b: Path): number {
  return compareProducts(a.strengths, b.strengths) || a.people.length - b.people.length || compareNames(a.people, b.people);
}

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
  clear(meeting);
  return meeting.best && pathOf(meeting, meeting.best);
}

/** A tie that joins a label of the near side (from me) with one of the far side (from a target). */
type Join = { readonly near: number; readonly tie: number; readonly far: number; readonly strength: number; readonly hops: number };

type Meeting = {
  readonly graph: TieGraph;
  readonly search: PathSearch;
  readonly measure: Measure;
  readonly near: Frontier;
  readonly far: Frontier;
  best: Join | undefined;
  /** What is weaker than this cannot be, or be a part of, the best path. */
  floor: number;
};

function openMeeting(graph: TieGraph, search: PathSearch): Meeting {
  const most = graph.ids.length - 1;
  const maxHops = Math.min(search.maxHops, most);
  const measure = measureFor(graph.places, maxHops);
  const hopsCount = maxHops < most;
  const near = openFrontier({ graph, measure, hopsCount, outward: true, notFirst: search.notFirst });
  const far = openFrontier({ graph, measure, hopsCount, outward: false, notFirst: new Set() });
  return { graph, search: { ...search, maxHops }, measure, near, far, best: undefined, floor: 0 };
}

function begin(meeting: Meeting): void {
  const { near, far, search } = meeting;
  const start = addLabel(near, search.from, -1, -1, 1);
  const ends = search.targets.map((target) => addLabel(far, target, -1, -1, 1));
  for (const person of [search.from, ...search.without]) far.latest[person] = closed;
  for (const person of [...search.targets, ...search.without]) near.latest[person] = closed;
  join(meeting, near, start);
  if (search.maxHops < 2) return;
  enqueue(near, start, meeting.floor);
  for (const end of ends) enqueue(far, end, meeting.floor);
}

function mayImprove(meeting: Meeting): boolean {
  const { near, far, best } = meeting;
  const [one, other] = [near.queue[0], far.queue[0]];
  if (one === undefined || other === undefined) return false;
  if (best === undefined) return true;
  const bound = near.reach[one]! * far.reach[other]!;
  if (Math.abs(bound - best.strength) > 1e-12 * best.strength + 1e-300) return bound > best.strength;
  const order = compareProducts([...nextFactors(near, one), ...nextFactors(far, other)], pathOf(meeting, best).strengths);
  return (order || near.hops[one]! + far.hops[other]! + 2 - best.hops) <= 0;
}

function step(meeting: Meeting): void {
  const { near, far, graph, search, floor } = meeting;
  const side = near.reach[near.queue[0]!]! >= far.reach[far.queue[0]!]! ? near : far;
  const from = side.queue[0]!;
  const [tie, strength, hops] = [side.tie[from]!, side.reach[from]!, side.hops[from]! + 1];
  const person = graph.neighbours[tie]!;
  moveTop(side, floor);
  if (!isWorthLabelling(side, person, hops)) return;
  const label = addLabel(side, person, from, tie, strength);
  join(meeting, side, label);
  if (hops + 1 < search.maxHops) enqueue(side, label, meeting.floor);
}

/** Looks along the ties of a label's person for people whom the other side has. */
function join(meeting: Meeting, side: Frontier, label: number): void {
  const { graph, near, far } = meeting;
  const other = side === near ? far : near;
  const person = side.person[label]!;
  for (let tie = graph.rows[person]!; tie < graph.rows[person + 1]!; tie += 1) {
    if (side.strength[label]! * strengthAt(graph, tie) < meeting.floor * (1 - 1e-12)) return;
    for (let at = other.latest[graph.neighbours[tie]!]!; at > 0; at = other.older[at - 1]!) {
      if (side === near) consider(meeting, label, tie, at - 1);
      else consider(meeting, at - 1, tie, label);
    }
  }
}

function consider(meeting: Meeting, near: number, tie: number, far: number): void {
  const { search, measure, best } = meeting;
  const hops = meeting.near.hops[near]! + 1 + meeting.far.hops[far]!;
  if (hops > search.maxHops) return;
  if (meeting.near.hops[near] === 0 && search.notFirst.has(meeting.far.person[far]!)) return;
  const strength = settleProduct(measure, meeting.near.strength[near]! * strengthAt(meeting.graph, tie) * meeting.far.strength[far]!, hops);
  const found = { near, tie, far, strength, hops };
  if (best !== undefined && compareJoins(meeting, best, found) <= 0) return;
  meeting.best = found;
  meeting.floor = strength * (1 - measure.slack) - measure.dust;
}

function compareJoins(meeting: Meeting, a: Join, b: Join): number {
  if (isClear(meeting.measure, a.strength, b.strength)) return b.strength - a.strength;
  const order = meeting.measure.slack > 0 ? compareProducts(pathOf(meeting, a).strengths, pathOf(meeting, b).strengths) : 0;
  return order || a.hops - b.hops || compareNames(pathOf(meeting, a).people, pathOf(meeting, b).people);
}

function pathOf({ graph, near, far }: Meeting, { near: start, tie, far: end }: Join): Path {
  const [before, after] = [labelsBack(near, start).reverse(), labelsBack(far, end)];
  return {
    people: [...before.map((label) => near.person[label]!), ...after.map((label) => far.person[label]!)],
    strengths: [...factorsOf(near, start).reverse(), strengthAt(graph, tie), ...factorsOf(far, end)],
  };
}

function labelsBack(side: Frontier, label: number): number[] {
  const labels: number[] = [];
  for (let at = label; at >= 0; at = side.parent[at]!) labels.push(at);
  return labels;
}

function compareNames(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((person, index) => person !== b[index]);
  return differs < 0 ? 0 : a[differs]! - b[differs]!;
}

function clear({ near, far, search }: Meeting): void {
  for (const side of [near, far]) {
    for (const person of [...side.person, search.from, ...search.targets, ...search.without]) side.latest[person] = 0;
  }
}
