import { type BestFew, newBestFew, offer, tieBreak } from '../blossoms/index.ts';
import { closeRow, lateBit, newScoreRow, openRow, scorePair, type PairCode } from './pair-scores.ts';
import { type Tell, tellNobody } from './progress.ts';
import type { Roster } from './roster.ts';

/** The code of every pair, as a triangle: pair (a, b) with b < a stands at a (a - 1) / 2 + b. Two bytes a pair. */
export type PairTable = { readonly n: number; readonly code: Uint16Array };

export function pairTableOf(roster: Roster, tell: Tell = tellNobody): PairTable {
  const { n } = roster;
  const code = new Uint16Array((n * (n - 1)) / 2);
  const row = newScoreRow(roster);
  for (let a = 1, at = 0; a < n; a++) {
    if (a % 64 === 0) tell({ step: 'weighing', share: (a / n) ** 2 });
    openRow(row, a);
    for (let b = 0; b < a; b++) code[at++] = scorePair(row, a, b);
    closeRow(row, a);
  }
  return { n, code };
}

export function placeInTable(a: number, b: number): number {
  return a > b ? (a * (a - 1)) / 2 + b : (b * (b - 1)) / 2 + a;
}

/** A pair's liking, less `repeat` where the two met lately; its full weight adds what placing each is worth. */
export function netLiking(code: PairCode, repeat: number): number {
  return code < lateBit ? code - 1 : code - lateBit - 1 - repeat;
}

/** The code whose net liking is `liking`. */
export function pairCodeOf(liking: number, repeat: number): PairCode {
  return liking >= 0 ? liking + 1 : liking + repeat + 1 + lateBit;
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
