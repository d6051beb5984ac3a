import { expect, test } from 'vitest';
import { gate, treeOf } from './gate.ts';

const good = { 'src/people/index.ts': "export { name } from './name.ts';\n", 'src/people/name.ts': 'export const name = 1;\n' };

test('a tree that keeps to the house is let through', () => {
  expect(gate('shape', treeOf(good))).toMatchObject({ open: true, says: expect.stringContaining('2 files in src, all well') });
});

test('a tree without source is refused, because nothing was seen', () => {
  expect(gate('shape', treeOf({ 'README.md': 'hello\n' }))).toMatchObject({ open: false, says: expect.stringContaining('proves nothing') });
});

const bad: readonly (readonly [why: string, file: string, text: string, says: string])[] = [
  ['a file called after nothing', 'src/people/name-utils.ts', '', 'names no idea'],
  ['a folder called after nothing', 'test/helpers/name.ts', '', 'names no idea'],
  ['a domain nobody knows', 'src/colleagues/index.ts', '', 'does not know'],
  ['a folder in a domain', 'src/people/store/name.ts', '', 'flat'],
  ['a file outside every folder', 'src/main.ts', '', 'belongs to a folder'],
  ['a name in capitals', 'src/people/PersonPage.tsx', '', 'like-this'],
  ['a file of 301 lines', 'src/people/store.ts', 'x;\n'.repeat(301), '301 lines'],
  ['a test of 301 lines', 'test/people/store.test.ts', 'x;\n'.repeat(301), '301 lines'],
  ['a domain without a door', 'src/rounds/matching.ts', '', 'no index.ts'],
  ['a map that leaves a domain out', 'docs/architecture.md', '| domain | what it is |\n| --- | --- |\n| `archives` | readers |\n', 'otherwise than gates/house.ts'],
  ['files that are long on the whole', 'src/people/store.ts', 'x;\n'.repeat(299), 'median'],
];

test.each(bad)('%s is refused', (_, file, text, says) => {
  const others = says === 'median' ? { 'src/people/index.ts': 'x;\n'.repeat(299), 'src/people/name.ts': '' } : good;
  expect(gate('shape', treeOf({ ...others, [file]: text }))).toMatchObject({ open: false, says: expect.stringContaining(says) });
});

test('a file of 300 lines and a split room are let through', () => {
  const tree = treeOf({ ...good, 'src/people/store-search.ts': 'x;\n'.repeat(300) });
  expect(gate('shape', tree).open).toBe(true);
});
