import { type BestFew, newBestFew, offer } from '../blossoms/index.ts';
import { netLiking, newScoreRow, scoreAlone, type ScoreRow } from './scores.ts';
import { particularLists, type ParticularList } from './particular-lists.ts';
import type { Roster } from './roster.ts';

/** Per member: how far along each list is looked, how many others are then scored, how many besides, how many pairs are kept. */
const along = 400, scored = 48, besides = 16, usuallyKept = 24;

/** Members with fewer possible pairs than this among those scored are held against everyone. */
const tooFew = 8;

/** For each of very many members the best pairs found through asks, offers and interests, and some at random. */
export function candidatePairs(roster: Roster, repeat: number, kept = usuallyKept): BestFew {
  const few = newBestFew(roster.n, kept);
  const row = newScoreRow(roster), extra = new Int32Array(roster.n);
  for (let u = 0; u < roster.n; u++) {
    const best = newBestFew(1, scored);
    for (const v of addUp(particularLists(roster, u), u, extra)) {
      if (extra[v]! > best.least[0]!) offer(best, 0, v, extra[v]!, 0);
      extra[v] = 0;
    }
    for (let i = 0; i < best.size[0]!; i++) keep(few, row, u, best.item[i]!, repeat);
    for (let i = 1; i <= besides; i++) keep(few, row, u, (u + i * i) % roster.n, repeat);
    if (few.size[u]! < tooFew) for (let v = 0; v < roster.n; v++) keep(few, row, u, v, repeat);
  }
  return few;
}

/** Adds the points of each list to `extra`, and gives back whom it added to; long lists are looked along from a place of `u`'s own. */
function addUp(lists: readonly ParticularList[], u: number, extra: Int32Array): readonly number[] {
  const touched: number[] = [];
  for (const { holders, points } of lists) {
    const length = Math.min(holders.length, along), from = (u * 7919) % holders.length;
    for (let i = 0; i < length; i++) {
      const v = holders[(from + i) % holders.length]!;
      if (extra[v] === 0) touched.push(v);
      extra[v]! += points;
    }
  }
  return touched;
}

function keep(few: BestFew, row: ScoreRow, u: number, v: number, repeat: number): void {
  const code = scoreAlone(row, u, v);
  if (code === 0 || holds(few, u, v)) return;
  const liking = netLiking(code, repeat);
  if (liking > few.least[u]!) offer(few, u, v, liking, liking);
}

function holds(few: BestFew, u: number, v: number): boolean {
  for (let at = u * few.k, end = at + few.size[u]!; at < end; at++) if (few.item[at] === v) return true;
  return false;
}
