/** Where two ways up a tree meet, going up both in turn so that little above it is looked at. `above` gives the next, -1 at the root; `mark` is all 0, and is so again at the end. */
export function meetingPoint(mark: Uint8Array, above: (x: number) => number, a: number, b: number): number {
  const seen: number[] = [];
  let x = a, other = b;
  while (x === -1 || mark[x] === 0) {
    if (x !== -1) {
      mark[x] = 1;
      seen.push(x);
      x = above(x);
    }
    [x, other] = [other, x];
  }
  for (const passed of seen) mark[passed] = 0;
  return x;
}
