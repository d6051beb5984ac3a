/** For each of `n` members the `k` best others offered so far, as small heaps by key side by side, the least of each on top; `note` goes along. */
export type BestFew = { readonly k: number; readonly size: Int32Array; readonly key: Float64Array; readonly item: Int32Array; readonly note: Int32Array; readonly least: Float64Array };

export function newBestFew(n: number, k: number): BestFew {
  return { k, size: new Int32Array(n), key: new Float64Array(n * k), item: new Int32Array(n * k), note: new Int32Array(n * k), least: new Float64Array(n).fill(-Infinity) };
}

export function offer(few: BestFew, to: number, item: number, key: number, note: number): void {
  if (key <= few.least[to]!) return;
  const size = few.size[to]!;
  if (size < few.k) {
    few.size[to] = size + 1;
    siftUp(few, to * few.k, size, item, key, note);
  } else siftDown(few, to * few.k, item, key, note);
  if (few.size[to] === few.k) few.least[to] = few.key[to * few.k]!;
}

/**
 * Something between 0 and 1 for a pair, as good as random: added to whole keys it decides between equal ones. In a group whose members said
 * nothing of themselves all pairs are equal, and if everybody kept the same few, no pairs could be made of them.
 */
export function tieBreak(a: number, b: number): number {
  let mixed = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed >>> 8) / 2 ** 24;
}

function siftUp(few: BestFew, at: number, from: number, item: number, key: number, note: number): void {
  let i = from;
  for (let up = (i - 1) >> 1; i > 0 && few.key[at + up]! > key; up = (i - 1) >> 1) {
    few.key[at + i] = few.key[at + up]!;
    few.item[at + i] = few.item[at + up]!;
    few.note[at + i] = few.note[at + up]!;
    i = up;
  }
  few.key[at + i] = key;
  few.item[at + i] = item;
  few.note[at + i] = note;
}

function siftDown(few: BestFew, at: number, item: number, key: number, note: number): void {
  let i = 0;
  for (let down = 1; down < few.k; down = 2 * i + 1) {
    if (down + 1 < few.k && few.key[at + down + 1]! < few.key[at + down]!) down++;
    if (few.key[at + down]! >= key) break;
    few.key[at + i] = few.key[at + down]!;
    few.item[at + i] = few.item[at + down]!;
    few.note[at + i] = few.note[at + down]!;
    i = down;
  }
  few.key[at + i] = key;
  few.item[at + i] = item;
  few.note[at + i] = note;
}

/** Calls `see` for every pair that either of the two keeps, once. */
export function eachKeptPair(few: BestFew, see: (a: number, b: number, note: number) => void): void {
  for (let a = 0; a < few.size.length; a++) {
    for (let at = a * few.k, end = at + few.size[a]!; at < end; at++) {
      const b = few.item[at]!;
      if (a < b || !keeps(few, b, a)) see(a, b, few.note[at]!);
    }
  }
}

function keeps(few: BestFew, a: number, b: number): boolean {
  for (let at = a * few.k, end = at + few.size[a]!; at < end; at++) if (few.item[at] === b) return true;
  return false;
}
