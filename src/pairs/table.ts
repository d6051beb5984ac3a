import { type BestFew, newBestFew, offer, tieBreak } from '../blossoms/index.ts';
import { closeRow, netLiking, newScoreRow, openRow, scorePair } from './scores.ts';
import type { Roster } from './roster.ts';

/** The code of every pair, as a triangle: pair (a, b) with b < a stands at a (a - 1) / 2 + b. Two bytes a pair. */
export type PairTable = { readonly n: number; readonly code: Uint16Array };

/** `tell` hears what share of it is done. */
export function pairTableOf(roster: Roster, tell: (share: number) => void = () => {}): PairTable {
  const { n } = roster;
  const code = new Uint16Array((n * (n - 1)) / 2);
  const row = newScoreRow(roster);
  for (let a = 1, at = 0; a < n; a++) {
    if (a % 64 === 0) tell((a / n) ** 2);
    openRow(row, a);
    for (let b = 0; b < a; b++) code[at++] = scorePair(row, a, b);
    closeRow(row, a);
  }
  return { n, code };
}

export function placeInTable(a: number, b: number): number {
  return a > b ? (a * (a - 1)) / 2 + b : (b * (b - 1)) / 2 + a;
}

/** For each member the `k` others that look best when everyone's own best liking is taken into account. */
export function promisingPairs(table: PairTable, repeat: number, k: number): BestFew {
  const { n, code } = table;
  const best = bestLikings(table, repeat);
  const few = newBestFew(n, k);
  for (let a = 1, at = 0; a < n; a++) {
    for (let b = 0; b < a; b++) {
      const c = code[at++]!;
      if (c === 0) continue;
      const liking = netLiking(c, repeat), key = 2 * liking - best[a]! - best[b]!;
      if (key + 1 > few.least[a]!) offer(few, a, b, key + tieBreak(a, b), liking);
      if (key + 1 > few.least[b]!) offer(few, b, a, key + tieBreak(b, a), liking);
    }
  }
  return few;
}

function bestLikings(table: PairTable, repeat: number): Float64Array {
  const { n, code } = table;
  const best = new Float64Array(n).fill(-repeat);
  for (let a = 1, at = 0; a < n; a++) {
    for (let b = 0; b < a; b++) {
      const c = code[at++]!;
      if (c === 0) continue;
      const liking = netLiking(c, repeat);
      if (liking > best[a]!) best[a] = liking;
      if (liking > best[b]!) best[b] = liking;
    }
  }
  return best;
}
