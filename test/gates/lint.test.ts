import { expect, test } from 'vitest';
import { gate, treeOf } from './gate.ts';

const branches = (count: number): string => `export function f(x: number): number {\n${Array.from({ length: count }, (_, i) => `  if (x === ${i}) return ${i};\n`).join('')}  return x;\n}\n`;

test('plain code is let through', () => {
  const tree = treeOf({ 'src/people/name.ts': branches(11), 'src/app/main.ts': "console.log('Kith is ready.');\n" });
  expect(gate('lint', tree)).toMatchObject({ open: true, says: expect.stringContaining('2 files, all well') });
});

test.each([
  ['a function with 13 ways through', 'src/people/name.ts', branches(12), 'complexity'],
  ['a function of 61 lines', 'src/people/name.ts', `export function f(): number {\n${'  // a line\n'.repeat(58)}  return 1;\n}\n`.replace('  return', '\n  return'), 'max-lines-per-function'],
  ['a default export', 'src/people/name.ts', 'const name = 1;\nexport default name;\n', 'no-default-export'],
  ['a word on the console outside app', 'src/people/name.ts', "console.log('hello');\n", 'no-console'],
  ['a debugger left behind', 'src/people/name.ts', 'debugger;\n', 'no-debugger'],
  ['any type at all', 'src/people/name.ts', 'export const name: any = 1;\n', 'no-explicit-any'],
  ['a variable for nothing in a test', 'test/people/name.test.ts', 'const unused = 1;\nexport {};\n', 'no-unused-vars'],
])('%s is refused', (_, file, text, rule) => {
  expect(gate('lint', treeOf({ [file]: text }))).toMatchObject({ open: false, says: expect.stringContaining(rule) });
});

test('a tree without source is refused, because nothing was seen', () => {
  expect(gate('lint', treeOf({ 'src/readme.txt': '' }))).toMatchObject({ open: false, says: expect.stringContaining('proves nothing') });
});
