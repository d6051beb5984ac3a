import { expect, test } from 'vitest';
import { explainGroups, matchRound } from '../../src/matching/index.ts';
import { readRoundInput } from '../../src/pairs/index.ts';
import { metPairs, type Past, satOut, silence } from '../../src/draws/past.ts';
import { sayBecause } from '../../src/draws/say-because.ts';

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

test('why people sit together is said in the language of their group, by their names', () => {
  const input = readRoundInput({ round: 5, met: [['a', 'b', 3]], members: [
    { id: 'a', available: 'f'.repeat(84), team: 'Design', seniority: 2, interests: ['Tee', 'Webstühle'], asks: ['Preise'], satOut: 1 },
    { id: 'b', available: 'f'.repeat(84), team: 'Vertrieb', seniority: 5, interests: ['tee', 'webstühle'], offers: ['Preise'] },
  ] });
  const [facts] = explainGroups(input, [['a', 'b']]);
  const people = [{ id: 'a', name: 'Ana' }, { id: 'b', name: 'Bo' }];
  expect(sayBecause({ language: 'de' }, people, facts!)).toEqual([
    'Ana möchte etwas über Preise erfahren, und Bo bietet es an.', 'Sie teilen ein Interesse: Tee und Webstühle.', 'Bo ist 3 Stufen weiter als Ana: Beide können etwas lernen.', 'Ihre üblichen Stunden haben reichlich Zeit gemeinsam.',
    'Ana und Bo haben sich vor Kurzem getroffen; sonst wäre jemand übrig geblieben.', 'Ana blieb beim letzten Mal übrig und kam diesmal zuerst.',
  ]);
  expect(sayBecause({ language: 'en' }, people, facts!)[0]).toBe('Ana asks for Preise, and Bo offers it.');
  expect(matchRound(input).groups[0]!.because).toHaveLength(6);
});
