/**
 * Blossoms: odd rings of vertices and smaller blossoms, drawn together (Edmonds 1965). Ids below `n` are vertices, the rest blossoms.
 * `children[b]` go round the ring from the one that holds the base; `near[b][i]` and `far[b][i]` are the ends, in child `i`
 * and in the next, of the edge between them. A blossom's matched edges pair its children 1-2, 3-4 and so on.
 */
export type Forest = {
  readonly n: number;
  /** The blossom directly around, or -1. */
  readonly parent: Int32Array;
  /** The one vertex of a blossom that is not matched inside it; a vertex is its own base. */
  readonly base: Int32Array;
  /** A blossom's own price; 0 or more between searches. */
  readonly z: Float64Array;
  /** How many vertices are inside, and one of them, in the largest child, which stands for all. */
  readonly size: Int32Array;
  readonly root: Int32Array;
  /** Per vertex: leads, step by step, to the root of the outermost blossom, whose `name` is that blossom's id. */
  readonly up: Int32Array;
  readonly name: Int32Array;
  readonly children: number[][];
  readonly near: number[][];
  readonly far: number[][];
  readonly unused: number[];
};

export function newForest(n: number): Forest {
  const nodes = 2 * n + 1;
  const themselves = (length: number): Int32Array => Int32Array.from({ length }, (_, i) => i);
  const forest: Forest = {
    n, parent: new Int32Array(nodes).fill(-1), base: themselves(nodes), z: new Float64Array(nodes), size: new Int32Array(nodes).fill(1),
    root: themselves(nodes), up: themselves(n), name: themselves(n), children: [], near: [], far: [], unused: [],
  };
  for (let b = nodes - 1; b >= n; b--) forest.unused.push(b);
  return forest;
}

/** The outermost blossom around vertex `v`, or `v` itself. */
export function topOf({ up, name }: Forest, v: number): number {
  let x = v;
  while (up[x] !== x) {
    const above = up[x]!;
    up[x] = up[above]!;
    x = up[x]!;
  }
  return name[x]!;
}

/** Calls `see` for every vertex inside `b`, or for `b` itself where it is a vertex. */
export function eachVertex(forest: Forest, b: number, see: (v: number) => void): void {
  if (b < forest.n) return see(b);
  const stack = [b];
  while (stack.length > 0) {
    for (const child of forest.children[stack.pop()! - forest.n]!) {
      if (child < forest.n) see(child);
      else stack.push(child);
    }
  }
}

/** Draws a ring together; prices and labels are the caller's. */
export function formBlossom(forest: Forest, children: number[], near: number[], far: number[]): number {
  const b = forest.unused.pop();
  if (b === undefined) throw new Error('More blossoms than a matching can hold.');
  const at = b - forest.n;
  forest.children[at] = children;
  forest.near[at] = near;
  forest.far[at] = far;
  forest.base[b] = forest.base[children[0]!]!;
  forest.z[b] = 0;
  forest.parent[b] = -1;
  unite(forest, b, children);
  return b;
}

function unite(forest: Forest, b: number, children: readonly number[]): void {
  const { parent, size, root, up, name } = forest;
  let largest = children[0]!, total = 0;
  for (const child of children) {
    parent[child] = b;
    total += size[child]!;
    if (size[child]! > size[largest]!) largest = child;
  }
  size[b] = total;
  root[b] = root[largest]!;
  for (const child of children) up[root[child]!] = root[b]!;
  name[root[b]!] = b;
}

/** Lets the children of an outermost blossom stand alone again; `crown` each before `topOf` is asked. Its id comes back by `reuse`. */
export function openBlossom(forest: Forest, b: number): readonly number[] {
  const children = forest.children[b - forest.n]!;
  for (const child of children) forest.parent[child] = -1;
  return children;
}

/** Makes every vertex of an outermost blossom know it. */
export function crown(forest: Forest, top: number): void {
  const { up, name, root } = forest;
  eachVertex(forest, top, (v) => {
    up[v] = root[top]!;
  });
  name[root[top]!] = top;
}

/** Opens an outermost blossom whose vertices all know it. The child with its root takes its name over, however large it is. */
export function openKnown(forest: Forest, b: number): void {
  const root = forest.root[b]!;
  for (const child of openBlossom(forest, b)) {
    if (forest.root[child] === root) forest.name[root] = child;
    else crown(forest, child);
  }
}

export function reuse(forest: Forest, b: number): void {
  forest.children[b - forest.n] = forest.near[b - forest.n] = forest.far[b - forest.n] = [];
  forest.unused.push(b);
}

/** The child of `b` that holds vertex `v`, as its place on the ring. */
export function placeOf(forest: Forest, b: number, v: number): number {
  let x = v;
  while (forest.parent[x] !== b) x = forest.parent[x]!;
  return forest.children[b - forest.n]!.indexOf(x);
}

/** Moves matched edges inside `b` so that `v` becomes its base. What `v` is then matched to outside is the caller's. */
export function rebase(forest: Forest, mate: Int32Array, b: number, v: number): void {
  const work = [b, v];
  while (work.length > 0) {
    const vertex = work.pop()!, blossom = work.pop()!;
    if (blossom >= forest.n && forest.base[blossom] !== vertex) turnRing(forest, mate, blossom, vertex, work);
  }
}

function turnRing(forest: Forest, mate: Int32Array, b: number, v: number, work: number[]): void {
  const at = b - forest.n;
  const children = forest.children[at]!, near = forest.near[at]!, far = forest.far[at]!;
  const place = placeOf(forest, b, v);
  const forward = place % 2 === 1;
  const steps = forward ? children.length - place : place;
  for (let k = 1; k < steps; k += 2) {
    const link = forward ? place + k : place - k - 1;
    const a = near[link]!, c = far[link]!;
    work.push(children[link]!, a, children[(link + 1) % children.length]!, c);
    mate[a] = c;
    mate[c] = a;
  }
  work.push(children[place]!, v);
  forest.children[at] = rotate(children, place);
  forest.near[at] = rotate(near, place);
  forest.far[at] = rotate(far, place);
  forest.base[b] = v;
}

function rotate(ring: readonly number[], by: number): number[] {
  return by === 0 ? [...ring] : [...ring.slice(by), ...ring.slice(0, by)];
}
