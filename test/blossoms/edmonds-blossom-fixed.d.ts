declare module 'edmonds-blossom-fixed' {
  /** Partners by vertex, -1 for none. */
  export default function blossom(edges: number[][], maxCardinality?: boolean): number[];
}
