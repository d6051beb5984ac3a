import Graph from 'graphology';
import dijkstra from 'graphology-shortest-path/dijkstra.js';
import createGraph from 'ngraph.graph';
import { nba } from 'ngraph.path';
import type { SocialTies } from './social-ties.ts';

/** A library that finds the strongest path of any length: the shortest by the negative logarithm of the strengths. */
export type PathPeer = { readonly name: string; path(from: string, to: string): readonly string[] };

/** graphology, with its search from both sides. */
export function graphology({ ids, columns }: SocialTies): PathPeer {
  const graph = new Graph.UndirectedGraph<object, { cost: number }>();
  for (const id of ids) graph.addNode(id);
  for (let tie = 0; tie < columns.one.length; tie += 1) {
    graph.addEdge(ids[columns.one[tie]!]!, ids[columns.other[tie]!]!, { cost: -Math.log(columns.strength[tie]!) });
  }
  return { name: 'graphology', path: (from, to) => pathOrNone(() => dijkstra.bidirectional(graph, from, to, 'cost')) };
}

/** ngraph.path, likewise: NBA* without a heuristic. */
export function ngraph({ ids, columns }: SocialTies): PathPeer {
  const graph = createGraph<undefined, number>();
  for (const id of ids) graph.addNode(id);
  for (let tie = 0; tie < columns.one.length; tie += 1) {
    graph.addLink(ids[columns.one[tie]!]!, ids[columns.other[tie]!]!, -Math.log(columns.strength[tie]!));
  }
  const finder = nba(graph, { oriented: false, distance: (_from, _to, link) => link.data });
  return { name: 'ngraph.path', path: (from, to) => finder.find(from, to).map(({ id }) => String(id)).reverse() };
}

/** graphology gives null, or fails on itself, where there is no path. */
function pathOrNone(find: () => string[] | null): string[] {
  return find() ?? [];
}
