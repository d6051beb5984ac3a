import type { CsvRow } from '../formats/csv.ts';
import { readBirthday, type DayOrder } from './birthday.ts';
import { faultReason } from './contact-table.ts';
import type { PersonRecord, Place, RemarkRecord, SkippedRecord } from './record.ts';

/** The person of a row, its birthday as written, and what else could not be read. */
export type FoundPerson = { readonly person: PersonRecord; readonly birthday: string; readonly remarks?: readonly string[] };

/** `width` is the number of columns that the header names. */
export type PersonTable = { readonly file: string; readonly width: number; readonly order: DayOrder };

/** What becomes of a row: a person, with a remark before it where the birthday could not be read, or the reason why nobody. */
export function* readPersonRow(row: CsvRow, table: PersonTable, find: (place: Place) => FoundPerson): Generator<PersonRecord | RemarkRecord | SkippedRecord> {
  const { file, width, order } = table;
  const place = { file, line: row.line };
  const fault = rowFault(row, width);
  const found = fault === null ? find(place) : null;
  if (found === null || isNobody(found.person)) {
    yield { kind: 'skipped', ...place, reason: fault ?? nobody('row') };
    return;
  }
  for (const reason of found.remarks ?? []) yield { kind: 'remark', ...place, reason };
  const birthday = readBirthday(found.birthday, order);
  if (birthday === 'unreadable') yield { kind: 'remark', ...place, reason: unreadableBirthday(found.birthday) };
  yield { ...found.person, birthday: birthday === 'unreadable' ? undefined : (birthday ?? undefined) };
}

/** Why the cells of a row cannot be told apart, null where they can. */
function rowFault(row: CsvRow, width: number): string | null {
  if (row.fault !== undefined) return faultReason(row);
  if (row.cells.every((cell) => cell.trim() === '')) return 'This row is empty.';
  const tooMany = row.cells.slice(width).some((cell) => cell.trim() !== '');
  return tooMany ? `This row has ${row.cells.length} cells where the header names ${width} columns; nothing tells which belongs where.` : null;
}

/** Whether a record has nothing by which a person could be known. */
export function isNobody(person: PersonRecord): boolean {
  return person.fullName === '' && person.emails.length + person.phones.length + person.profiles.length === 0;
}

export function nobody(what: 'card' | 'row'): string {
  return `This ${what} holds no name, e-mail address, telephone number or profile address.`;
}

export function unreadableBirthday(text: string): string {
  return `The birthday could not be read: ${text.slice(0, 40)}`;
}
