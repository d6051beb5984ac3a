import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { askServer, testDatabase } from '../postgres.ts';
import { gate, treeOf } from './gate.ts';

const migrations = {
  'migrations/0001_accounts.sql': `-- Accounts and how they sign in, one row each.
    create table account (id uuid primary key);
    create table person (id uuid primary key, account_id uuid references account on delete cascade);
    create table note (id uuid primary key, person_id uuid references person on delete cascade);
    create table receipt (id uuid primary key, account_id uuid references account);\n`,
};

const classification = (more: string, but = ''): Readonly<Record<string, string>> => ({
  ...migrations,
  'src/app/classification.ts': `export const { ${but || 'nothing'}: _, ...tables } = {
    account: { exported: 'account.json', deleted: 'with the account' },
    person: { exported: 'people.vcf', deleted: 'with the account' },
    note: { exported: 'notes.csv', deleted: 'with the account' },
    migration: { exported: 'no: it holds nothing of a member', deleted: 'no: it holds nothing of a member' },
    ${more}
  };\n`,
});

test('a tree whose every table is classified is let through', () => {
  const tree = treeOf(classification(`receipt: { exported: 'receipts.json', deleted: 'no: kept for ten years by law' },`));
  expect(gate('classified', tree)).toMatchObject({ open: true, says: expect.stringContaining('5 tables, all well') });
});

test('a tree with tables that are not classified, or not truly, is refused', () => {
  const { open, says } = gate('classified', treeOf(classification(`
    person: { exported: 'no', deleted: 'with the account' },
    receipt: { exported: 'receipts.json', deleted: 'with the account' },
    invoice: { exported: 'invoices.json', deleted: 'with the account' },`, 'note')));
  expect(open).toBe(false);
  expect(says).toContain('does not say how the table note is exported');
  expect(says).toContain('person: exported is a file of the export, or "no: " and why');
  expect(says).toContain('receipt is not deleted with the account');
  expect(says).toContain('invoice, which is no table');
});

test('types that are not what the migrations make are refused', async () => {
  const database = await testDatabase();
  try {
    await askServer(database.url, 'alter table account add column nobody_knows text');
    const run = spawnSync(process.execPath, [fileURLToPath(new URL('../../bin/schema.ts', import.meta.url)), database.url, '--check'], { encoding: 'utf8' });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('is not what the migrations make');
  } finally {
    await database.drop();
  }
});
