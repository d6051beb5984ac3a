import { readCsv, sniffSeparator, type CsvRow } from '../formats/csv.ts';
import { decodeText } from '../formats/text-encoding.ts';
import { ArchiveError } from './archive-error.ts';
import type { Bytes } from './record.ts';

/** The column names of a table of people, and the line they stand on; 0 where the file has none. */
export type Header = { readonly cells: readonly string[]; readonly line: number };

/** Says which of the first rows is the header; rows before it are passed over, null means that there is none. */
export type FindHeader = (rows: readonly CsvRow[]) => Header | null;

/** A table as far as it is known from its beginning; `sample` are its first rows, which come again among `rows`. `close` is for who does not read them. */
export type Table = { readonly header: Header; readonly sample: readonly CsvRow[]; readonly rows: AsyncIterable<CsvRow>; close(): Promise<void> };

const HEADER_WITHIN = 20;
const SAMPLE_ROWS = 200;
const SAMPLE_TEXT = 64 * 1024;

/** Opens a table in any encoding and with any separator. Throws `ArchiveError` where there is no header. */
export async function openTable(bytes: Bytes, file: string, findHeader: FindHeader): Promise<Table> {
  const rows = rowsOf(bytes);
  const first: CsvRow[] = [];
  while (first.length < SAMPLE_ROWS) {
    const next = await rows.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  const header = findHeader(first.slice(0, HEADER_WITHIN));
  if (header === null) {
    await rows.return(undefined);
    throw new ArchiveError('no-header', file, `${file} has no row of column names that Kith knows. Choose what each of its columns means, and it can be read.`);
  }
  const sample = first.filter((row) => row.line > header.line);
  return { header, sample, rows: joined(sample, rows), close: async () => void (await rows.return(undefined)) };
}

async function* rowsOf(bytes: Bytes): AsyncGenerator<CsvRow> {
  const pieces = decodeText(bytes);
  let sample = '';
  while (sample.length < SAMPLE_TEXT) {
    const next = await pieces.next();
    if (next.done === true) break;
    sample += next.value;
  }
  const separator = /^sep=([,;\t|])/.exec(sample)?.[1] as ',' | undefined;
  for await (const batch of readCsv(joined([sample], pieces), { separator: separator ?? sniffSeparator(sample.slice(0, SAMPLE_TEXT)) })) for (const row of batch) yield row;
}

async function* joined<T>(first: readonly T[], rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    for (const one of first) yield one;
    for await (const one of rest) yield one;
  } finally {
    await rest.return(undefined);
  }
}

/** Why a row without cells cannot be read. */
export function faultReason(row: CsvRow): string {
  return row.fault === 'too-long' ? 'This row is longer than a million characters.' : 'A quotation mark opens in this row and never closes.';
}

/** The row a format's detector recognises, wherever it stands among the first. */
export function headerWhere(isHeader: (cells: readonly string[]) => boolean): FindHeader {
  return (rows) => {
    const row = rows.find(({ cells }) => isHeader(cells));
    return row === undefined ? null : { cells: row.cells, line: row.line };
  };
}

/** Several values in one cell, as Google joins them; trimmed, without empty ones. */
export function values(cell: string): string[] {
  return cell.split(' ::: ').map((value) => value.trim()).filter((value) => value !== '');
}
