import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainPair, metTooLately, netLiking, newScoreRow, readRoundInput, rosterOf, scoreAlone, tiersOf } from '../../src/pairs/index.ts';
import { closeRow, openRow, scorePair } from '../../src/pairs/scores.ts';
import { smallRounds } from './small-rounds.ts';

test('the reasons of a pair add up to its liking, and a late repeat is taken off', () => {
  let seen = 0;
  fc.assert(fc.property(smallRounds(8, 1), (json) => {
    const roster = rosterOf(readRoundInput(json)), row = newScoreRow(roster), { repeat } = tiersOf(roster);
    for (let a = 0; a < roster.n; a++) for (let b = 0; b < a; b++) {
      openRow(row, a);
      const code = scorePair(row, a, b);
      closeRow(row, a);
      expect([scoreAlone(row, a, b), scoreAlone(row, b, a)]).toEqual([code, code]);
      if (code === 0) continue;
      seen++;
      const points = explainPair(roster, a, b).reduce((sum, reason) => sum + reason.points, 0);
      expect(netLiking(code, repeat)).toBe(points - (metTooLately(roster, a, b) ? repeat : 0));
    }
  }));
  expect(seen).toBeGreaterThan(100);
});
