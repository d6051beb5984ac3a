import { ArchiveError, type Bytes, dateReader, type Place, type ReaderOptions } from '../contacts/index.ts';
import { readCsv, type CsvRow } from '../formats/csv.ts';
import { decodeText } from '../formats/text-encoding.ts';
import { findTable, type FoundTable } from './linkedin-files.ts';
import { columnKey, columnsOf, remark, skipped, type Cells } from './linkedin-table.ts';
import type { ArchiveEvent } from './record.ts';

/** How much text is looked at to find the header and how dates are written. */
const BEGINNING = 64 * 1024;

/**
 * Reads one CSV of a LinkedIn archive, of any year, in constant memory. Rows that cannot be kept are skipped with their
 * line and the reason; the rest goes on. Throws `ArchiveError` when no header of LinkedIn's is found.
 */
export async function* readLinkedIn(bytes: Bytes, { file }: ReaderOptions): AsyncGenerator<ArchiveEvent> {
  for await (const batch of readLinkedInBatches(bytes, file)) for (const event of batch) yield event;
}

/** The same, a batch for each piece of the file. */
export async function* readLinkedInBatches(bytes: Bytes, file: string): AsyncGenerator<readonly ArchiveEvent[]> {
  const text = decodeText(bytes);
  const beginning = await takeBeginning(text);
  const found = findTable(beginning);
  if (found === null) {
    await text.return(undefined);
    throw noHeader(beginning, file);
  }
  yield [{ kind: 'file', file, source: 'linkedin', holds: found.table.holds }];
  const read = rowReader(found, file);
  for await (const rows of readCsv(resumed(beginning, text), { separator: found.separator })) {
    const events: ArchiveEvent[] = [];
    for (const row of rows) if (row.line > found.headerLine) for (const event of read(row)) events.push(event);
    if (events.length > 0) yield events;
  }
}

async function takeBeginning(text: AsyncGenerator<string>): Promise<string> {
  let beginning = '';
  while (beginning.length < BEGINNING) {
    const next = await text.next();
    if (next.done === true) break;
    beginning += next.value;
  }
  return beginning;
}

async function* resumed(beginning: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield beginning;
  yield* rest;
}

function noHeader(beginning: string, file: string): ArchiveError {
  if (beginning.trim() === '') return new ArchiveError('empty', file, `${file} is empty.`);
  return new ArchiveError('no-header', file, `${file} has no header that LinkedIn writes: one of its first lines should name the columns, as in “First Name, Last Name, …”. Take the file as LinkedIn made it, without changes.`);
}

function rowReader({ table, header, first }: FoundTable, file: string): (row: CsvRow) => readonly ArchiveEvent[] {
  const columns = columnsOf(header);
  const dates = dateReader(table.dates === undefined ? [] : first.map(columns(table.dates)));
  const read = table.open(columns, dates);
  const reach = header.findIndex((name) => columnKey(name) === columnKey(table.reaches));
  return (row) => {
    const place = { file, line: row.line };
    if (row.fault !== undefined) return [damaged(place, faultSentence(row))];
    const { length } = row.cells;
    if (length === header.length) return read(row.cells, place);
    if (length > header.length) return tooMany(row.cells, header, place) ?? read(row.cells, place);
    if (length <= reach) return [damaged(place, `This row stops after ${count(length, 'cell')}; the header has ${header.length}.`)];
    return [remark(place, `This row has ${count(length, 'cell')} where the header has ${header.length}; the missing ones were left empty.`), ...read(row.cells, place)];
  };
}

/** Empty cells too many, a trailing separator for instance, do no harm. */
function tooMany(cells: Cells, header: Cells, place: Place): readonly ArchiveEvent[] | null {
  if (cells.slice(header.length).every((cell) => cell.trim() === '')) return null;
  return [damaged(place, `This row has ${cells.length} cells where the header has ${header.length}; nothing tells which belongs where.`)];
}

const damaged = (place: Place, reason: string): ArchiveEvent => ({ ...skipped(place, reason), damaged: true });

function faultSentence(row: CsvRow): string {
  if (row.fault === 'too-long') return 'This record is longer than a million characters, which no message or name is.';
  const extent = row.lastLine > row.line ? `the lines from here to the end (${row.lastLine}) could not be read` : 'this line, the last, could not be read';
  return `A quotation mark opens here and never closes, so ${extent}. The file may have been cut off.`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
