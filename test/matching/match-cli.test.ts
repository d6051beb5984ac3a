import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RoundResult } from '../../src/matching/index.ts';
import { matchCommand } from '../../src/matching/cli.ts';
import { anyTime } from '../pairs/small-rounds.ts';
import { runCommand } from '../run-command.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-match-'));
});
afterEach(() => rm(folder, { recursive: true }));

const people = 'id,team,interests,never\r\nana,design,books;tea,cy\r\nbo,sales,tea,\r\ncy,sales,,\r\ndee,design,books,\r\n';

test('a round given as JSON is answered as JSON', async () => {
  const { status, out } = await match([], JSON.stringify({ members: ['a', 'b', 'c'].map((id) => ({ id, available: anyTime })) }));
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ groups: [{ members: ['a', 'b', 'c'] }], unmatched: [], gap: 0 });
});

test('every pair that may meet is weighed, and one that may not is not', async () => {
  const input = { members: ['a', 'b', 'c'].map((id) => ({ id, available: anyTime })), never: [['c', 'a']] };
  const { out } = await match(['--weigh'], JSON.stringify(input));
  const { weights } = JSON.parse(out) as { weights: [string, string, number][] };
  expect(weights.map(([a, b]) => [a, b])).toEqual([['a', 'b'], ['b', 'c']]);
  expect(weights.every(([, , weight]) => Number.isSafeInteger(weight) && weight > 0)).toBe(true);
});

test('nothing may meet, nothing is weighed', async () => {
  expect((await match(['--weigh'], '{"members":[]}')).out).toBe('{"weights":[]}\n');
});

test('a CSV of people is enough, and a history keeps them meeting new faces', async () => {
  const csv = join(folder, 'people.csv'), history = join(folder, 'history.csv');
  await writeFile(csv, people);
  const met = new Set<string>();
  for (let week = 0; week < 2; week++) {
    const { status, out } = await match([csv, '--history', history], '');
    expect(status).toBe(0);
    const { groups } = JSON.parse(out) as RoundResult;
    expect(groups).toHaveLength(2);
    for (const { members } of groups) {
      expect(met.has(members.join())).toBe(false);
      expect(members).not.toEqual(['ana', 'cy']);
      met.add(members.join());
    }
  }
  expect(met.size).toBe(4);
  expect((await readFile(history, 'utf8')).split('\r\n')).toHaveLength(6);
});

test('whoever was left out comes first the next time', async () => {
  const csv = join(folder, 'people.csv'), history = join(folder, 'history.csv');
  await writeFile(csv, 'id,never\nana,bo;cy;dee\nbo,\ncy,\ndee,\n');
  await match([csv, '--history', history], '');
  expect(await readFile(history, 'utf8')).toContain('1,ana,\r\n');
});

test('pairs come as text to paste, or as CSV', async () => {
  expect((await match(['--format', 'text'], people)).out).toMatch(/^ana and (bo|dee)\n {2}They have not met in a round before\.\n/);
  expect((await match(['--format', 'csv'], people)).out).toMatch(/^members,weight,because\r\n"ana;(bo|dee)",\d+,/);
});

test.each([
  ['{"members":[{"id":"a","available":"ff","wishes":1}]}', 'There is no key "wishes" in members[0].'],
  ['{"members":[],"colour":"red"}', 'There is no key "colour" in the input.'],
  ['name,team\nana,x\n', 'one of them must be "id"'],
  ['id,mood\nana,good\n', 'There is no column "mood"'],
  ['{"members":', 'The input is not JSON'],
  ['[]', 'The input must be one round, not a list.'],
])('an input that is off is refused with a sentence: %s', async (text, sentence) => {
  const { status, out, err } = await match([], text);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toContain(sentence);
});

test('words that are off are refused with the usage', async () => {
  expect(await match(['--format', 'yaml'], people)).toMatchObject({ status: 2, out: '', err: expect.stringContaining('Usage: kith match') });
  expect((await match(['--size', 'two'], people)).status).toBe(2);
});

const match = (args: readonly string[], stdin: string) => runCommand(matchCommand, args, { input: stdin });
