import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { syntheticRound } from '../../bench/synthetic-round.ts';
import { checkRound } from '../../src/matching/check-round.ts';
import { drawApart, membersAtOnce } from '../../src/matching/draw-apart.ts';
import { drawSimply } from '../../src/matching/draw-simply.ts';
import { matchRound } from '../../src/matching/match-round.ts';
import type { Progress } from '../../src/matching/progress.ts';
import { readRoundInput } from '../../src/pairs/index.ts';
import { smallRounds } from '../pairs/small-rounds.ts';

const large = readRoundInput(syntheticRound(1200, 5));

test('a large round is drawn in a thread of its own, says how far it is, and comes out as it would here', async () => {
  expect(large.members.length).toBeGreaterThan(membersAtOnce);
  const told: Progress[] = [];
  const drawn = await drawApart(large, { tell: progress => told.push(progress) });
  expect(JSON.stringify(drawn) === JSON.stringify({ outcome: 'drawn', result: matchRound(large) })).toBe(true);
  expect(told.map(({ step }) => step)).toEqual(expect.arrayContaining(['weighing', 'matching']));
});

test('a draw that is stopped ends at once and gives no round', async () => {
  const stop = new AbortController();
  const begun = performance.now();
  const drawn = drawApart(readRoundInput(syntheticRound(6000, 5)), { signal: stop.signal, tell: () => stop.abort() });
  expect((await drawn).outcome).toBe('stopped');
  expect(performance.now() - begun).toBeLessThan(15_000);
});

test('where its thread dies of want of memory or time, a round is drawn the simple way, keeps every rule, and says so', async () => {
  for (const limits of [{ milliseconds: 60_000, megabytes: 4 }, { milliseconds: 1, megabytes: 1000 }]) {
    const drawn = await drawApart(large, { limits });
    if (drawn.outcome !== 'drawn') throw new Error('not drawn');
    expect(drawn.trouble).toMatch(/too large|too long|died/);
    expect(drawn.result).toMatchObject({ proven: false, gap: 1 });
    expect(checkRound(large, drawn.result)).toEqual([]);
    const best = matchRound(large);
    expect(drawn.result.unmatched.length).toBeLessThanOrEqual(best.unmatched.length + 0.03 * large.members.length);
  }
});

test('the checker finds nothing in what the engine draws, in twos, threes and across sides, nor in the simple draw', () => {
  let across = 0;
  fc.assert(fc.property(smallRounds(12, 3), fc.constantFrom(2, 3), fc.array(fc.constantFrom('new', 'Veteran', ' veteran', undefined), { minLength: 12, maxLength: 12 }), (json, size, sides) => {
    const input = readRoundInput({ ...json, size, members: json.members.map((member, at) => ({ ...member, ...(sides[at] && { side: sides[at] }) })) });
    const drawn = matchRound(input);
    expect(drawn.proven).toBe(true);
    expect(checkRound(input, drawn)).toEqual([]);
    expect(checkRound(input, drawSimply(input))).toEqual([]);
    across += drawn.groups.length;
  }), { numRuns: 400 });
  expect(across).toBeGreaterThan(400);
});

test('the checker finds each rule that is broken', () => {
  const anyTime = 'f'.repeat(84), never = '0'.repeat(84);
  const input = readRoundInput({ members: [{ id: 'a', available: anyTime, side: 'x' }, { id: 'b', available: anyTime, side: 'X ' }, { id: 'c', available: anyTime }, { id: 'd', available: never }, { id: 'e', available: anyTime }], never: [['e', 'c']] });
  const check = (groups: readonly (readonly string[])[], unmatched: readonly string[], weight = 0) => checkRound(input, { groups: groups.map(members => ({ members, weight: 0, because: [] })), unmatched, weight, bound: 0 });
  expect(check([['a', 'c']], ['b', 'd', 'e'])).toEqual([]);
  expect(check([['a', 'b']], ['c', 'd', 'e'])).toEqual(['Two of one side are together.']);
  expect(check([['c', 'e']], ['a', 'b', 'd'])).toEqual(['Two are together who never should be.']);
  expect(check([['a', 'd']], ['b', 'c', 'e'])).toEqual(['A group has no half-hour in common.']);
  expect(check([['a', 'c'], ['b', 'c']], ['d', 'e'])).toEqual(['Somebody is in more groups than they want.']);
  expect(check([['a', 'c'], ['a', 'c']], ['b', 'd', 'e'])).toContain('Two are together twice, or one with themselves.');
  expect(check([['a', 'c']], ['b', 'd'])).toEqual(['Somebody is neither in a group nor left over, or both.']);
  expect(check([['a']], ['b', 'c', 'd', 'e'])).toEqual(['A group is not of two or three.']);
  expect(check([['a', 'c']], ['b', 'd', 'e'], 1)).toEqual(['The weight is above the bound.']);
});
