import { bestPath } from './best-path.ts';
import { comparePaths, type Path } from './path.ts';
import type { TieGraph } from './tie-graph.ts';

type Ends = { readonly from: number; readonly targets: readonly number[]; readonly maxHops: number };

/**
 * All paths, the first in the order of paths first, found one at a time as they are asked for.
 *
 * The paths not yet given are cut into parts that do not overlap (Lawler 1972): those that begin with the same people and then do not
 * go to some. The best of each part waits; the best of these is next, and its part, without it, is cut again, by where the others leave it.
 */
export function* rankedPaths(graph: TieGraph, ends: Ends): Generator<Path, void, undefined> {
  const waiting = bestOfPart(graph, ends, { begins: { people: [ends.from], strengths: [] }, notNext: new Set() });
  while (waiting.length > 0) {
    const { path, part } = waiting.sort((a, b) => comparePaths(a.path, b.path)).shift()!;
    yield path;
    waiting.push(...cut(path, part).flatMap((smaller) => bestOfPart(graph, ends, smaller)));
  }
}

type Part = { readonly begins: Path; readonly notNext: ReadonlySet<number> };

function bestOfPart(graph: TieGraph, { targets, maxHops }: Ends, part: Part): { path: Path; part: Part }[] {
  const { people, strengths } = part.begins;
  const rest = bestPath(graph, {
    from: people.at(-1)!,
    targets,
    maxHops: maxHops - strengths.length,
    without: people.slice(0, -1),
    notFirst: part.notNext,
  });
  return rest ? [{ path: { people: [...people, ...rest.people.slice(1)], strengths: [...strengths, ...rest.strengths] }, part }] : [];
}

/** What is left of a part without a path of it: the paths that leave it after one tie more of it, and so on to its last. */
function cut(path: Path, part: Part): Part[] {
  const first = part.begins.strengths.length;
  return path.strengths.slice(first).map((_, index) => ({
    begins: { people: path.people.slice(0, first + index + 1), strengths: path.strengths.slice(0, first + index) },
    notNext: new Set([...(index === 0 ? part.notNext : []), path.people[first + index + 1]!]),
  }));
}
