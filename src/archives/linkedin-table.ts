import type { DateReader, Holds, Place, RemarkRecord, SkippedRecord } from '../contacts/index.ts';
import type { ArchiveEvent } from './record.ts';

export type Cells = readonly string[];

/** The text of one cell of a row, trimmed; '' where the row, or the file of that year, has no such cell. */
export type Column = (cells: Cells) => string;

/** Finds a column by its name, whatever its case, spaces and underscores; the first of several names that is there. */
export type Columns = (...names: readonly string[]) => Column;

/** One kind of file in a LinkedIn archive, over all its years. */
export type Table = {
  readonly holds: Holds;
  /** Names of the file without its ending, as `columnKey` writes them. */
  readonly names: readonly string[];
  /** The columns by which its header is known, as `columnKey` writes them. */
  readonly tells: readonly string[];
  /** A row that does not reach this column stops half-way. */
  readonly reaches: string;
  /** The column whose first values settle how the file writes its dates. */
  readonly dates?: string;
  /** Called once a file; gives what turns a row into its events. */
  readonly open: (columns: Columns, dates: DateReader) => (cells: Cells, place: Place) => readonly ArchiveEvent[];
};

/** `CONVERSATION ID`, `Conversation_ID` and `conversationId` are one column. */
export function columnKey(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

export function columnsOf(header: Cells): Columns {
  const places = new Map<string, number>();
  for (const [at, name] of header.entries()) if (!places.has(columnKey(name))) places.set(columnKey(name), at);
  return (...names) => {
    const at = names.map((name) => places.get(columnKey(name))).find((place) => place !== undefined) ?? -1;
    return (cells) => cells[at]?.trim() ?? '';
  };
}

export function skipped(place: Place, reason: string): SkippedRecord {
  return { kind: 'skipped', file: place.file, line: place.line, reason };
}

export function remark(place: Place, reason: string): RemarkRecord {
  return { kind: 'remark', file: place.file, line: place.line, reason };
}

/** A remark where a date stands that could not be read; none where there is nothing. */
export function unreadDate(place: Place, text: string, read: string | null): readonly RemarkRecord[] {
  return text === '' || read !== null ? [] : [remark(place, `The date “${text.slice(0, 40)}” could not be read and was left out.`)];
}

/** Words with one space between them. */
export function tidy(text: string): string {
  return /\s{2}|[^\S ]/u.test(text) ? text.replaceAll(/\s+/gu, ' ') : text;
}
