import { newBestFew, offer, type BestFew } from './best-few.ts';
import { closeRow, newScoreRow, openRow, scorePair, type ScoreRow } from './pair-scores.ts';
import { netLiking } from './pair-table.ts';
import type { Roster } from './roster.ts';

/** Per member: how many others are looked at for what the lists say, how many besides, and how many pairs are kept. */
const looked = 96, besides = 32, usuallyKept = 24;

/** Members with fewer possible pairs than this among those looked at are held against everyone. */
const tooFew = 8;

/** For each of very many members the best pairs found through asks, offers and rarer interests, and some at random. */
export function candidatePairs(roster: Roster, repeat: number, kept = usuallyKept): BestFew {
  const few = newBestFew(roster.n, kept);
  const row = newScoreRow(roster);
  const best = newBestFew(1, looked), seen = new Int32Array(roster.n).fill(-1);
  for (let u = 0; u < roster.n; u++) {
    openRow(row, u);
    best.size[0] = 0;
    best.least[0] = -Infinity;
    for (const holders of listsOf(roster, u)) lookAlong(row, u, holders, seen, best);
    for (let i = 0; i < best.size[0]!; i++) keep(few, row, u, best.item[i]!, repeat);
    for (let i = 1; i <= besides; i++) keep(few, row, u, (u + i * i) % roster.n, repeat);
    if (few.size[u]! < tooFew) for (let v = 0; v < roster.n; v++) keep(few, row, u, v, repeat);
    closeRow(row, u);
  }
  return few;
}

function listsOf({ asks, offers, interests, n }: Roster, u: number): readonly (readonly number[])[] {
  const rare = interests.of[u]!.map((topic) => interests.holders[topic]!).filter((holders) => holders.length <= n / 10);
  return [...asks.of[u]!.map((topic) => offers.holders[topic] ?? []), ...offers.of[u]!.map((topic) => asks.holders[topic] ?? []), ...rare];
}

function lookAlong(row: ScoreRow, u: number, holders: readonly number[], seen: Int32Array, best: BestFew): void {
  const { points } = row.roster, interest = row.table.interest;
  for (const v of holders) {
    if (seen[v] === u) continue;
    seen[v] = u;
    const asks = row.asks[v]!;
    const partial = (asks === 3 ? 2 : asks === 0 ? 0 : 1) * points.askMet + interest[row.tenths[v]!]!;
    if (partial > best.least[0]!) offer(best, 0, v, partial, 0);
  }
}

function keep(few: BestFew, row: ScoreRow, u: number, v: number, repeat: number): void {
  const code = scorePair(row, u, v);
  if (code === 0 || holds(few, u, v)) return;
  const liking = netLiking(code, repeat);
  if (liking > few.least[u]!) offer(few, u, v, liking, liking);
}

function holds(few: BestFew, u: number, v: number): boolean {
  for (let at = u * few.k, end = at + few.size[u]!; at < end; at++) if (few.item[at] === v) return true;
  return false;
}
