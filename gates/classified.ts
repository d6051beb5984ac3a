/**
 * Every table is classified: `node gates/classified.ts [TREE]`.
 *
 * `src/app/classification.ts` says of each table what an export holds of it and how its rows go when an account is
 * deleted; what it says is compared with a freshly migrated database. Routes and jobs carry their rules in their types
 * (`Route.access`, `Task.retry`): one without a rule does not compile.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { withMigratedDatabase } from './migrated.ts';
import { type Finding, report } from './report.ts';
import { treeRoot } from './tree.ts';

/** `exported`: the file of an export that holds it, or `no: ` and why. `deleted`: `with the account` (by foreign keys that cascade), or `no: ` and why. */
type Classified = { readonly exported: string; readonly deleted: string };

const file = 'src/app/classification.ts';
const classes = await classification();
const { tables, cascading } = await withMigratedDatabase(join(treeRoot, 'migrations'), url => askTables(url));
report('classified', tables.length, 'tables', [...tables.flatMap(missing), ...Object.entries(classes).flatMap(wrong)]);

async function classification(): Promise<Readonly<Record<string, Classified>>> {
  if (!existsSync(join(treeRoot, file))) return {};
  return (await import(pathToFileURL(join(treeRoot, file)).href) as { tables: Readonly<Record<string, Classified>> }).tables;
}

function missing(table: string): readonly Finding[] {
  return table in classes ? [] : [{ file, says: `does not say how the table ${table} is exported and deleted` }];
}

function wrong([table, { exported, deleted }]: [string, Classified]): readonly Finding[] {
  if (!tables.includes(table)) return [{ file, says: `classifies ${table}, which is no table` }];
  const findings: Finding[] = [];
  if (!/^(no: .{10}|[a-z-]+[.](json|csv|vcf|ics)$)/.test(exported)) findings.push({ file, says: `${table}: exported is a file of the export, or "no: " and why` });
  if (!/^(no: .{10}|with the account$)/.test(deleted)) findings.push({ file, says: `${table}: deleted is "with the account", or "no: " and why` });
  if (deleted === 'with the account' && !cascading.includes(table)) findings.push({ file, says: `${table} is not deleted with the account: no foreign key leads there that cascades` });
  return findings;
}

type Tables = { readonly tables: readonly string[]; readonly cascading: readonly string[] };

/** Every table, and those from which foreign keys that cascade lead to `account`. */
async function askTables(url: string): Promise<Tables> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const all = await client.query<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`);
    const reached = await client.query<{ name: string }>(`
      with recursive reached(id) as (
        select 'account'::regclass::oid
        union select conrelid from pg_constraint join reached on confrelid = reached.id where contype = 'f' and confdeltype = 'c')
      select relname as name from reached join pg_class on pg_class.oid = reached.id`);
    return { tables: all.rows.map(row => row.name), cascading: reached.rows.map(row => row.name) };
  } finally {
    await client.end();
  }
}
