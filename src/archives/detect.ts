import { ArchiveError, type ArchiveFault, isGoogleHeader, isOutlookHeader, isVcard, type SourceKind } from '../contacts/index.ts';
import { csvRows, sniffSeparator } from '../formats/csv.ts';
import { decodeWhole } from '../formats/text-encoding.ts';
import { looksLikeZip } from '../formats/zip.ts';
import { findTable, isUnread, tableNamed } from './linkedin-files.ts';

/** As many first bytes as `detectSource` wants to see. */
export const DETECTION_BYTES = 64 * 1024;

/**
 * Says what a file is by its first bytes; the name only helps to say what is wrong with it.
 * A table of unknown columns is 'csv', to be read by a mapping. Throws `ArchiveError` for what is no text, no table, or empty.
 */
export function detectSource(first: Uint8Array, name: string): SourceKind | 'zip' {
  if (looksLikeZip(first)) return 'zip';
  const text = readableText(first, name);
  if (isVcard(text)) return 'vcard';
  if (findTable(text) !== null) return 'linkedin';
  return sourceOfTable(text, name);
}

/** For a file whose source was named by the person: gives that source back unless the file is no text at all. */
export function refuseUnreadable(first: Uint8Array, name: string, source: SourceKind): SourceKind {
  readableText(first, name);
  return source;
}

function readableText(first: Uint8Array, name: string): string {
  const binary = KNOWN_BINARIES.find(({ begins }) => begins.every((byte, at) => first[at] === byte));
  if (binary !== undefined) throw new ArchiveError(binary.fault, name, `${name} is ${binary.what}. ${binary.instead}`);
  const text = decodeWhole(first.subarray(0, DETECTION_BYTES));
  if (text.trim() === '') throw new ArchiveError('empty', name, `${name} is empty: there is nothing in it to read.`);
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body|script|meta)\b/isu.test(text)) throw webPage(name);
  if (looksBinary(text)) throw notReadable(name);
  return text;
}

function sourceOfTable(text: string, name: string): SourceKind {
  const rows = csvRows(text, { separator: sniffSeparator(text) }).slice(0, 20).map((row) => row.cells);
  if (rows.some(isGoogleHeader)) return 'google';
  if (rows.some(isOutlookHeader)) return 'outlook';
  if (isUnread(name)) throw new ArchiveError('nothing-to-read', name, `${name} is part of a LinkedIn archive, but holds nothing about the people you know. Import the whole archive, or Connections.csv, Invitations.csv and messages.csv from it.`);
  if (tableNamed(name) !== null && looksLikeData(rows[0] ?? [])) throw noHeader(name);
  if (!isCalledTable(name) && !isTable(rows)) throw notReadable(name);
  return 'csv';
}

function isCalledTable(name: string): boolean {
  return /\.(?:csv|tsv)$/iu.test(name);
}

/** Letters have commas too, but not the same number in every line. */
function isTable(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 1 && rows.every((cells) => cells.length > 1 && cells.length === rows[0]?.length);
}

function looksLikeData(row: readonly string[]): boolean {
  return row.some((cell) => /@|https?:|\d{4}|\d\/\d/u.test(cell));
}

type Binary = { readonly begins: readonly number[]; readonly fault: ArchiveFault; readonly what: string; readonly instead: string };

const UNPACK = 'Unpack it on your computer, and import the zip or the CSV files that come out.';
const KNOWN_BINARIES: readonly Binary[] = [
  { begins: [0xd0, 0xcf, 0x11, 0xe0], fault: 'spreadsheet', what: 'a workbook of Excel, whatever its name', instead: 'Open it there, save it as CSV (UTF-8), and import that.' },
  { begins: [0x1f, 0x8b], fault: 'not-an-archive', what: 'packed with gzip', instead: UNPACK },
  { begins: [0x37, 0x7a, 0xbc, 0xaf], fault: 'not-an-archive', what: 'packed with 7-Zip', instead: UNPACK },
  { begins: [0x52, 0x61, 0x72, 0x21], fault: 'not-an-archive', what: 'packed with RAR', instead: UNPACK },
  { begins: [0x25, 0x50, 0x44, 0x46], fault: 'unknown-format', what: 'a PDF', instead: 'Kith reads the archive that LinkedIn makes when you ask for a copy of your data, vCards and CSV files.' },
];

/** Control characters and bytes that are no character do not occur in text; UTF-16 has been decoded by now. */
function looksBinary(text: string): boolean {
  const looked = text.slice(0, 4096);
  const odd = [...looked].filter((character) => (character < ' ' && !'\t\n\v\f\r\u001b'.includes(character)) || character === '\ufffd').length;
  return odd > looked.length / 50;
}

function webPage(name: string): ArchiveError {
  return new ArchiveError('web-page', name, `${name} is a web page that was saved under this name. Download the file again while you are signed in, and import what arrives as it is.`);
}

function noHeader(name: string): ArchiveError {
  return new ArchiveError('no-header', name, `${name} has no header: its first line should name the columns, as in “First Name, Last Name, …”. Take the file as LinkedIn made it, without changes.`);
}

function notReadable(name: string): ArchiveError {
  const zip = /\.zip$/iu.test(name);
  return new ArchiveError(zip ? 'not-an-archive' : 'unknown-format', name, zip
    ? `${name} is called a zip but is none. Download the archive again; if that does not help, import the CSV files in it one by one.`
    : `${name} is neither a zip, nor a vCard, nor a table that Kith can read. Import a LinkedIn archive as downloaded, a vCard (.vcf), or a CSV file.`);
}
