import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { matchRound, type RoundResult } from '../../src/matching/match-round.ts';
import { readRoundInput, type RoundInput, weighPairs } from '../../src/pairs/index.ts';
import { anyTime, smallRounds, weekOf } from '../pairs/small-rounds.ts';

const runs = Number(process.env['KITH_MATCH_INSTANCES'] ?? 3000) / 10, patience = 20_000 + 200 * runs;

describe('a round of pairs', () => {
  it('is as good as the best that trying everything finds', () => {
    fc.assert(fc.property(smallRounds(10, 1), (json) => {
      const input = readRoundInput(json);
      const { weight, bound, gap, proven } = matchRound(input);
      expect({ weight, bound, gap, proven }).toEqual({ weight: bestOf(input), bound: bestOf(input), gap: 0, proven: true });
    }), { numRuns: runs });
  }, patience);

  it('is as good as the best where some want several meetings', () => {
    fc.assert(fc.property(smallRounds(6, 3), (json) => {
      const input = readRoundInput(json);
      const { weight, bound, proven } = matchRound(input);
      expect({ weight, bound, proven }).toEqual({ weight: bestOf(input), bound: bestOf(input), proven: true });
    }), { numRuns: runs });
  }, patience);

  it('keeps every hard rule', () => {
    fc.assert(fc.property(smallRounds(14, 3), (json) => {
      const input = readRoundInput(json);
      keepsRules(input, matchRound(input));
    }), { numRuns: runs });
  }, patience);

  it('leaves nobody out whom a group could take', () => {
    fc.assert(fc.property(smallRounds(14, 1), (json) => {
      const input = readRoundInput(json);
      const { groups, unmatched } = matchRound(input);
      for (const id of unmatched) for (const { members } of groups) if (members.length === 2) expect(mayMeet(input, [id, ...members])).toBe(false);
      for (const a of unmatched) for (const b of unmatched) if (a !== b) expect(mayMeet(input, [a, b])).toBe(false);
    }), { numRuns: runs });
  }, patience);

  it('is the same for the same input and seed', () => {
    fc.assert(fc.property(smallRounds(14, 2), (json) => {
      expect(matchRound(readRoundInput(json))).toEqual(matchRound(readRoundInput(structuredClone(json))));
    }), { numRuns: 50 });
  });
});

describe('a round of threes', () => {
  it('keeps every hard rule and stays within its proven bound', () => {
    let threes = 0;
    fc.assert(fc.property(smallRounds(12, 2), (json) => {
      const input = readRoundInput({ ...json, size: 3 });
      const result = matchRound(input);
      keepsRules(input, result);
      threes += result.groups.filter(({ members }) => members.length === 3).length;
      expect(result.proven).toBe(true);
      expect(result.bound).toBeGreaterThanOrEqual(result.weight);
      expect(result.weight).toBe(result.groups.reduce((sum, { weight }) => sum + weight, 0));
    }), { numRuns: runs });
    expect(threes).toBeGreaterThan(runs / 20);
  }, patience);

  it('places nobody less than a round of pairs does', () => {
    fc.assert(fc.property(smallRounds(12, 1), (json) => {
      const [pairs, threes] = [2, 3].map((size) => matchRound(readRoundInput({ ...json, size })));
      expect(threes!.unmatched.length).toBeLessThanOrEqual(pairs!.unmatched.length);
    }), { numRuns: runs });
  }, patience);

  it('says once what sets the three apart, and of two teams that there are two', () => {
    const three = (teams: readonly string[]) => matchRound(readRoundInput({ size: 3, members: teams.map((team, n) => ({ id: `m${n}`, available: anyTime, team, place: 'Lisbon' })) })).groups[0]!.because;
    expect(three(['Design', 'Sales', 'Tools']).filter((sentence) => sentence.includes('sides'))).toEqual([expect.stringMatching(/^They look at things from three sides: (?=.*Design)(?=.*Sales)(?=.*Tools)[^,]+, \w+ and \w+\.$/)]);
    expect(three(['Design', 'Sales', 'Sales']).filter((sentence) => sentence.includes('sides'))).toEqual([expect.stringMatching(/^They look at things from two sides: (?:Design and Sales|Sales and Design)\.$/)]);
  });

  it('seats everyone in threes where all are free', () => {
    const ids = Array.from({ length: 12 }, (_, i) => `m${i}`);
    const { groups } = matchRound(readRoundInput({ size: 3, members: ids.map((id) => ({ id, available: anyTime })) }));
    expect(groups.map(({ members }) => members.length)).toEqual([3, 3, 3, 3]);
  });
});

const member = (id: string, more: object = {}) => ({ id, available: anyTime, ...more });

test('one who sat out comes before those who did not', () => {
  for (const last of ['a', 'b', 'c']) {
    const members = ['a', 'b', 'c'].map((id) => ({ ...member(id, { satOut: id === last ? 1 : 0 }), available: weekOf(...{ a: [1, 2], b: [2, 3], c: [3, 1] }[id]!) }));
    expect(matchRound(readRoundInput({ members })).unmatched).not.toContain(last);
  }
});

test('two who met lately meet again only where one of them would be left out', () => {
  const pair = { round: 5, members: [member('a'), member('b')], met: [['a', 'b', 4]] };
  expect(matchRound(readRoundInput(pair)).groups.map(({ members }) => members)).toEqual([['a', 'b']]);
  const four = matchRound(readRoundInput({ ...pair, members: [...pair.members, member('c', { team: 'x' }), member('d', { team: 'x' })], weights: { newFace: 0 } }));
  expect(four.groups.some(({ members }) => members.join() === 'a,b')).toBe(false);
});

test('whoever is left over joins a pair as a third', () => {
  const { groups, unmatched } = matchRound(readRoundInput({ members: ['a', 'b', 'c', 'd', 'e'].map((id) => member(id)) }));
  expect(groups.map(({ members }) => members.length).sort()).toEqual([2, 3]);
  expect(unmatched).toEqual([]);
});

test('every group says why', () => {
  const { groups } = matchRound(readRoundInput({ members: [member('a', { asks: ['pricing'] }), member('b', { offers: ['Pricing'] })] }));
  expect(groups[0]!.because).toContain('a asks for pricing, and b offers it.');
});

test('nobody, one and two who may not meet make an empty round', () => {
  for (const members of [[], [member('a')], [member('a'), member('b')]]) {
    const result = matchRound(readRoundInput({ members, never: [['a', 'b']] }));
    expect(result).toMatchObject({ groups: [], unmatched: members.map(({ id }) => id), weight: 0, bound: 0, gap: 0 });
  }
});

function keepsRules(input: RoundInput, { groups, unmatched }: RoundResult): void {
  const meetings = new Map<string, number>(), together = new Set<string>();
  for (const { members } of groups) {
    expect(mayMeet(input, members)).toBe(true);
    for (const id of members) meetings.set(id, (meetings.get(id) ?? 0) + 1);
    for (const [a, b] of pairsOf(members)) {
      const key = [a, b].sort().join();
      expect(together.has(key)).toBe(false);
      together.add(key);
    }
  }
  for (const { id, wants } of input.members) expect(meetings.get(id) ?? 0).toBeLessThanOrEqual(wants);
  expect([...unmatched].sort()).toEqual(input.members.filter(({ id, wants }) => wants > 0 && !meetings.has(id)).map(({ id }) => id).sort());
}

function mayMeet(input: RoundInput, ids: readonly string[]): boolean {
  const weeks = ids.map((id) => BigInt(`0x${input.members.find((one) => one.id === id)!.available}`));
  const apart = pairsOf(ids).some(([a, b]) => input.never.some(([x, y]) => (x === a && y === b) || (x === b && y === a)));
  return !apart && new Set(ids).size === ids.length && weeks.reduce((all, week) => all & week) !== 0n;
}

function pairsOf(ids: readonly string[]): [string, string][] {
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b): [string, string] => [a, b]));
}

/** Tries every set of pairs that nobody's `wants` forbids, on the published weights. */
function bestOf(input: RoundInput): number {
  const pairs = [...weighPairs(input)].flat();
  const left = new Map(input.members.map(({ id, wants }) => [id, wants]));
  const memo = new Map<string, number>();
  const from = (at: number): number => {
    if (at === pairs.length) return 0;
    const key = `${at}:${[...left.values()].join('')}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const [a, b, weight] = pairs[at]!;
    let best = from(at + 1);
    if (left.get(a)! > 0 && left.get(b)! > 0) {
      left.set(a, left.get(a)! - 1).set(b, left.get(b)! - 1);
      best = Math.max(best, weight + from(at + 1));
      left.set(a, left.get(a)! + 1).set(b, left.get(b)! + 1);
    }
    memo.set(key, best);
    return best;
  };
  return from(0);
}
