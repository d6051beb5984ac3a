/**
 * Adds up one or more runs of Vitest and says `N passed, N failed` on a line of its own: `node gates/count.ts FOLDER`.
 *
 * Reads every `NAME.json` of the folder (Vitest's JSON reporter); `not-well`, a line for each run that ended with an error
 * of its own; `gates-passed` and `gates-failed`, a line for each gate. A file that could not be loaded counts as one failed
 * test, so does a run that failed without a failed test, and so does having run no test at all.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

type Run = { readonly testResults: readonly TestFile[] };
type TestFile = { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] };
type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };

const folder = process.argv[2] ?? '.';
const tests = countTests();
const gates = { passed: linesOf('gates-passed').length, failed: linesOf('gates-failed').length };
if (tests.passed + tests.failed === 0) console.log('No test ran.');
if (gates.failed > 0) console.log(`Not through: ${linesOf('gates-failed').join(', ')}.`);
const passed = tests.passed + gates.passed;
const failed = (tests.passed === 0 ? Math.max(1, tests.failed) : tests.failed) + gates.failed;
console.log(`${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

function countTests(): Count {
  const files = readdirSync(folder).filter(name => name.endsWith('.json'));
  const counts = new Map(files.map(file => [basename(file, '.json'), countRun(file)]));
  for (const name of linesOf('not-well')) {
    const count = counts.get(name);
    if (!count?.failed) counts.set(name, { passed: 0, skipped: 0, ...count, failed: 1 });
  }
  return [...counts.values()].reduce(add, { passed: 0, failed: 0, skipped: 0 });
}

function linesOf(name: string): readonly string[] {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

function countRun(file: string): Count {
  const run = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Run;
  return run.testResults.map(countFile).reduce(add, { passed: 0, failed: 0, skipped: 0 });
}

function countFile({ status, assertionResults }: TestFile): Count {
  const passed = assertionResults.filter(test => test.status === 'passed').length;
  const failed = assertionResults.filter(test => test.status === 'failed').length;
  const broken = status === 'failed' && failed === 0 ? 1 : 0;
  return { passed, failed: failed + broken, skipped: assertionResults.length - passed - failed };
}

function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
