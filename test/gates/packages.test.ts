import { expect, test } from 'vitest';
import { gate, treeOf } from './gate.ts';

type Package = Readonly<Record<string, unknown>>;

const mit = { version: '1.0.0', license: 'MIT' };

function treeWith(versions: Readonly<Record<string, string>>, locked: Readonly<Record<string, Package>>): string {
  return treeOf({
    'package.json': JSON.stringify({ dependencies: versions }),
    'package-lock.json': JSON.stringify({ packages: { '': { dependencies: versions }, ...locked } }),
  });
}

test('exact versions, a whole lock file and permissive licences are let through', () => {
  const tree = treeWith({ a: '1.0.0' }, { 'node_modules/a': { ...mit, dependencies: { b: '^1.0.0' } }, 'node_modules/b': mit });
  expect(gate('packages', tree)).toMatchObject({ open: true, says: expect.stringContaining('2 packages, all well') });
});

test.each([
  ['a version that may float', { a: '^1.0.0' }, { 'node_modules/a': mit }, 'name one exact version'],
  ['a package that the lock file does not hold', { a: '1.0.0', b: '1.0.0' }, { 'node_modules/a': mit }, 'does not hold b'],
  ['a part for another platform that the lock file does not hold', { a: '1.0.0' }, { 'node_modules/a': { ...mit, optionalDependencies: { 'a-windows': '1.0.0' } } }, 'does not hold a-windows'],
  ['a lock file that names a registry', { a: '1.0.0' }, { 'node_modules/a': { ...mit, resolved: 'https://registry.example.org/a.tgz' } }, 'names the registry'],
  ['a licence that binds the host', { a: '1.0.0' }, { 'node_modules/a': { ...mit, license: 'AGPL-3.0' } }, 'AGPL-3.0'],
  ['a package without a licence', { a: '1.0.0' }, { 'node_modules/a': { version: '1.0.0' } }, 'of nobody'],
  ['a lock file without a package', {}, {}, 'proves nothing'],
])('%s is refused', (_, versions, locked, says) => {
  expect(gate('packages', treeWith(versions as Record<string, string>, locked as Record<string, Package>))).toMatchObject({ open: false, says: expect.stringContaining(says) });
});
