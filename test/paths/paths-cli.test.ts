import { expect, test } from 'vitest';
import { pathsCommand } from '../../src/paths/index.ts';
import { runCommand } from '../run-command.ts';

const question = { me: 'a', target: 'z', maxHops: 3, top: 5, ties: [['a', 'b', 0.8], ['b', 'z', 0.4]] };

test('the paths of one input are printed as one JSON document', async () => {
  expect(await paths(question)).toEqual({ status: 0, out: '{"paths":[{"via":["b"],"strength":0.32,"hops":2}]}\n', err: '' });
});

test('three hops and five paths are meant where nothing is said', async () => {
  const long = [['a', 'b', 1], ['b', 'c', 1], ['c', 'd', 1], ['d', 'z', 1]];
  const many = Array.from({ length: 7 }, (_, index) => [['a', `m${index}`, 0.5], [`m${index}`, 'z', 0.5]]).flat();
  const answer = JSON.parse((await paths({ me: 'a', target: 'z', ties: [...long, ...many] })).out);
  expect(answer.paths.map(({ via }: { via: string[] }) => via.join(' '))).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
});

test('where several people would do, each path says whom it reaches', async () => {
  const { out } = await paths({ ...question, target: ['z', 'b'] });
  expect(JSON.parse(out)).toEqual({ paths: [{ via: [], to: 'b', strength: 0.8, hops: 1 }] });
});

test('someone without ties has no paths, and a sentence says so', async () => {
  expect(await paths({ ...question, target: 'y' })).toEqual({ status: 0, out: '{"paths":[]}\n', err: 'No tie names "y", so no path leads there.\n' });
});

test('a member who asks for themselves is told so', async () => {
  expect(await paths({ ...question, target: 'a' })).toEqual({ status: 0, out: '{"paths":[]}\n', err: '"a" is both me and a target, and needs no introduction to themselves.\n' });
});

test.each([
  ['an unknown key', { ...question, hops: 3 }, 'There is no key "hops" in the input.'],
  ['a missing key', { ...question, me: undefined }, 'me is missing.'],
  ['no targets', { ...question, target: [] }, 'target must name at least one person.'],
  ['half a hop', { ...question, maxHops: 2.5 }, 'maxHops must be a whole number.'],
  ['no hops', { ...question, maxHops: 0 }, 'maxHops must be at least 1.'],
  ['no paths', { ...question, top: 0 }, 'top must be at least 1.'],
  ['a strength of nothing', { ...question, ties: [['a', 'b', 1], ['b', 'z', 0]] }, 'ties[1][2] must be more than 0.'],
  ['a strength of more than all', { ...question, ties: [['a', 'b', 1.1]] }, 'ties[0][2] must be at most 1.'],
  ['a strength in words', { ...question, ties: [['a', 'b', 'well']] }, 'ties[0][2] must be a number.'],
  ['a tie without strength', { ...question, ties: [['a', 'b']] }, 'ties[0] must be two names and a strength, such as ["a","b",0.8].'],
  ['a list', [question], 'The input must be a question with me, target and ties.'],
])('%s is named', async (_, input, sentence) => {
  expect(await paths(input)).toEqual({ status: 1, out: '', err: `${sentence}\n` });
});

const paths = (input: unknown) => runCommand(pathsCommand, [], { input: JSON.stringify(input), json: true });
