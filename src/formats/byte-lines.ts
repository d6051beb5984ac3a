/**
 * One physical line of a byte stream, without its line end (LF, CR or CRLF).
 * `number` counts from 1. `cut` says that the line was longer than the limit and that only its beginning is here.
 */
export type ByteLine = { readonly bytes: Uint8Array; readonly number: number; readonly cut: boolean };

const LF = 10;
const CR = 13;
const NOTHING = new Uint8Array(0);

/**
 * Splits a stream into lines, a batch for each chunk, holding no more than one chunk and one line of at most `limit` bytes.
 * Bytes are looked at, never characters: a chunk may end inside a letter or between CR and LF.
 */
export async function* byteLines(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<readonly ByteLine[]> {
  const splitter = lineSplitter(limit);
  for await (const chunk of source) yield splitter.feed(chunk);
  yield splitter.end();
}

function lineSplitter(limit: number) {
  let carried: Uint8Array = NOTHING;
  let carriedCut = false;
  let afterCr = false;
  let number = 0;

  const finish = (tail: Uint8Array): ByteLine => {
    const whole = joined(carried, tail, limit);
    const line = { bytes: whole, number: ++number, cut: carriedCut || carried.length + tail.length > limit };
    carried = NOTHING;
    carriedCut = false;
    return line;
  };
  const carry = (tail: Uint8Array) => {
    carriedCut ||= carried.length + tail.length > limit;
    if (tail.length > 0 && carried.length < limit) carried = joined(carried, tail, limit);
  };
  const feed = (chunk: Uint8Array): ByteLine[] => {
    const lines: ByteLine[] = [];
    let from = afterCr && chunk[0] === LF ? 1 : 0;
    if (chunk.length > 0) afterCr = chunk[chunk.length - 1] === CR;
    const nextEnd = endFinder(chunk);
    for (let end = nextEnd(from); end >= 0; end = nextEnd(from)) {
      lines.push(finish(chunk.subarray(from, end)));
      from = chunk[end] === CR && chunk[end + 1] === LF ? end + 2 : end + 1;
    }
    carry(chunk.subarray(from));
    return lines;
  };
  return { feed, end: (): ByteLine[] => (carried.length > 0 ? [finish(NOTHING)] : []) };
}

/** Finds the next CR or LF from a place on; each byte value is searched for at native speed and its last find remembered. */
function endFinder(chunk: Uint8Array): (from: number) => number {
  let lf = -2;
  let cr = -2;
  return (from) => {
    if (lf !== -1 && lf < from) lf = chunk.indexOf(LF, from);
    if (cr !== -1 && cr < from) cr = chunk.indexOf(CR, from);
    if (lf === -1) return cr;
    return cr === -1 ? lf : Math.min(lf, cr);
  };
}

function joined(head: Uint8Array, tail: Uint8Array, limit: number): Uint8Array {
  if (head.length === 0) return tail.length > limit ? tail.subarray(0, limit) : tail;
  return Buffer.concat([head, tail], Math.min(head.length + tail.length, limit));
}
