import { haveCommonTime, netLiking, newScoreRow, rosterOf, type RoundInput, scoreAlone, tiersOf } from '../pairs/index.ts';
import type { Pair } from './draw.ts';
import { joinThrees } from './join-threes.ts';
import { asResult, type RoundResult } from './match-round.ts';
import type { Group, Seating } from './seating.ts';

/** How many who could be met somebody is held against. */
const looks = 60;

/**
 * What a round falls back on where its draw failed or its proof does not hold: whoever sat out longest chooses first, the best of the first
 * who could be met. Every rule holds and nothing is proven; it takes about a second for ten thousand members.
 */
export function drawSimply(input: RoundInput): RoundResult {
  const roster = rosterOf(input), tiers = tiersOf(roster), row = newScoreRow(roster);
  const seating: Seating = { roster, tiers, codeOf: (a, b) => scoreAlone(row, a, b) };
  const left = roster.wants.slice();
  const turns = Array.from(left.keys()).sort((a, b) => roster.satOut[b]! - roster.satOut[a]! || a - b);
  const groups: Group[] = [], together = new Set<number>();
  const keyOf = (a: number, b: number): number => Math.min(a, b) * roster.n + Math.max(a, b);
  const take = (group: Group): void => {
    group.forEach((v, i) => { left[v]!--; group.slice(i + 1).forEach(w => together.add(keyOf(v, w))); });
    groups.push(group);
  };
  for (let round = 0, most = Math.max(0, ...left); round < most; round++) {
    for (const v of turns) {
      const other = left[v]! > 0 ? bestFor(seating, [v], turns, w => left[w]! > 0 && !together.has(keyOf(v, w))) : undefined;
      if (other === undefined) continue;
      const third = input.size === 3 ? bestFor(seating, [v, other], turns, w => left[w]! > 0 && !together.has(keyOf(v, w)) && !together.has(keyOf(other, w))) : undefined;
      take(third === undefined ? [v, other] : [v, other, third]);
    }
  }
  const pairs = groups.filter(group => group.length === 2) as unknown as readonly Pair[], threes = groups.filter(group => group.length === 3), seated = new Set(groups.flat());
  const alone = Array.from(left.keys()).filter(v => !seated.has(v));
  return asResult(seating, groups, [...threes, ...joinThrees(seating, pairs, alone)]);
}

/** The best of the first few who may sit with all of these at one time. */
function bestFor({ roster, tiers, codeOf }: Seating, group: Group, turns: readonly number[], isOpen: (w: number) => boolean): number | undefined {
  let best: number | undefined, most = -Infinity, looked = 0;
  for (const w of turns) {
    if (group.includes(w) || !isOpen(w)) continue;
    const codes = group.map(v => codeOf(v, w));
    if (codes.includes(0) || !haveCommonTime(roster.weeks, ...group, w)) continue;
    const liking = tiers.place[w]! + codes.reduce((sum, code) => sum + netLiking(code, tiers.repeat), 0);
    if (liking > most) [best, most] = [w, liking];
    if (++looked === looks) break;
  }
  return best;
}
