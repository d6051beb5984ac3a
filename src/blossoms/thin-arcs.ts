import { addEdge, newEdgeList, type Arcs, type EdgeList } from './arcs.ts';
import { eachKeptPair, newBestFew, offer, tieBreak } from './best-few.ts';

/** For each vertex the `k` edges that its prices leave least slack. */
export function tightestEdges({ n, start, head, weight }: Arcs, y: Float64Array, k: number): EdgeList {
  const few = newBestFew(n, k);
  for (let v = 0; v < n; v++) {
    for (let i = start[v]!, end = start[v + 1]!; i < end; i++) {
      const key = weight[i]! - y[v]! - y[head[i]!]!;
      if (key + 1 > few.least[v]!) offer(few, v, head[i]!, key + tieBreak(v, head[i]!), weight[i]! / 2);
    }
  }
  const edges = newEdgeList(n * k);
  eachKeptPair(few, (a, b, meant) => addEdge(edges, a, b, meant));
  return edges;
}

/** Adds to `edges` those of the whole graph that prices do not cover; says whether there were any. */
export function addUncovered(edges: EdgeList, { n, start, head, weight }: Arcs, y: Float64Array): boolean {
  const before = edges.count;
  for (let v = 0; v < n; v++) {
    const price = y[v]!;
    for (let i = start[v]!, end = start[v + 1]!; i < end; i++) {
      const u = head[i]!;
      if (u < v && price + y[u]! < weight[i]!) addEdge(edges, v, u, weight[i]! / 2);
    }
  }
  return edges.count > before;
}
