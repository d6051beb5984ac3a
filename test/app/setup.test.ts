import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scratchFolder } from '../scratch.ts';

// A checkout with a source of one line, so that a build takes a moment.
const root = process.cwd();
let folder: string;

beforeAll(() => {
  folder = scratchFolder('setup');
  for (const each of ['bin', 'package.json', 'package-lock.json']) cpSync(join(root, each), join(folder, each), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/extra.ts'), '');
  writeFileSync(join(folder, 'vite.config.ts'), `export default ({ isSsrBuild }) => ({ build: { outDir: isSsrBuild ? 'dist/server' : 'dist/public', ssr: isSsrBuild, rolldownOptions: { input: 'src/main.ts' } } });`);
  write('first');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (word: string): void => writeFileSync(join(folder, 'src/main.ts'), `console.log('${word}');\n`);
const built = (): string => /first|second|third/.exec(readFileSync(join(folder, 'dist/server/main.js'), 'utf8'))![0];

function run(program: string, ...words: readonly string[]): { readonly status: number | null; readonly err: string } {
  const { status, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' });
  return { status, err: stderr };
}
const setup = () => run(join(folder, 'bin/setup'));
const silent = { status: 0, err: '' };
const builds = { status: 0, err: 'Building Kith.\n' };

test('what “npm run build” made counts, until a source is changed, added or deleted', { timeout: 60_000 }, () => {
  expect(run('npm', 'run', '--silent', 'build').status).toBe(0);
  expect(setup()).toEqual(silent);
  write('second');
  expect([setup(), built(), setup()]).toEqual([builds, 'second', silent]);
  writeFileSync(join(folder, 'src/added.ts'), '');
  expect([setup(), setup()]).toEqual([builds, silent]);
  rmSync(join(folder, 'src/extra.ts'));
  expect([setup(), setup()]).toEqual([builds, silent]);
});

test('a build that broke off does not count, and is made good once the source is', { timeout: 60_000 }, () => {
  const file = join(folder, 'src/main.ts');
  writeFileSync(file, 'console.log(;\n');
  expect(run('npm', 'run', '--silent', 'build').status).not.toBe(0);
  expect(setup()).toMatchObject({ status: 1, err: expect.stringContaining('Kith could not be built.') });
  write('third');
  expect([setup(), built(), setup()]).toEqual([builds, 'third', silent]);
});
