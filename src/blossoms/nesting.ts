/**
 * The price that two vertices share: that of every blossom around both. Blossoms can nest thousands deep, so each node also keeps
 * one long jump upwards (Myers, "An applicative random-access stack", 1983), which finds the innermost common one in log steps,
 * and each outermost blossom a trunk, its deepest line of blossoms, from which a lower limit follows at once.
 */
export type Nesting = {
  readonly parent: Int32Array;
  readonly jump: Int32Array;
  readonly depth: Int32Array;
  /** The price of a blossom and all around it. */
  readonly total: Float64Array;
  /** Per vertex: the outermost blossom, or the vertex itself. */
  readonly top: Int32Array;
  /** Per vertex: the total of the innermost blossom of the trunk that holds it. */
  readonly trunk: Float64Array;
};

/** `parent[x]` is the blossom directly around a vertex or blossom, -1 for none; `z[b]` a blossom's own price, from id `n` on. */
export function nestingOf(parent: Int32Array, z: Float64Array, n: number): Nesting {
  const size = parent.length, outside = size;
  const nesting: Nesting = {
    parent: new Int32Array(size + 1), jump: new Int32Array(size + 1).fill(-1), depth: new Int32Array(size + 1), total: new Float64Array(size + 1),
    top: new Int32Array(size + 1), trunk: new Float64Array(n),
  };
  nesting.parent[outside] = nesting.jump[outside] = nesting.top[outside] = outside;
  const chain: number[] = [];
  for (let node = 0; node < size; node++) {
    let x = node;
    for (; nesting.jump[x] === -1; x = parent[x] === -1 ? outside : parent[x]!) chain.push(x);
    while (chain.length > 0) x = settle(nesting, chain.pop()!, x, z, n);
  }
  markTrunks(nesting, n);
  return nesting;
}

function settle(nesting: Nesting, x: number, above: number, z: Float64Array, n: number): number {
  const { jump, depth, top } = nesting;
  const far = jump[above]!;
  nesting.parent[x] = above;
  depth[x] = depth[above]! + 1;
  nesting.total[x] = nesting.total[above]! + (x < n ? 0 : z[x]!);
  top[x] = depth[above] === 0 ? x : top[above]!;
  jump[x] = depth[above]! - depth[far]! === depth[far]! - depth[jump[far]!]! ? jump[far]! : above;
  return x;
}

function markTrunks(nesting: Nesting, n: number): void {
  const { parent, depth, top, total, trunk } = nesting;
  const deepest = new Int32Array(parent.length).fill(-1);
  for (let v = 0; v < n; v++) if (deepest[top[v]!] === -1 || depth[deepest[top[v]!]!]! < depth[v]!) deepest[top[v]!] = v;
  const onTrunk = new Uint8Array(parent.length);
  onTrunk[parent.length - 1] = 1;
  for (const v of deepest) if (v >= 0) for (let b = parent[v]!; onTrunk[b] === 0; b = parent[b]!) onTrunk[b] = 1;
  for (let v = 0; v < n; v++) {
    let b = parent[v]!;
    while (onTrunk[b] === 0) b = parent[b]!;
    trunk[v] = total[b]!;
  }
}

/** A lower limit of `sharedPrice`, and in nearly all cases the price itself. */
export function sharedOnTrunk(nesting: Nesting, u: number, v: number): number {
  return nesting.top[u] === nesting.top[v] ? Math.min(nesting.trunk[u]!, nesting.trunk[v]!) : 0;
}

export function sharedPrice(nesting: Nesting, u: number, v: number): number {
  const { parent, jump, depth } = nesting;
  let a = u, b = v;
  if (depth[a]! < depth[b]!) [a, b] = [b, a];
  while (depth[a]! > depth[b]!) a = depth[jump[a]!]! >= depth[b]! ? jump[a]! : parent[a]!;
  while (a !== b) {
    const far = jump[a] !== jump[b];
    a = far ? jump[a]! : parent[a]!;
    b = far ? jump[b]! : parent[b]!;
  }
  return nesting.total[a]!;
}
