/** The weight of the best matching of up to about 16 vertices, by a table over all sets of vertices. */
export function bestByTrying(n: number, edges: readonly (readonly [number, number, number])[]): number {
  const weight = Array.from({ length: n }, () => new Float64Array(n).fill(-Infinity));
  for (const [u, v, w] of edges) weight[u]![v] = weight[v]![u] = w;
  const best = new Float64Array(1 << n);
  for (let set = 1; set < 1 << n; set++) {
    const u = 31 - Math.clz32(set), rest = set & ~(1 << u);
    best[set] = best[rest]!;
    for (let v = 0; v < u; v++) if (rest & (1 << v)) best[set] = Math.max(best[set]!, best[rest & ~(1 << v)]! + weight[u]![v]!);
  }
  return best[(1 << n) - 1]!;
}
