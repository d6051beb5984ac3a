import { expect, test } from 'vitest';
import { gate, treeOf } from './gate.ts';

const run = (...files: readonly { readonly status: string; readonly tests: readonly string[] }[]): string =>
  JSON.stringify({ testResults: files.map(({ status, tests }) => ({ status, assertionResults: tests.map(each => ({ status: each })) })) });

const lastLine = (says: string): string | undefined => says.trimEnd().split('\n').at(-1);

test.each([
  ['several runs are added up', { 'suite.json': run({ status: 'passed', tests: ['passed', 'passed'] }), 'browser.json': run({ status: 'passed', tests: ['passed'] }) }, '3 passed, 0 failed'],
  ['tests left out are said', { 'suite.json': run({ status: 'passed', tests: ['passed', 'pending', 'todo'] }) }, '1 passed, 0 failed, 2 skipped'],
  ['gates count as one each', { 'suite.json': run({ status: 'passed', tests: ['passed'] }), 'gates-passed': 'shape\nlint\n' }, '3 passed, 0 failed'],
])('%s', (_, files, line) => {
  const { open, says } = gate('count', treeOf(files));
  expect(lastLine(says)).toBe(line);
  expect(open).toBe(true);
});

const good = run({ status: 'passed', tests: ['passed'] });

test.each([
  ['a failed test', { 'suite.json': run({ status: 'failed', tests: ['passed', 'failed'] }) }, '1 passed, 1 failed'],
  ['a file that could not be loaded', { 'suite.json': run({ status: 'failed', tests: [] }, { status: 'passed', tests: ['passed'] }) }, '1 passed, 1 failed'],
  ['a run that ended badly without a failed test', { 'suite.json': good, 'not-well': 'suite\n' }, '1 passed, 1 failed'],
  ['a run that left no result', { 'suite.json': good, 'not-well': 'browser\n' }, '1 passed, 1 failed'],
  ['no run at all', { readme: '' }, '0 passed, 1 failed'],
  ['runs without a test', { 'suite.json': run() }, '0 passed, 1 failed'],
  ['a gate that is shut', { 'suite.json': good, 'gates-failed': 'lint\n' }, '1 passed, 1 failed'],
  ['gates alone, without a test', { 'gates-passed': 'lint\n' }, '1 passed, 1 failed'],
])('%s fails the whole', (_, files, line) => {
  const { open, says } = gate('count', treeOf(files));
  expect(lastLine(says)).toBe(line);
  expect(open).toBe(false);
});
