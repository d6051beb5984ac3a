import { readSafeCell } from '../formats/csv.ts';
import { ArchiveError } from './archive-error.ts';
import { dayOrderOf } from './birthday.ts';
import { openTable, values, type Table } from './contact-table.ts';
import type { CsvField } from './csv-fields.ts';
import { dateReader, type DateReader } from './dates.ts';
import { isEnglishHeader } from './outlook-columns.ts';
import { personNames } from './person-names.ts';
import { readPersonRow, type FoundPerson, type PersonTable } from './person-row.ts';
import type { ContactEvent, Bytes, CsvMapping, Labelled, PersonRecord, Place, ReaderOptions, RemarkRecord, SkippedRecord } from './record.ts';
import { checkMapping, findAnyHeader, suggestMapping } from './suggest-mapping.ts';
import { sortWebAddresses } from './web-address.ts';

/** What a CSV would become: its columns, the mapping used, how its first cells look, and the first people with what would be skipped and why. */
export type CsvPreview = {
  readonly header: readonly string[];
  readonly mapping: CsvMapping;
  /** For each column the first cells that are not empty, three at most. */
  readonly examples: readonly (readonly string[])[];
  readonly events: readonly (PersonRecord | RemarkRecord | SkippedRecord)[];
};

/**
 * People from any CSV, by a mapping from its column names to `CSV_FIELDS` ('' for a column to be left out); without a mapping,
 * by the one that `suggestMapping` proposes. Throws `ArchiveError` where nobody could be told from the columns.
 */
export async function* readMappedCsv(bytes: Bytes, { file, mapping }: ReaderOptions): AsyncGenerator<ContactEvent> {
  const table = await openTable(bytes, file, findAnyHeader);
  const plan = planOf(table, mapping ?? suggested(table), file);
  yield { kind: 'file', file, source: 'csv', holds: 'contacts' };
  for (const name of plan.missing) yield { kind: 'remark', file, line: Math.max(table.header.line, 1), reason: `There is no column called “${name}” in this file.` };
  for await (const row of table.rows) for (const event of readPersonRow(row, plan, (place) => foundIn(row.cells, plan, place))) yield event;
}

/** The first rows of a CSV as they would become people; reads no more of the file than it needs. */
export async function previewCsv(bytes: Bytes, { file, mapping }: ReaderOptions, most = 20): Promise<CsvPreview> {
  const table = await openTable(bytes, file, findAnyHeader);
  await table.close();
  const header = table.header.cells;
  const used = mapping ?? suggested(table);
  const examples = header.map((_, index) => table.sample.map(({ cells }) => cells[index]?.trim() ?? '').filter((cell) => cell !== '').slice(0, 3));
  const shown = { header, mapping: used, examples };
  if (!tellsPeople(new Set(checkMapping(used, file).values()))) return { ...shown, events: [] };
  const plan = planOf(table, used, file);
  return { ...shown, events: table.sample.slice(0, most).flatMap((row) => [...readPersonRow(row, plan, (place) => foundIn(row.cells, plan, place))]) };
}

type Plan = PersonTable & {
  readonly columns: ReadonlyMap<CsvField, readonly { readonly index: number; readonly name: string }[]>;
  readonly dates: DateReader;
  readonly missing: readonly string[];
};

function suggested(table: Table): CsvMapping {
  return suggestMapping(table.header.cells, table.sample.map(({ cells }) => cells));
}

function tellsPeople(fields: ReadonlySet<CsvField>): boolean {
  return (['givenName', 'familyName', 'fullName', 'nickname', 'email', 'phone', 'profile'] as const).some((field) => fields.has(field));
}

function planOf({ header, sample }: Table, mapping: CsvMapping, file: string): Plan {
  const fields = checkMapping(mapping, file);
  const meant = header.cells.flatMap((name, index) => {
    const field = fields.get(name);
    return field === undefined ? [] : [{ field, index, name }];
  });
  if (!tellsPeople(new Set(meant.map(({ field }) => field)))) {
    throw new ArchiveError('unknown-format', file, `No column of ${file} is chosen for a name, an e-mail address, a telephone number or a profile, so nobody can be told from it. Choose what its columns mean.`);
  }
  const columns = Map.groupBy(meant, ({ field }) => field);
  const sampled = (field: CsvField) => sample.map(({ cells }) => cells[columns.get(field)?.[0]?.index ?? -1] ?? '');
  const order = dayOrderOf(sampled('birthday'), isEnglishHeader(header.cells) ? 'month-first' : 'day-first');
  const missing = [...fields.keys()].filter((name) => !header.cells.includes(name));
  return { file, width: header.cells.length, order, columns, dates: dateReader(sampled('connectedOn')), missing };
}

function foundIn(cells: readonly string[], plan: Plan, place: Place): FoundPerson {
  const read = cellReader(cells, plan);
  const position = { company: read.first('company') || undefined, title: read.first('title') || undefined };
  const address = { city: read.first('city') || undefined, country: read.first('country') || undefined };
  const [web, handles] = partition([...read.pieces('profile', /[\s,;]+/), ...read.pieces('website', /[\s,;]+/)], ({ value }) => value.includes('.'));
  const since = read.first('connectedOn');
  const connectedOn = plan.dates.date(since) ?? undefined;
  const person: PersonRecord = {
    kind: 'person', ...place, ...personNames({ given: read.name('givenName'), family: read.name('familyName'), nickname: read.first('nickname') }, read.name('fullName')),
    emails: read.pieces('email', /[\s,;]+/).filter(({ value }) => value.includes('@')), phones: read.pieces('phone', /[\n,;]+/), ...sortWebAddresses(web), handles,
    positions: isEmpty(position) ? [] : [position], addresses: isEmpty(address) ? [] : [address],
    notes: read.texts('notes').map((text) => text.replace(/\r\n?/g, '\n')).join('\n\n') || undefined,
    tags: [...new Set(read.pieces('tags', /[,;|]+/).map(({ value }) => value))], connectedOn,
  };
  const remarks = since !== '' && connectedOn === undefined ? [`The date “${since.slice(0, 40)}” could not be read and was left out.`] : [];
  return { person, birthday: read.first('birthday'), remarks };
}

/** The cells of a row by field. Where several columns fill one field, the column's name is the label that tells them apart. */
function cellReader(cells: readonly string[], { columns }: Plan) {
  const labelled = (field: CsvField): Labelled[] => {
    const all = columns.get(field) ?? [];
    return all.map(({ index, name }) => ({ label: all.length > 1 ? name : undefined, value: readSafeCell(cells[index] ?? '').trim() })).filter(({ value }) => value !== '');
  };
  const texts = (field: CsvField) => labelled(field).map(({ value }) => value);
  const pieces = (field: CsvField, separator: RegExp): Labelled[] =>
    labelled(field).flatMap(({ label, value }) => values(value).flatMap((piece) => piece.split(separator)).map((piece) => ({ label, value: piece.trim() }))).filter(({ value }) => value !== '');
  return { texts, pieces, first: (field: CsvField) => texts(field)[0] ?? '', name: (field: CsvField) => joined(texts(field)) };
}

/** A name that stands in several columns, in their order; one that only says again what another said adds nothing. */
function joined(names: readonly string[]): string {
  const words = (name: string) => name.toLowerCase().split(/[\s,]+/u).filter((word) => word !== '');
  return names.reduce((whole, name) => words(name).every((word) => words(whole).includes(word)) ? whole : `${whole} ${name}`.trim(), '');
}

function isEmpty(texts: Readonly<Record<string, string | undefined>>): boolean {
  return Object.values(texts).every((text) => text === undefined);
}

function partition<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}
