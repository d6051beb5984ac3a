import type { CsvRow } from '../kit/csv.ts';
import { readBirthday, type DayOrder } from './birthday.ts';
import { faultReason } from './contact-table.ts';
import type { PersonRecord, Place, RemarkRecord, SkippedRecord } from './record.ts';

/** The person of a row and its birthday as written. */
export type FoundPerson = { readonly person: PersonRecord; readonly birthday: string };

/** What becomes of a row: a person, with a remark before it where the birthday could not be read, or the reason why nobody. */
export function* readPersonRow(row: CsvRow, file: string, order: DayOrder, find: (place: Place) => FoundPerson): Generator<PersonRecord | RemarkRecord | SkippedRecord> {
  const place = { file, line: row.line };
  const found = row.fault === undefined ? find(place) : null;
  if (found === null || isNobody(found.person)) {
    yield { kind: 'skipped', ...place, reason: found === null ? faultReason(row) : nobody('row') };
    return;
  }
  const birthday = readBirthday(found.birthday, order);
  if (birthday === 'unreadable') yield { kind: 'remark', ...place, reason: unreadableBirthday(found.birthday) };
  yield { ...found.person, birthday: birthday === 'unreadable' ? undefined : (birthday ?? undefined) };
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
