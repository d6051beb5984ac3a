import type { CsvRow } from '../formats/csv.ts';
import { oneLine } from '../kit/full-name.ts';
import { dayOrderOf } from './birthday.ts';
import { headerWhere, openTable } from './contact-table.ts';
import { isEnglishHeader, isOutlookHeader, outlookColumns, type OutlookColumn, type OutlookField } from './outlook-columns.ts';
import { personNames, type Names } from './person-names.ts';
import { readPersonRow, type FoundPerson } from './person-row.ts';
import type { Address, ContactEvent, Bytes, Labelled, PersonRecord, Place, Position, ReaderOptions } from './record.ts';
import { sortWebAddresses } from './web-address.ts';

type Cells = {
  /** Every column of a field that has text in it. */
  all(field: OutlookField): readonly (OutlookColumn & { readonly text: string })[];
  first(field: OutlookField): string;
};

/** People from an Outlook contact CSV: classic Outlook in four languages, outlook.com, or Google's "Outlook CSV". */
export async function* readOutlook(bytes: Bytes, { file }: ReaderOptions): AsyncGenerator<ContactEvent> {
  const { header, sample, rows } = await openTable(bytes, file, headerWhere(isOutlookHeader));
  yield { kind: 'file', file, source: 'outlook', holds: 'contacts' };
  const columns = Map.groupBy(outlookColumns(header.cells), ({ field }) => field);
  const birthday = columns.get('birthday')?.[0]?.index ?? -1;
  const order = dayOrderOf(sample.map(({ cells }) => cells[birthday] ?? ''), isEnglishHeader(header.cells) ? 'month-first' : 'day-first');
  const table = { file, width: header.cells.length, order };
  for await (const row of rows) for (const event of readPersonRow(row, table, (place) => foundIn(cellsOf(row, columns), place))) yield event;
}

function cellsOf(row: CsvRow, columns: ReadonlyMap<OutlookField, readonly OutlookColumn[]>): Cells {
  const all = (field: OutlookField) => (columns.get(field) ?? []).map((column) => ({ ...column, text: (row.cells[column.index] ?? '').trim() })).filter(({ text }) => text !== '');
  return { all, first: (field) => all(field)[0]?.text ?? '' };
}

function foundIn(cells: Cells, place: Place): FoundPerson {
  return { person: personOf(cells, place), birthday: cells.first('birthday') };
}

function personOf(cells: Cells, place: Place): PersonRecord {
  return {
    kind: 'person', ...place, ...namesOf(cells),
    emails: emailsOf(cells), phones: cells.all('phone').map(({ label, text }) => ({ label, value: text })),
    ...sortWebAddresses(cells.all('website').map(({ label, text }) => ({ label, value: text }))), handles: cells.all('handle').map(({ text }) => ({ value: text })),
    positions: positionsOf(cells), addresses: addressesOf(cells),
    notes: cells.first('notes').replace(/\r\n?/g, '\n') || undefined,
    tags: [...new Set(cells.first('categories').split(/[;,]/).map(oneLine))].filter((tag) => tag !== '' && !/^(\* )?(my ?contacts|starred)$/i.test(tag)),
    further: cells.all('further').filter(({ text }) => !isNoDate(text)).map(({ label, text }) => ({ label, value: text })),
  };
}

function namesOf(cells: Cells): Names {
  const [prefix, given, middle, family, suffix, nickname] = (['prefix', 'given', 'middle', 'family', 'suffix', 'nickname'] as const).map(cells.first);
  return personNames({ prefix: prefix ?? '', given: given ?? '', middle: middle ?? '', family: family ?? '', suffix: suffix ?? '', nickname: nickname ?? '' });
}

/** Inside a company Outlook writes `EX` and a path of its directory, which is no address. */
function emailsOf(cells: Cells): Labelled[] {
  const types = new Map(cells.all('emailType').map(({ number, text }) => [number, text.toUpperCase()]));
  return cells.all('email').filter(({ number, text }) => types.get(number) !== 'EX' && text.includes('@')).map(({ text }) => ({ value: text }));
}

function positionsOf(cells: Cells): Position[] {
  const position = { company: cells.first('company') || undefined, title: cells.first('title') || undefined, department: cells.first('department') || undefined, location: cells.first('officeLocation') || undefined };
  return Object.values(position).some((text) => text !== undefined) ? [position] : [];
}

function addressesOf(cells: Cells): Address[] {
  return ['work', 'home', 'other'].flatMap((label) => {
    const text = (field: OutlookField) => cells.all(field).filter((column) => column.label === label).map((column) => column.text).join(', ') || undefined;
    const address = { postOfficeBox: text('postOfficeBox'), street: text('street'), city: text('city'), region: text('region'), postalCode: text('postalCode'), country: text('country') };
    return Object.values(address).some((part) => part !== undefined) ? [{ label, ...address }] : [];
  });
}

/** Outlook's way of saying that there is none. */
function isNoDate(text: string): boolean {
  return /^0\/0\/0+$/.test(text) || /^[0\s./-]+$/.test(text);
}
