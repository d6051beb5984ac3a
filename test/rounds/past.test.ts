import { expect, test } from 'vitest';
import { metPairs, type Past, satOut, silence } from '../../src/rounds/past.ts';

const pairing = (round: number, ...members: readonly (readonly [string, 'yes' | 'no' | 'again' | null])[]) => ({ round, members: members.map(([id, met]) => ({ id, met })) });
const past: Past = {
  pairings: [pairing(1, ['a', 'yes'], ['b', null]), pairing(2, ['a', 'again'], ['c', null]), pairing(3, ['a', 'again'], ['d', 'yes']), pairing(3, ['b', null], ['c', null], ['e', 'no'])],
  leftOver: [{ id: 'c', round: 1 }, { id: 'd', round: 1 }, { id: 'd', round: 2 }, { id: 'f', round: 2 }, { id: 'f', round: 3 }],
};

test('a pair that took a rain check may meet again at once, unless one of them says that they met', () => {
  expect(metPairs(past)).toEqual([['a', 'b', 1], ['a', 'd', 3], ['b', 'c', 3], ['b', 'e', 3], ['c', 'e', 3]]);
});

test('rounds sat out count back from the last one they were in the draw for', () => {
  expect(['a', 'c', 'd', 'f', 'g'].map(id => satOut(past, id))).toEqual([0, 0, 0, 2, 0]);
});

test('silence is counted in pairings, and ends with any word', () => {
  expect(['a', 'b', 'c', 'e', 'g'].map(id => silence(past, id))).toEqual([0, 2, 2, 0, 0]);
});
