import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gate, treeOf } from './gate.ts';

const accounts = '-- Accounts and how they sign in, one row each.\ncreate table account (id uuid primary key);\n';
const people = '-- Everyone a member knows, one row each.\ncreate table person (id uuid primary key, account_id uuid references account);\n';
const sum = (name: string, text: string): string => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`;
const good = { 'migrations/0001_accounts.sql': accounts, 'migrations/0002_people.sql': people };

test('migrations that apply from nothing are let through', () => {
  const tree = treeOf({ ...good, 'migrations/released.sum': sum('0001_accounts.sql', accounts) });
  expect(gate('migrations', tree)).toMatchObject({ open: true, says: expect.stringContaining('2 migrations, all well') });
});

test('a migration that does not apply is refused', () => {
  const tree = treeOf({ ...good, 'migrations/0003_notes.sql': '-- What a member writes about a person.\ncreate table note (person_id uuid references nobody);\n' });
  expect(gate('migrations', tree)).toMatchObject({ open: false, says: expect.stringContaining('do not apply from nothing') });
});

test.each([
  ['a missing number', '0004_notes.sql', people, 'is missing or used twice'],
  ['a number used twice', '0002_notes.sql', people, 'is missing or used twice'],
  ['a migration without its reason', '0003_notes.sql', 'create table note (id uuid);\n', 'begin with its reason'],
  ['a reason that says nothing', '0003_notes.sql', '-- notes\ncreate table note (id uuid);\n', 'begin with its reason'],
  ['a file that is no migration', '0003_notes.md', people, 'is not a migration'],
  ['a released migration that was changed', 'released.sum', sum('0002_people.sql', `${people}-- more`), 'was released and then changed'],
  ['a released migration that is gone', 'released.sum', sum('0003_notes.sql', people), 'was released and is gone'],
])('%s is refused', (_, name, text, says) => {
  expect(gate('migrations', treeOf({ ...good, [`migrations/${name}`]: text }))).toMatchObject({ open: false, says: expect.stringContaining(says) });
});

test('a tree without migrations is refused, because nothing was seen', () => {
  expect(gate('migrations', treeOf({}))).toMatchObject({ open: false, says: expect.stringContaining('proves nothing') });
});

test('forgetting that a migration was released does not make it free to change', () => {
  const tree = treeOf({ ...good, 'migrations/released.sum': sum('0001_accounts.sql', accounts) });
  const git = (...words: readonly string[]) => spawnSync('git', ['-C', tree, '-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...words]);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'release');
  appendFileSync(join(tree, 'migrations/0001_accounts.sql'), '-- changed\n');
  rmSync(join(tree, 'migrations/released.sum'));
  git('add', '.');
  expect(git('commit', '-qm', 'change').status).toBe(0);
  expect(gate('migrations', tree)).toMatchObject({ open: false, says: expect.stringContaining('was released and then changed') });
});
