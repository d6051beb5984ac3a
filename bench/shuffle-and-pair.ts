import type { RoundResult } from '../src/matching/index.ts';
import { netLiking, newScoreRow, rosterOf, type RoundInput, scoreAlone, tiersOf } from '../src/pairs/index.ts';
import { shuffledOrder } from '../src/pairs/shuffle.ts';

/**
 * What open coffee bots do, written for this comparison: shuffle everyone, pair neighbours, and pass over whom one met lately where
 * the next few in the row offer someone else. Gives the share of the drawn round's liking, and of members whose pair can meet.
 */
export function shuffleAndPair(input: RoundInput, drawn: RoundResult): { readonly share: number; readonly canMeet: number } {
  const roster = rosterOf(input), { repeat } = tiersOf(roster), row = newScoreRow(roster);
  const waiting = Array.from(shuffledOrder(roster.n, input.seed + 1));
  let liking = 0, able = 0;
  while (waiting.length > 1) {
    const a = waiting.pop()!;
    const fresh = waiting.slice(-10).reverse().findIndex((b) => !roster.met[a]!.has(b));
    const [b] = waiting.splice(waiting.length - 1 - Math.max(0, fresh), 1) as [number];
    const code = scoreAlone(row, a, b);
    if (code === 0) continue;
    able += 2;
    liking += Math.max(0, netLiking(code, repeat));
  }
  return { share: liking / likingOf(input, drawn), canMeet: able / roster.n };
}

function likingOf(input: RoundInput, { groups }: RoundResult): number {
  const roster = rosterOf(input), { repeat } = tiersOf(roster), row = newScoreRow(roster);
  const at = new Map(roster.members.map(({ id }, v) => [id, v]));
  return groups.reduce((sum, { members }) => sum + Math.max(0, netLiking(scoreAlone(row, at.get(members[0]!)!, at.get(members[1]!)!), repeat)), 0);
}
