/** For each of `n` members the `k` best others offered so far, as small heaps side by side, the least of each on top. */
export type BestFew = { readonly k: number; readonly size: Int32Array; readonly key: Float64Array; readonly item: Int32Array; readonly least: Float64Array };

export function newBestFew(n: number, k: number): BestFew {
  return { k, size: new Int32Array(n), key: new Float64Array(n * k), item: new Int32Array(n * k), least: new Float64Array(n).fill(-Infinity) };
}

export function offer(few: BestFew, to: number, item: number, key: number): void {
  if (key <= few.least[to]!) return;
  const size = few.size[to]!;
  if (size < few.k) {
    few.size[to] = size + 1;
    siftUp(few, to * few.k, size, item, key);
  } else siftDown(few, to * few.k, item, key);
  if (few.size[to] === few.k) few.least[to] = few.key[to * few.k]!;
}

function siftUp(few: BestFew, at: number, from: number, item: number, key: number): void {
  let i = from;
  for (let up = (i - 1) >> 1; i > 0 && few.key[at + up]! > key; up = (i - 1) >> 1) {
    few.key[at + i] = few.key[at + up]!;
    few.item[at + i] = few.item[at + up]!;
    i = up;
  }
  few.key[at + i] = key;
  few.item[at + i] = item;
}

function siftDown(few: BestFew, at: number, item: number, key: number): void {
  let i = 0;
  for (let down = 1; down < few.k; down = 2 * i + 1) {
    if (down + 1 < few.k && few.key[at + down + 1]! < few.key[at + down]!) down++;
    if (few.key[at + down]! >= key) break;
    few.key[at + i] = few.key[at + down]!;
    few.item[at + i] = few.item[at + down]!;
    i = down;
  }
  few.key[at + i] = key;
  few.item[at + i] = item;
}
