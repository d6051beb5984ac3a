import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { syntheticRound } from '../../bench/synthetic-round.ts';
import { bestPairs } from '../../src/matching/best-pairs.ts';
import { bestPairsOfMany } from '../../src/matching/best-pairs-of-many.ts';
import { matchRound } from '../../src/matching/match-round.ts';
import { eachUncoveredPair, netLiking, newScoreRow, pairTableOf, readRoundInput, type Roster, rosterOf, type RoundInput, scoreAlone, tiersOf } from '../../src/pairs/index.ts';
import { smallRounds } from '../pairs/small-rounds.ts';

test('pricing finds each pair that prices do not cover, once', () => {
  let found = 0;
  fc.assert(fc.property(smallRounds(14, 2), fc.array(fc.integer({ min: 0, max: 2400 }), { minLength: 14, maxLength: 14 }), (json, prices) => {
    const roster = rosterOf(readRoundInput(json));
    found += expectSame(roster, Float64Array.from(prices).slice(0, roster.n));
  }), { numRuns: 300 });
  const roster = rosterOf(readRoundInput(syntheticRound(400, 3)));
  for (const price of [1200, 1400, 1600]) found += expectSame(roster, new Float64Array(400).map((_, v) => price + ((v * 37) % 300)));
  expect(found).toBeGreaterThan(2000);
});

test.each([0, 1])('the bound for many members lies above the best round, and the drawn one close below (%i odd)', (odd) => {
  const input: RoundInput = readRoundInput(syntheticRound(600 + odd, 9));
  const roster = rosterOf(input), tiers = tiersOf(roster);
  const best = bestPairs(pairTableOf(roster), roster.wants, tiers), many = bestPairsOfMany(roster, tiers);
  const places = roster.wants.reduce((sum, wants, v) => sum + wants * tiers.place[v]!, 0);
  expect(best.faults.concat(many.faults)).toEqual([]);
  expect(many.bound).toBeGreaterThanOrEqual(best.weight);
  expect(many.weight).toBeLessThanOrEqual(best.weight);
  expect((many.bound - many.weight) / many.bound).toBeLessThan(0.01);
  if (odd === 0) expect((many.bound - many.weight) / (many.bound - places)).toBeLessThan(0.03);
});

function expectSame(roster: Roster, y: Float64Array): number {
  const { repeat } = tiersOf(roster), row = newScoreRow(roster);
  const found: string[] = [], expected: string[] = [];
  eachUncoveredPair(roster, repeat, y, (a, b, liking, over) => found.push(`${Math.max(a, b)} ${Math.min(a, b)} ${liking} ${over}`));
  for (let a = 0; a < roster.n; a++) for (let b = 0; b < a; b++) {
    const code = scoreAlone(row, a, b), liking = netLiking(code, repeat), over = 2 * liking - y[a]! - y[b]!;
    if (code !== 0 && over > 0) expected.push(`${a} ${b} ${liking} ${over}`);
  }
  expect(found.sort()).toEqual(expected.sort());
  return found.length;
}

test('a large group whose members said nothing of themselves is drawn as quickly as any, in twos and in threes', () => {
  const members = Array.from({ length: 1500 }, (_, n) => ({ id: `m${n}`, available: 'f'.repeat(84) }));
  const before = process.cpuUsage();
  expect(matchRound(readRoundInput({ members }))).toMatchObject({ gap: 0, proven: true, unmatched: [] });
  expect(matchRound(readRoundInput({ members: members.slice(0, 600), size: 3 })).gap).toBe(0);
  const { user, system } = process.cpuUsage(before);
  // all pairs weigh the same: where everybody kept the same few in mind, this took half a minute
  expect((user + system) / 1e6).toBeLessThan(6);
});
