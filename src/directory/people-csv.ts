import { csvLine } from '../formats/csv-writer.ts';

/** Everything a table says of a person; several values in one cell are parted by semicolons. */
export type PersonLine = {
  readonly fullName: string; readonly givenName: string; readonly familyName: string; readonly nickname: string; readonly company: string; readonly title: string; readonly city: string;
  readonly birthday: string | null; readonly emails: readonly string[]; readonly phones: readonly string[]; readonly profiles: readonly string[]; readonly tags: readonly string[]; readonly roles: readonly string[];
  readonly connectedOn: string | null; readonly rhythmDays: number | null; readonly sentCount: number; readonly receivedCount: number; readonly lastExchangeOn: string | null;
  readonly howMet: string; readonly whyConnected: string; readonly notes: readonly string[];
};

const columns: readonly (readonly [head: string, cell: (person: PersonLine) => string])[] = [
  ['Name', p => p.fullName], ['Given name', p => p.givenName], ['Family name', p => p.familyName], ['Nickname', p => p.nickname],
  ['Company', p => p.company], ['Title', p => p.title], ['City', p => p.city], ['Birthday', p => p.birthday ?? ''],
  ['E-mail', p => p.emails.join('; ')], ['Phone', p => p.phones.join('; ')], ['Profile', p => p.profiles.join('; ')],
  ['Tags', p => p.tags.join('; ')], ['Roles', p => p.roles.join('; ')],
  ['Connected on', p => p.connectedOn ?? ''], ['Last exchange', p => p.lastExchangeOn ?? ''], ['Messages sent', p => String(p.sentCount)], ['Messages received', p => String(p.receivedCount)],
  ['Rhythm in days', p => String(p.rhythmDays ?? '')], ['How we met', p => p.howMet], ['Why we connected', p => p.whyConnected], ['Notes', p => p.notes.join('\n\n')],
];

/** People as CSV with a header; begins with the mark by which spreadsheets know UTF-8. */
export function csvOfPeople(people: readonly PersonLine[]): string {
  return `\uFEFF${csvLine(columns.map(([head]) => head))}${people.map(person => csvLine(columns.map(([, cell]) => cell(person)))).join('')}`;
}
