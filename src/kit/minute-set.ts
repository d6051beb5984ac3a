/**
 * A set of epoch minutes within [from, to), one bit each: 60 days take 10.8 KB. Whatever is said about minutes outside
 * of [from, to) is ignored.
 */
export type MinuteSet = { readonly from: number; readonly to: number; readonly bits: Uint32Array };

/** Stretches of epoch minutes as pairs [from, to, from, to, …], each without its end. */
export type MinuteRanges = Int32Array;

export function emptySet(from: number, to: number): MinuteSet {
  return { from, to, bits: new Uint32Array(Math.max(0, (to - from + 31) >>> 5)) };
}

/** Adds the minutes in [from, to). */
export function addRange(set: MinuteSet, from: number, to: number): void {
  const first = Math.max(from, set.from) - set.from;
  const last = Math.min(to, set.to) - set.from - 1;
  if (first > last) return;
  const { bits } = set;
  const [low, high] = [first >>> 5, last >>> 5];
  const head = -1 << (first & 31);
  const tail = -1 >>> (31 - (last & 31));
  if (low === high) {
    bits[low]! |= head & tail;
    return;
  }
  bits[low]! |= head;
  bits[high]! |= tail;
  if (high - low > 1) bits.fill(-1, low + 1, high);
}

/** Takes out the minutes in [from, to). */
export function removeRange(set: MinuteSet, from: number, to: number): void {
  const first = Math.max(from, set.from) - set.from;
  const last = Math.min(to, set.to) - set.from - 1;
  if (first > last) return;
  const { bits } = set;
  const low = first >>> 5;
  const high = last >>> 5;
  const head = -1 << (first & 31);
  const tail = -1 >>> (31 - (last & 31));
  if (low === high) {
    bits[low]! &= ~(head & tail);
    return;
  }
  bits[low]! &= ~head;
  bits[high]! &= ~tail;
  if (high - low > 1) bits.fill(0, low + 1, high);
}

/** Keeps of `set` what `other`, a set over the same minutes, holds too. */
export function intersect(set: MinuteSet, other: MinuteSet): void {
  for (let word = 0; word < set.bits.length; word++) set.bits[word]! &= other.bits[word]!;
}

export function copySet(set: MinuteSet): MinuteSet {
  return { ...set, bits: set.bits.slice() };
}

export function hasMinute(set: MinuteSet, minute: number): boolean {
  if (minute < set.from || minute >= set.to) return false;
  const bit = minute - set.from;
  return (set.bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
}

/** The first minute at or after `minute` that is in the set; `set.to` when there is none. */
export function nextIn(set: MinuteSet, minute: number): number {
  return nextBit(set, minute, 0);
}

/** The first minute at or after `minute` that is not in the set; `set.to` when there is none. */
export function nextOut(set: MinuteSet, minute: number): number {
  return nextBit(set, minute, -1);
}

/** Calls `visit` with every unbroken run [from, to) of the set, in order. */
export function forEachRun(set: MinuteSet, visit: (from: number, to: number) => void): void {
  let from = nextIn(set, set.from);
  while (from < set.to) {
    const to = nextOut(set, from);
    visit(from, to);
    from = nextIn(set, to);
  }
}

/** `flip` 0 looks for a set bit, -1 for a clear one. */
function nextBit(set: MinuteSet, minute: number, flip: 0 | -1): number {
  const { bits } = set;
  const bit = Math.max(minute, set.from) - set.from;
  let word = bit >>> 5;
  if (word >= bits.length) return set.to;
  let found = (bits[word]! ^ flip) & (-1 << (bit & 31));
  while (found === 0) {
    word++;
    if (word >= bits.length) return set.to;
    found = bits[word]! ^ flip;
  }
  return Math.min(set.to, set.from + (word << 5) + 31 - Math.clz32(found & -found));
}
