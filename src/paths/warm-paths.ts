import { bestPath } from './best-path.ts';
import { comparePaths, type Path } from './path.ts';
import { rankedPaths } from './ranked-paths.ts';
import { product } from './strength.ts';
import { numberOf, type TieGraph } from './tie-graph.ts';

/** `targets` one or more; `maxHops` and `top` at least 1. */
export type PathQuestion = { readonly me: string; readonly targets: readonly string[]; readonly maxHops: number; readonly top: number };

/** The connectors from me to `to`, nearest to me first; strength is the product of the ties, hops their number. */
export type WarmPath = { readonly via: readonly string[]; readonly to: string; readonly strength: number; readonly hops: number };

/**
 * The warmest paths from me to any of the targets: strongest first, equal ones by fewer hops, then by names.
 * They share no connector, each being the first of those that share none with the ones before it. Only where that gives
 * fewer than `top` do the first of the others fill up. A path visits nobody twice, and no target on its way to another;
 * someone whom no tie names has no paths, nor has a member to themselves.
 */
export function warmPaths(graph: TieGraph, question: PathQuestion): readonly WarmPath[] {
  const me = numberOf(graph, question.me);
  const targets = [...new Set(question.targets.map((id) => numberOf(graph, id)))].filter((target) => target !== undefined && target !== me) as number[];
  if (me === undefined || targets.length === 0) return [];
  const ask = { from: me, targets, maxHops: question.maxHops, top: question.top };
  const apart = pathsApart(graph, ask);
  return [...apart, ...othersOf(graph, ask, apart)].sort(comparePaths).map((path) => named(graph, path));
}

type Ask = { readonly from: number; readonly targets: readonly number[]; readonly maxHops: number; readonly top: number };

/** The direct ties, which have no connector to share, and the paths through connectors, each without those of the ones before. */
function pathsApart(graph: TieGraph, ask: Ask): Path[] {
  const paths = directTies(graph, ask);
  const notFirst = new Set(ask.targets);
  const without: number[] = [];
  for (let found = 0; found < ask.top; found += 1) {
    const path = bestPath(graph, { ...ask, without, notFirst });
    if (path === undefined) break;
    paths.push(path);
    without.push(...path.people.slice(1, -1));
  }
  return paths.sort(comparePaths).slice(0, ask.top);
}

function directTies({ rows, neighbours, strengths, grades }: TieGraph, { from, targets }: Ask): Path[] {
  const paths: Path[] = [];
  for (let tie = rows[from]!; tie < rows[from + 1]!; tie += 1) {
    if (targets.includes(neighbours[tie]!)) paths.push({ people: [from, neighbours[tie]!], strengths: [strengths[grades[tie]!]!] });
  }
  return paths;
}

function othersOf(graph: TieGraph, ask: Ask, apart: readonly Path[]): Path[] {
  const missing = ask.top - apart.length;
  if (missing === 0 || apart.length === 0) return [];
  const taken = new Set(apart.map((path) => path.people.join(' ')));
  return rankedPaths(graph, ask).filter((path) => !taken.has(path.people.join(' '))).take(missing).toArray();
}

function named({ ids }: TieGraph, { people, strengths }: Path): WarmPath {
  const [to, ...via] = people.slice(1).map((person) => ids[person]!).reverse() as [string, ...string[]];
  return { via: via.reverse(), to, strength: product(strengths), hops: strengths.length };
}
