import type { CsvRow } from '../formats/csv.ts';
import { ArchiveError } from './archive-error.ts';
import type { Header } from './contact-table.ts';
import { CSV_FIELDS, fieldNamed, isCsvField, type CsvField } from './csv-fields.ts';
import { networkProfileKey } from './network-profile.ts';
import { foldHeader } from './outlook-columns.ts';
import type { CsvMapping } from './record.ts';

/**
 * Proposes what each column of a CSV means, by its name in four languages and else by what its cells look like. Columns that
 * speak for nothing are left out. A mapping is plain JSON: `{"E-Mail":"email","Vorname":"givenName"}`.
 */
export function suggestMapping(header: readonly string[], sampleRows: readonly (readonly string[])[]): CsvMapping {
  const names = header.map(foldHeader);
  const birthdayInParts = names.some((name) => /^(birth month|geburtsmonat|mois de naissance|mes de nacimiento)$/.test(name));
  const fields = header.map((_, index) => looked(fieldNamed(names[index] ?? ''), sampleRows.map((row) => row[index] ?? ''))).map((field) => (field === 'birthday' && birthdayInParts ? null : field));
  const given = fields.includes('givenName');
  const pairs = fields.flatMap((field, index): [string, CsvField][] => {
    const name = header[index] ?? '';
    const meant = field === 'fullName' && given && !fields.includes('familyName') && /^(name|nom)$/.test(names[index] ?? '') ? 'familyName' : field;
    return meant === null || name.trim() === '' ? [] : [[name, meant]];
  });
  return Object.fromEntries(withoutSecondNames(pairs));
}

/** The fields of a mapping by column name; '' leaves a column out, and any word that is no field is refused by name. */
export function checkMapping(mapping: CsvMapping, file: string): ReadonlyMap<string, CsvField> {
  const fields = new Map<string, CsvField>();
  for (const [name, field] of Object.entries(mapping)) {
    if (isCsvField(field)) fields.set(name, field);
    else if (field !== '') throw new ArchiveError('unknown-format', file, `The column “${name}” cannot become “${field}”; it can become ${CSV_FIELDS.join(', ')}.`);
  }
  return fields;
}

/** The row of column names among the first of a file: the first that is more than half full, or made-up names where the file begins with a person. */
export function findAnyHeader(rows: readonly CsvRow[]): Header | null {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const most = Math.max(...filled);
  const row = most > 0 ? rows[filled.findIndex((count) => count > most / 2)] : undefined;
  if (row === undefined) return null;
  return looksLikePerson(row.cells) ? { cells: row.cells.map((_, index) => `Column ${index + 1}`), line: 0 } : { cells: distinct(row.cells), line: row.line };
}

/** Two columns of one name are told apart by a number. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((written) => {
    const name = written.trim();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function looksLikePerson(cells: readonly string[]): boolean {
  return cells.some((cell) => looksLike.email(cell.trim()) || looksLike.profile(cell.trim()) || looksLike.phone(cell.trim()));
}

const looksLike = {
  email: (cell: string) => /^[^\s@,;]+@[^\s@,;]+\.[^\s@.,;]{2,}$/.test(cell),
  profile: (cell: string) => cell.includes('/') && networkProfileKey(cell) !== null,
  website: (cell: string) => /^https?:\/\/\S+$/i.test(cell),
  phone: (cell: string) => /^[+(]?[\d０-９][\d０-９\s().\-/]{5,24}$/.test(cell) && !/^\d{4}-\d{2}-\d{2}/.test(cell) && !/^\d{1,2}([./-])\d{1,2}\1\d{2,4}$/.test(cell) && (/^[+0(]/.test(cell) || /[\s()-]/.test(cell)),
};

/** Cells have the last word where they leave no doubt: a column named "Contact" that holds e-mail addresses, a "Link" to profiles. */
function looked(named: CsvField | null, column: readonly string[]): CsvField | null {
  const cells = column.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const mostly = (test: (cell: string) => boolean) => cells.length > 0 && cells.filter(test).length > cells.length * 0.6;
  if (mostly(looksLike.email)) return 'email';
  if (mostly(looksLike.profile)) return 'profile';
  if (named !== null && !(named === 'email' && mostly((cell) => !cell.includes('@')))) return named;
  if (mostly(looksLike.website)) return 'website';
  return mostly(looksLike.phone) ? 'phone' : null;
}

/** A person has one given name, one family name and one whole name: the first column of each. */
function withoutSecondNames(pairs: readonly [string, CsvField][]): [string, CsvField][] {
  const single = new Set<CsvField>(['givenName', 'familyName', 'fullName', 'birthday', 'connectedOn']);
  return pairs.filter(([, field], at) => !single.has(field) || pairs.findIndex(([, other]) => other === field) === at);
}
