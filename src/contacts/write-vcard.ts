import { escapeText, writeVCard, type VCardLine } from '../formats/vcard.ts';
import type { Address, Labelled, PersonRecord, Photo } from './record.ts';

/** What of a person is written; where a record stands in a file does not matter. */
export type WrittenPerson = Omit<PersonRecord, 'kind' | 'file' | 'line' | 'connectedOn'>;

const TYPES = new Map([['work', 'work'], ['home', 'home'], ['mobile', 'cell']]);

/**
 * A person as one vCard 4.0; `readVcard` gives the same person back, without `connectedOn` and the places and dates of positions.
 * Usual labels are types, all others travel as Apple's `X-ABLabel`, which phones and Google show too.
 */
export function personToVcard(person: WrittenPerson): string {
  let groups = 0;
  const labelled = (line: VCardLine, label: string | undefined): VCardLine[] => {
    const type = TYPES.get(label ?? '');
    if (label === undefined || label === '') return [line];
    if (type !== undefined) return [{ ...line, params: { ...line.params, TYPE: [type] } }];
    const group = `item${++groups}`;
    return [{ ...line, group }, { group, name: 'X-ABLABEL', value: escapeText(label) }];
  };
  const each = (name: string, found: readonly Labelled[] | undefined) => (found ?? []).flatMap(({ label, value }) => labelled({ name, value: escapeText(value) }, label));
  return writeVCard([
    ...nameLines(person), ...each('EMAIL', person.emails), ...each('TEL', person.phones),
    ...each('URL', [...person.profiles, ...(person.websites ?? [])]), ...each('IMPP', person.handles),
    ...positionLines(person), ...(person.addresses ?? []).flatMap((address) => labelled(addressLine(address), address.label)),
    ...single('BDAY', person.birthday?.replaceAll(/(?<=\d)-/g, '')), ...single('NOTE', person.notes),
    ...(person.tags.length === 0 ? [] : [{ name: 'CATEGORIES', value: person.tags.map(escapeText).join(',') }]),
    ...(person.photo === undefined ? [] : [{ name: 'PHOTO', value: photoValue(person.photo) }]),
    ...each('X-KITH-FURTHER', person.further),
  ]);
}

function nameLines(person: WrittenPerson): VCardLine[] {
  const parts = [person.familyName, person.givenName, person.middleName, person.namePrefix, person.nameSuffix].map((part) => escapeText(part ?? ''));
  return [
    { name: 'FN', value: escapeText(person.fullName) }, { name: 'N', value: parts.join(';') },
    ...single('NICKNAME', person.nickname), ...single('UID', person.sourceId),
  ];
}

function positionLines(person: WrittenPerson): VCardLine[] {
  return person.positions.flatMap(({ company, department, title }, at) => {
    const group = `job${at + 1}`;
    const units = department === undefined ? [] : [escapeText(department)];
    return [
      ...(company === undefined && department === undefined ? [] : [{ group, name: 'ORG', value: [escapeText(company ?? ''), ...units].join(';') }]),
      ...(title === undefined ? [] : [{ group, name: 'TITLE', value: escapeText(title) }]),
    ];
  });
}

function addressLine(address: Address): VCardLine {
  const { postOfficeBox, extended, street, city, region, postalCode, country, formatted } = address;
  const value = [postOfficeBox, extended, street, city, region, postalCode, country].map((part) => escapeText(part ?? '')).join(';');
  return { name: 'ADR', value, params: formatted === undefined ? {} : { LABEL: [formatted] } };
}

function photoValue(photo: Photo): string {
  return 'url' in photo ? photo.url : `data:${photo.mediaType};base64,${Buffer.from(photo.bytes).toString('base64')}`;
}

function single(name: string, value: string | undefined): VCardLine[] {
  return value === undefined || value === '' ? [] : [{ name, value: escapeText(value) }];
}
