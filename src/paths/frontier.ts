import type { TieGraph } from './tie-graph.ts';
import { compareProducts, isClear, settleProduct, type Measure } from './strength.ts';

/**
 * One side of a search: the people reached so far from its roots, each with a label for every number of ties that was worth it.
 * A label may go on along the ties of its person, strongest first; `tie` is the position of the one it would try next,
 * `reach` the strength it would have there, and `queue` a heap of the labels that can go on, best next step on top.
 */
export type Frontier = {
  readonly graph: TieGraph;
  readonly measure: Measure;
  /** Labels with so many hops go no further. */
  readonly mostHops: number;
  /** Whether a label with fewer hops is worth having where a stronger one is: not where a path may have as many as it likes. */
  readonly hopsCount: boolean;
  /** Nobody whom a root's own ties may lead to. */
  readonly notFirst: ReadonlySet<number>;
  /** Whether names are read from the root outward (from me), or from the outside to the root (towards the target). */
  readonly outward: boolean;
  /** Per person 0, or `closed`, or 1 + the last label; the last one has the fewest hops. */
  readonly latest: Int32Array;
  readonly person: number[];
  readonly hops: number[];
  readonly strength: number[];
  /** The label that this one came from (-1 for a root), and the position of the tie it came along. */
  readonly parent: number[];
  readonly cameBy: number[];
  /** The label before this one of the same person, as in `latest`. */
  readonly older: number[];
  readonly tie: number[];
  readonly reach: number[];
  readonly queue: number[];
  /** The first label with `mostHops`, which is the strongest, or undefined. */
  rim: number | undefined;
};

/** In `latest`: nobody goes there. */
export const closed = -1;

export function openFrontier(rules: Pick<Frontier, 'graph' | 'measure' | 'mostHops' | 'hopsCount' | 'notFirst' | 'outward'>): Frontier {
  const latest = rules.graph.room[rules.outward ? 0 : 1];
  return { ...rules, latest, person: [], hops: [], strength: [], parent: [], cameBy: [], older: [], tie: [], reach: [], queue: [], rim: undefined };
}

/** Adds a label and gives its number. */
export function addLabel(side: Frontier, person: number, parent: number, cameBy: number, strength: number): number {
  const label = side.person.length;
  side.person.push(person);
  side.hops.push(parent < 0 ? 0 : side.hops[parent]! + 1);
  side.strength.push(strength);
  side.parent.push(parent);
  side.cameBy.push(cameBy);
  side.older.push(side.latest[person]!);
  side.latest[person] = label + 1;
  side.tie.push(side.graph.rows[person]! - 1);
  side.reach.push(0);
  if (side.hops[label] === side.mostHops) side.rim ??= label;
  return label;
}

/**
 * Puts a label into the queue at its first tie that leads to someone worth labelling, with a strength of at least `floor`.
 * Labels come off the queue in order of strength, hops, person, names: the first to reach a person is the best, a later one is
 * worth having only with fewer hops.
 */
export function enqueue(side: Frontier, label: number, floor: number): void {
  if (side.hops[label]! >= side.mostHops || !findNextTie(side, label, floor)) return;
  side.queue.push(label);
  siftUp(side, side.queue.length - 1);
}

/** Moves the label on top of the queue to its next tie, or out of the queue. */
export function moveTop(side: Frontier, floor: number): void {
  if (!findNextTie(side, side.queue[0]!, floor)) {
    const last = side.queue.pop()!;
    if (side.queue.length === 0) return;
    side.queue[0] = last;
  }
  siftDown(side);
}

/** Whether a label with so many hops adds anything to those a person has. */
export function isWorthLabelling(side: Frontier, person: number, hops: number): boolean {
  const latest = side.latest[person]!;
  return latest === 0 || (side.hopsCount && latest > 0 && side.hops[latest - 1]! > hops);
}

/** The strengths of the ties from a label back to its root. */
export function factorsOf(side: Frontier, label: number): number[] {
  const factors: number[] = [];
  for (let at = label; side.parent[at]! >= 0; at = side.parent[at]!) factors.push(strengthAt(side.graph, side.cameBy[at]!));
  return factors;
}

/** A way on: it is as strong as `factors` or weaker, and has as many `hops` or more. */
export type Way = { readonly strength: number; readonly hops: number; factors(): number[] };

/** The best step that the queue would take next. */
export function nextWay(side: Frontier): Way | undefined {
  const label = side.queue[0];
  return label === undefined ? undefined : { strength: side.reach[label]!, hops: side.hops[label]! + 1, factors: () => nextFactors(side, label) };
}

/** The best step beyond the labels that go no further. */
export function wayBeyond(side: Frontier): Way | undefined {
  const label = side.rim;
  return label === undefined ? undefined : { strength: side.strength[label]!, hops: side.mostHops + 1, factors: () => factorsOf(side, label) };
}

export function strengthAt({ strengths, grades }: TieGraph, tie: number): number {
  return strengths[grades[tie]!]!;
}

function nextFactors(side: Frontier, label: number): number[] {
  return [...factorsOf(side, label), strengthAt(side.graph, side.tie[label]!)];
}

function findNextTie(side: Frontier, label: number, floor: number): boolean {
  const { graph, measure } = side;
  const end = graph.rows[side.person[label]! + 1]!;
  const [strength, hops] = [side.strength[label]!, side.hops[label]! + 1];
  for (let tie = side.tie[label]! + 1; tie < end; tie += 1) {
    const reach = settleProduct(measure, strength * strengthAt(graph, tie), hops);
    if (reach < floor) return false;
    const person = graph.neighbours[tie]!;
    if (!isWorthLabelling(side, person, hops) || (hops === 1 && side.notFirst.has(person))) continue;
    side.tie[label] = tie;
    side.reach[label] = reach;
    return true;
  }
  return false;
}

function siftUp(side: Frontier, start: number): void {
  const { queue } = side;
  const label = queue[start]!;
  let place = start;
  while (place > 0) {
    const above = (place - 1) >>> 1;
    if (compareSteps(side, queue[above]!, label) <= 0) break;
    queue[place] = queue[above]!;
    place = above;
  }
  queue[place] = label;
}

function siftDown(side: Frontier): void {
  const { queue } = side;
  const label = queue[0]!;
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= queue.length) break;
    if (below + 1 < queue.length && compareSteps(side, queue[below + 1]!, queue[below]!) < 0) below += 1;
    if (compareSteps(side, label, queue[below]!) <= 0) break;
    queue[place] = queue[below]!;
    place = below;
  }
  queue[place] = label;
}

/** The order of next steps. People are compared before names because only the order of steps to the same person matters. */
function compareSteps(side: Frontier, a: number, b: number): number {
  const { reach, hops, tie, graph } = side;
  if (isClear(side.measure, reach[a]!, reach[b]!)) return reach[b]! - reach[a]!;
  return (
    (side.measure.slack > 0 ? compareProducts(nextFactors(side, a), nextFactors(side, b)) : 0) ||
    hops[a]! - hops[b]! ||
    graph.neighbours[tie[a]!]! - graph.neighbours[tie[b]!]! ||
    (side.outward ? compareOutward(side, a, b) : compareInward(side, a, b))
  );
}

/** Names of two labels of as many hops, from the root to the label. */
function compareOutward(side: Frontier, a: number, b: number): number {
  if (a === b) return 0;
  return compareOutward(side, side.parent[a]!, side.parent[b]!) || side.person[a]! - side.person[b]!;
}

/** Names of two labels of as many hops, from the label to its root. */
function compareInward(side: Frontier, a: number, b: number): number {
  if (a === b) return 0;
  return side.person[a]! - side.person[b]! || compareInward(side, side.parent[a]!, side.parent[b]!);
}
