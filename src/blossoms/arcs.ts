/**
 * A weighted graph as compressed rows. Vertex `v`'s neighbours are `head[start[v] .. start[v + 1])`, each edge stands
 * in both rows. Weights are whole and even (twice the weight meant), so that every dual value stays whole.
 */
export type Arcs = {
  readonly n: number;
  readonly start: Int32Array;
  readonly head: Int32Array;
  readonly weight: Int32Array;
};

/** The first `count` edges of three parallel columns: ends and weight as meant (not doubled). */
export type EdgeList = { from: Int32Array; to: Int32Array; weight: Int32Array; count: number };

export function newEdgeList(capacity = 1024): EdgeList {
  return { from: new Int32Array(capacity), to: new Int32Array(capacity), weight: new Int32Array(capacity), count: 0 };
}

export function addEdge(edges: EdgeList, from: number, to: number, weight: number): void {
  if (edges.count === edges.from.length) widen(edges);
  edges.from[edges.count] = from;
  edges.to[edges.count] = to;
  edges.weight[edges.count++] = weight;
}

function widen(edges: EdgeList): void {
  for (const column of ['from', 'to', 'weight'] as const) {
    const wider = new Int32Array(16 + Math.ceil(edges[column].length * 1.5));
    wider.set(edges[column]);
    edges[column] = wider;
  }
}

/** Rows for `n` vertices from an edge list without loops or repeats. */
export function arcsOf(n: number, edges: EdgeList): Arcs {
  const start = new Int32Array(n + 1);
  const { from, to, count } = edges;
  for (let e = 0; e < count; e++) {
    start[from[e]!]!++;
    start[to[e]!]!++;
  }
  for (let v = 0, sum = 0; v <= n; v++) {
    const degree = start[v]!;
    start[v] = sum;
    sum += degree;
  }
  const head = new Int32Array(2 * count);
  const weight = new Int32Array(2 * count);
  const next = start.slice();
  for (let e = 0; e < count; e++) {
    const u = from[e]!, v = to[e]!, w = 2 * edges.weight[e]!;
    const i = next[u]!++, j = next[v]!++;
    head[i] = v;
    weight[i] = w;
    head[j] = u;
    weight[j] = w;
  }
  return { n, start, head, weight };
}
