import { headerWhere, openTable, values } from './contact-table.ts';
import { googleColumns, googleLabel, isGoogleHeader, type GoogleRow } from './google-columns.ts';
import { personNames, type Names } from './person-names.ts';
import { readPersonRow, type FoundPerson } from './person-row.ts';
import { isPhoto, readPhoto } from './photo.ts';
import type { Address, ContactEvent, Bytes, Labelled, PersonRecord, Place, Position, ReaderOptions } from './record.ts';
import { sortWebAddresses } from './web-address.ts';

/** People from a Google Contacts CSV, with the column names of before or after 2024. */
export async function* readGoogle(bytes: Bytes, { file }: ReaderOptions): AsyncGenerator<ContactEvent> {
  const { header, rows } = await openTable(bytes, file, headerWhere(isGoogleHeader));
  yield { kind: 'file', file, source: 'google', holds: 'contacts' };
  const table = { file, width: header.cells.length, order: 'month-first' } as const;
  const rowOf = googleColumns(header.cells);
  for await (const row of rows) for (const event of readPersonRow(row, table, (place) => foundIn(rowOf(row.cells), place))) yield event;
}

function foundIn(cells: GoogleRow, place: Place): FoundPerson {
  return { person: personOf(cells, place), birthday: cells.at('Birthday') };
}

function personOf(cells: GoogleRow, place: Place): PersonRecord {
  const photo = readPhoto(null, cells.at('Photo'));
  return {
    kind: 'person', ...place, ...namesOf(cells),
    emails: labelled(cells, 'E-mail'), phones: labelled(cells, 'Phone'),
    ...sortWebAddresses(labelled(cells, 'Website')), handles: handlesOf(cells),
    positions: positionsOf(cells), addresses: cells.repeats('Address').map(addressOf).filter(hasPlace),
    notes: cells.at('Notes').replace(/\r\n?/g, '\n') || undefined,
    tags: tagsOf(cells.at('Labels', 'Group Membership')),
    photo: isPhoto(photo) ? photo : undefined,
    further: furtherOf(cells),
  };
}

function namesOf(cells: GoogleRow): Names {
  const stated = {
    prefix: cells.at('Name Prefix'), given: cells.at('First Name', 'Given Name'), middle: cells.at('Middle Name', 'Additional Name'), family: cells.at('Last Name', 'Family Name'),
    suffix: cells.at('Name Suffix'), nickname: cells.at('Nickname'),
  };
  return personNames(stated, cells.at('Name') || (stated.given + stated.family === '' ? cells.at('File As') : ''));
}

function labelled(cells: GoogleRow, kind: string): Labelled[] {
  return cells.repeats(kind).map((repeat) => ({ label: repeat.label, value: repeat.field('Value') })).filter(({ value }) => value !== '');
}

function handlesOf(cells: GoogleRow): Labelled[] {
  return cells.repeats('IM').map((repeat) => ({ label: repeat.field('Service') || repeat.label, value: repeat.field('Value') })).filter(({ value }) => value !== '');
}

function positionsOf(cells: GoogleRow): Position[] {
  const old = cells.repeats('Organization').map((repeat) => ({
    company: repeat.field('Name') || undefined, title: repeat.field('Title') || undefined, department: repeat.field('Department') || undefined,
    location: repeat.field('Location') || undefined, description: repeat.field('Job Description') || undefined,
  }));
  const [companies, titles, departments] = ['Organization Name', 'Organization Title', 'Organization Department'].map((name) => cells.at(name).split(' ::: '));
  const now = (companies ?? []).map((company, at) => ({ company: company.trim() || undefined, title: titles?.[at]?.trim() || undefined, department: departments?.[at]?.trim() || undefined }));
  return [...old, ...now].filter(({ company, title, department }) => company !== undefined || title !== undefined || department !== undefined);
}

function addressOf(repeat: ReturnType<GoogleRow['repeats']>[number]): Address {
  const text = (name: string) => repeat.field(name) || undefined;
  return {
    label: repeat.label, formatted: text('Formatted'), postOfficeBox: text('PO Box'), extended: text('Extended Address'), street: text('Street'),
    city: text('City'), region: text('Region'), postalCode: text('Postal Code'), country: text('Country'),
  };
}

function hasPlace({ label: _label, ...rest }: Address): boolean {
  return Object.values(rest).some((text) => text !== undefined);
}

/** Groups without the two that Google puts contacts in by itself. */
function tagsOf(cell: string): string[] {
  const tags = values(cell).map((group) => googleLabel(group) ?? '');
  return [...new Set(tags)].filter((tag) => tag !== '' && !/^(my ?contacts|starred|other ?contacts)$/i.test(tag));
}

const FURTHER = ['Phonetic First Name', 'Phonetic Middle Name', 'Phonetic Last Name', 'Given Name Yomi', 'Additional Name Yomi', 'Family Name Yomi', 'Maiden Name', 'Gender', 'Location', 'Occupation', 'Hobby', 'Language', 'Subject'];

function furtherOf(cells: GoogleRow): Labelled[] {
  const single = FURTHER.map((name) => ({ label: name, value: cells.at(name) }));
  const repeated = ['Relation', 'Event', 'Custom Field', 'External ID', 'Jot', 'Keyword'].flatMap((kind) => labelled(cells, kind).map(({ label, value }) => ({ label: label ?? kind, value })));
  return [...single, ...repeated].filter(({ value }) => value !== '');
}
