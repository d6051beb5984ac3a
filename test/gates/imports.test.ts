import { symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { gate, treeOf, type Verdict } from './gate.ts';

const packages = { name: 'kith', dependencies: { kysely: '*', hono: '*' }, devDependencies: { 'fast-check': '*' } };

type Case = readonly [name: string, from: string, to: string, rule?: string];

const allowed: readonly Case[] = [
  ['a domain uses a lower one by its door', 'src/people/list.ts', 'src/accounts/index.ts'],
  ['a domain uses its own files', 'src/people/list.ts', 'src/people/store.ts'],
  ['a store uses the query builder', 'src/people/store.ts', 'kysely'],
  ['a split store uses the query builder', 'src/people/store-search.ts', 'kysely'],
  ['app mounts the routes of a domain', 'src/app/routes.ts', 'src/people/web.tsx'],
  ['an archive is read by its format', 'src/archives/vcard.ts', 'src/formats/csv.ts'],
  ['routes fetch from the store', 'src/people/web.tsx', 'src/people/store.ts'],
];

const refused: readonly Case[] = [
  ['a domain that calls upwards', 'src/people/list.ts', 'src/imports/index.ts', 'people-calls-downwards'],
  ['a domain that goes round the door', 'src/people/list.ts', 'src/accounts/account.ts', 'through-the-door'],
  ['a domain that knows app', 'src/people/list.ts', 'src/app/config.ts', 'root-is-known-by-none'],
  ['a kit that knows a domain', 'src/kit/db.ts', 'src/people/index.ts', 'kit-knows-no-domain'],
  ['a format that knows kit', 'src/formats/csv.ts', 'src/kit/id.ts', 'formats-knows-no-domain'],
  ['a ui that knows a domain', 'src/ui/table.tsx', 'src/people/index.ts', 'ui-knows-no-domain'],
  ['an archive that knows accounts', 'src/archives/vcard.ts', 'src/accounts/index.ts', 'archives-read-files-only'],
  ['a solver that knows whom it pairs', 'src/blossoms/solve.ts', 'src/people/index.ts', 'blossoms-know-numbers-only'],
  ['app that opens a store', 'src/app/routes.ts', 'src/people/store.ts', 'root-mounts-edges'],
  ['a verb with SQL', 'src/people/merge-people.ts', 'kysely', 'sql-in-stores'],
  ['a page that asks the store', 'src/people/pages.tsx', 'src/people/store.ts', 'pages-get-props'],
  ['a page of another name that asks the store', 'src/people/person-page.tsx', 'src/people/store.ts', 'pages-get-props'],
  ['a page that asks the database', 'src/people/pages-list.tsx', 'src/kit/transact.ts', 'pages-get-props'],
  ['a verb that knows its route', 'src/people/merge-people.ts', 'src/people/web.ts', 'verbs-know-no-edge'],
  ['a store that knows a page', 'src/people/store.ts', 'src/people/pages.tsx', 'stores-at-the-bottom'],
  ['a development package in what is shipped', 'src/people/list.ts', 'fast-check', 'shipped'],
  ['a file that is not there', 'src/people/list.ts', './nowhere.ts', 'no-ends'],
  ['a package that is not declared', 'src/people/list.ts', 'zod', 'declared'],
  ['source that knows its tests', 'src/people/list.ts', 'test/world.ts', 'src-stands-alone'],
  ['a server in the browser', 'src/ui/islands/member.ts', 'node:fs', 'islands-know-no-server'],
];

test('what the house allows is let through', () => {
  expect(verdictOn(allowed)).toMatchObject({ open: true, says: expect.stringContaining('all well') });
});

let verdict: Verdict | undefined;

test.each(refused)('%s is refused', (_, from, _to, rule) => {
  verdict ??= verdictOn(refused);
  const lines = verdict.says.split('\n').filter(line => line.startsWith(`${from} imports `) && line.endsWith(` (${rule})`));
  expect(verdict.open).toBe(false);
  expect(lines).toHaveLength(1);
});

test('a rule broken by a type alone is refused too', () => {
  const tree = treeOf({ 'src/app/config.ts': 'export type Config = 1;\n', 'src/people/list.ts': "import type { Config } from '../app/config.ts';\nexport type L = Config;\n" });
  expect(gate('imports', tree)).toMatchObject({ open: false, says: expect.stringContaining('root-is-known-by-none') });
});

test('two files that need each other are refused', () => {
  const tree = treeOf({ 'src/people/a.ts': "import './b.ts';\n", 'src/people/b.ts': "import './a.ts';\n" });
  expect(gate('imports', tree)).toMatchObject({ open: false, says: expect.stringContaining('goes in a circle') });
});

test('a tree without source is refused, because nothing was seen', () => {
  expect(gate('imports', treeOf({}))).toMatchObject({ open: false, says: expect.stringContaining('proves nothing') });
});

/** What the gate says of one tree with all these imports, the packages of this checkout at hand. */
function verdictOn(cases: readonly Case[]): Verdict {
  const files: Record<string, string> = { 'package.json': JSON.stringify(packages) };
  for (const [, , to] of cases) if (/^(src|test)\//.test(to)) files[to] = 'export const x = 1;\n';
  for (const [, from, to] of cases) files[from] = `${files[from] ?? ''}import '${/^(src|test)\//.test(to) ? `./${relative(dirname(from), to)}` : to}';\n`;
  const tree = treeOf(files);
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(tree, 'node_modules'));
  return gate('imports', tree);
}
