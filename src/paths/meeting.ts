import { factorsOf, openFrontier, strengthAt, type Frontier } from './frontier.ts';
import { compareNames, type Path } from './path.ts';
import { shareHops } from './share-hops.ts';
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

/** Two sides of a search, and the best path between them so far. */
export type Meeting = {
  readonly graph: TieGraph;
  readonly search: PathSearch;
  readonly measure: Measure;
  readonly near: Frontier;
  readonly far: Frontier;
  readonly first: Frontier | undefined;
  best: Join | undefined;
  /** What is weaker than this cannot be, or be a part of, the best path. */
  floor: number;
};

/** A tie that joins a label of the near side (from me) with one of the far side (from a target). */
export type Join = { readonly near: number; readonly tie: number; readonly far: number; readonly strength: number; readonly hops: number };

export function openMeeting(graph: TieGraph, search: PathSearch): Meeting {
  const most = graph.ids.length - 1;
  const maxHops = Math.min(search.maxHops, most);
  const hopsCount = maxHops < most;
  const shares = hopsCount ? shareHops(graph, search.from, search.targets, maxHops) : { near: most, far: most, first: undefined };
  const measure = measureFor(graph.places, maxHops);
  const near = openFrontier({ graph, measure, hopsCount, mostHops: shares.near, outward: true, notFirst: search.notFirst });
  const far = openFrontier({ graph, measure, hopsCount, mostHops: shares.far, outward: false, notFirst: new Set() });
  return { graph, search: { ...search, maxHops }, measure, near, far, first: shares.first && { near, far }[shares.first], best: undefined, floor: 0 };
}

/** Leaves the graph's room as it was found. */
export function closeMeeting({ near, far, search }: Meeting): void {
  for (const side of [near, far]) {
    for (const person of [...side.person, search.from, ...search.targets, ...search.without]) side.latest[person] = 0;
  }
}

/** Looks along the ties of a label's person for people whom the other side has. */
export function join(meeting: Meeting, side: Frontier, label: number): void {
  const { rows, neighbours, grades, strengths } = meeting.graph;
  const { latest } = side === meeting.near ? meeting.far : meeting.near;
  const [person, strength] = [side.person[label]!, side.strength[label]!];
  const end = rows[person + 1]!;
  for (let tie = rows[person]!; tie < end; tie += 1) {
    if (strength * strengths[grades[tie]!]! < meeting.floor * (1 - 1e-12)) return;
    const at = latest[neighbours[tie]!]!;
    if (at > 0) joinAt(meeting, side, label, tie, at);
  }
}

function joinAt(meeting: Meeting, side: Frontier, label: number, tie: number, latest: number): void {
  const { near, far } = meeting;
  for (let at = latest; at > 0; at = (side === near ? far : near).older[at - 1]!) {
    if (side === near) consider(meeting, label, tie, at - 1);
    else consider(meeting, at - 1, tie, label);
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

export function pathOf({ graph, near, far }: Meeting, { near: start, tie, far: end }: Join): Path {
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
