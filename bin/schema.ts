/** Writes src/kit/schema.ts from a migrated database: `node bin/schema.ts URL`, or `--check` to fail when it is out of date. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const target = fileURLToPath(new URL('../src/kit/schema.ts', import.meta.url));

const types: Readonly<Record<string, string>> = {
  uuid: 'string', text: 'string', bool: 'boolean', int4: 'number', int8: 'number', float4: 'number', float8: 'number',
  date: 'string', timestamptz: 'Instant', jsonb: 'Json', bytea: 'Buffer', _text: 'string[]', _timestamptz: 'Date[]', _int4: 'number[]', tstzrange: 'string', time: 'string',
};

type Column = { readonly table_name: string; readonly column_name: string; readonly udt_name: string; readonly nullable: boolean; readonly has_default: boolean; readonly generated: boolean };

async function describe(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Column>(`
      select table_name, column_name, udt_name, is_nullable = 'YES' as nullable,
             column_default is not null or is_identity = 'YES' as has_default, is_generated = 'ALWAYS' as generated
      from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`);
    return render(rows);
  } finally {
    await client.end();
  }
}

function render(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, column => column.table_name);
  const bodies = [...tables].map(([table, its]) => `  ${table}: {\n${its.map(line).join('\n')}\n  };`);
  return `// Made by bin/schema.ts from the migrations. Do not edit.\nimport type { ColumnType, Generated } from 'kysely';\n\n`
    + `type Instant = ColumnType<Date, Date | string, Date | string>;\n`
    + `// Written as text; null and arrays would not survive the driver otherwise.\n`
    + `type Json = ColumnType<unknown, string, string>;\n\n`
    + `export type DB = {\n${bodies.join('\n')}\n};\n`;
}

function line(column: Column): string {
  const known = types[column.udt_name];
  if (!known) throw new Error(`bin/schema.ts has no type for ${column.udt_name} (${column.table_name}.${column.column_name})`);
  const type = column.nullable ? `${known} | null` : known;
  if (column.generated) return `    ${column.column_name}: ColumnType<${known === 'Instant' ? 'Date' : known}${column.nullable ? ' | null' : ''}, never, never>;`;
  const optional = column.has_default && !column.nullable;
  return `    ${column.column_name}: ${optional ? generated(known) : nullable(column, type)};`;
}

const generated = (known: string): string => known === 'Instant' ? 'ColumnType<Date, Date | string | undefined, Date | string>' : known === 'Json' ? 'ColumnType<unknown, string | undefined, string>' : `Generated<${known}>`;

function nullable(column: Column, type: string): string {
  if (!column.nullable) return type;
  if (column.udt_name === 'timestamptz') return 'ColumnType<Date | null, Date | string | null | undefined, Date | string | null>';
  if (column.udt_name === 'jsonb') return 'ColumnType<unknown, string | null | undefined, string | null>';
  return type;
}

const [url, mode] = process.argv.slice(2);
if (!url) throw new Error('usage: node bin/schema.ts URL [--check]');
const wanted = await describe(url);
if (mode !== '--check') await writeFile(target, wanted);
else if (await readFile(target, 'utf8') !== wanted) {
  console.error('src/kit/schema.ts is not what the migrations make: run `node bin/schema.ts URL`.');
  process.exitCode = 1;
}
