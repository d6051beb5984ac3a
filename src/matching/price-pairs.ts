import { type BestFew, type Nesting, newBestFew, offer, sharedOnTrunk, sharedPrice, tieBreak } from '../blossoms/index.ts';
import { lateBit, netLiking, type PairTable } from '../pairs/index.ts';
import type { Places } from './places.ts';

/** How many of its dearest pairs a member brings into consideration at a time. */
const atATime = 12;

/**
 * For each member the permitted pairs that cost more than the prices of their ends cover, the dearest first to stay; none when the
 * prices prove the matching best over all pairs. Pairs that go through a gadget must stand at 0 in the table.
 */
export function uncoveredPairs(table: PairTable, places: Places, repeat: number, y: Float64Array, nesting?: Nesting): BestFew {
  const { first, owner } = places;
  const few = newBestFew(table.n, atATime);
  const late = 1 + lateBit + repeat;
  /** A code above both halves is uncovered or late; nearly all are passed over by this alone. */
  const half = Float64Array.from(owner, (_, p) => (y[p]! + 1) / 2);
  for (let p = 0; p < owner.length; p++) {
    const a = owner[p]!, row = (a * (a - 1)) / 2, mine = half[p]!;
    for (let q = 0, end = first[a]!; q < end; q++) {
      const code = table.code[row + owner[q]!]!;
      if (code <= mine + half[q]! || code === 0) continue;
      const over = 2 * (code < lateBit ? code - 1 : code - late) - y[p]! - y[q]!;
      if (over <= 0 || (nesting !== undefined && isCovered(nesting, p, q, over))) continue;
      const liking = netLiking(code, repeat);
      offer(few, a, owner[q]!, over + tieBreak(p, q), liking);
      offer(few, owner[q]!, a, over + tieBreak(q, p), liking);
    }
  }
  return few;
}

function isCovered(nesting: Nesting, p: number, q: number, over: number): boolean {
  return sharedOnTrunk(nesting, p, q) >= over || sharedPrice(nesting, p, q) >= over;
}
