export { csvLine, readSafeCell, safeCell } from './csv-writer.ts';

/** What stands between two cells. */
export type Separator = ',' | ';' | '\t' | '|';

/**
 * One record. `line` is the line on which it starts and `lastLine` the one on which it ends; the first line of a text is 1.
 * With a `fault` the cells are missing: the record was longer than the limit, or its quotation mark is never closed.
 */
export type CsvRow = {
  readonly line: number;
  readonly lastLine: number;
  readonly cells: readonly string[];
  readonly fault?: CsvFault;
};
export type CsvFault = 'too-long' | 'quote-not-closed';

export type CsvOptions = {
  readonly separator: Separator;
  /** In UTF-16 units; a longer record is passed over without being held. One million unless told. */
  readonly maxRecordLength?: number;
};

/**
 * Reads records from pieces of text, a batch for each piece, holding one piece and one record at most.
 *
 * RFC 4180 and what the world makes of it: records end in LF, CRLF or CR, mixed as they come; cells may hold line breaks
 * inside quotation marks; a quotation mark inside a quoted cell that nobody doubled is a plain character; blank lines
 * are no records but count as lines. Rows may have any number of cells. Never throws for what the text says.
 *
 * Own code, because the libraries tried lose the rest of the file after one oversized record or one mixed line end.
 */
export async function* readCsv(text: AsyncIterable<string>, options: CsvOptions): AsyncGenerator<readonly CsvRow[]> {
  const splitter = csvSplitter(options);
  for await (const piece of text) {
    const rows = splitter.feed(piece);
    if (rows.length > 0) yield rows;
  }
  const last = splitter.end();
  if (last.length > 0) yield last;
}

/** The records of a text that is at hand whole. */
export function csvRows(text: string, options: CsvOptions): readonly CsvRow[] {
  const splitter = csvSplitter(options);
  return [...splitter.feed(text), ...splitter.end()];
}

/** The separator under which the most records of a sample have the same number of cells, and more than one; a comma where nothing speaks for another. */
export function sniffSeparator(sample: string): Separator {
  const candidates: readonly Separator[] = [',', ';', '\t', '|'];
  const scored = candidates.map((separator) => ({ separator, score: likeness(sample, separator) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

function likeness(sample: string, separator: Separator): number {
  const rowsByCells = new Map<number, number>();
  for (const { cells } of csvRows(sample, { separator }).slice(0, 50)) {
    if (cells.length > 1) rowsByCells.set(cells.length, (rowsByCells.get(cells.length) ?? 0) + 1);
  }
  return Math.max(0, ...[...rowsByCells].map(([cells, rows]) => rows * Math.min(cells - 1, 20)));
}

/**
 * Feeds on pieces of text. A record that is not complete at the end of a piece is kept and looked at again with the next,
 * up to the limit; beyond it, only the place in the grammar is kept.
 */
function csvSplitter({ separator, maxRecordLength = 1_000_000 }: CsvOptions) {
  const at = newCursor(separator);
  let rest = '';
  let line = 1;
  let overlongFrom = 0;

  const finish = (first: number, cells: string[], fault: CsvFault | null): CsvRow[] => {
    line = first + at.breaks;
    const lastLine = line - (at.endedByBreak ? 1 : 0);
    if (fault !== null) return [{ line: first, lastLine, cells: [], fault }];
    return cells.length === 1 && cells[0] === '' ? [] : [{ line: first, lastLine, cells }];
  };

  const passOver = (): CsvRow[] => {
    const complete = scanRecord(at, null);
    const rows = complete ? finish(overlongFrom, [], 'too-long') : [];
    if (complete) overlongFrom = 0;
    return rows;
  };

  const next = (): CsvRow[] | null => {
    const start = at.index;
    const cells: string[] = [];
    const complete = scanRecord(beginRecord(at), cells);
    const long = at.index - start > maxRecordLength;
    if (complete) return finish(line, cells, long ? 'too-long' : at.unclosed ? 'quote-not-closed' : null);
    if (long) overlongFrom = line;
    else at.index = start;
    return null;
  };

  const take = (text: string, end: boolean): readonly CsvRow[] => {
    Object.assign(at, { text, index: 0, end });
    const rows = overlongFrom > 0 ? passOver() : [];
    while (overlongFrom === 0 && at.index < text.length) {
      const more = next();
      if (more === null) break;
      rows.push(...more);
    }
    rest = text.slice(at.index);
    return rows;
  };

  return { feed: (piece: string) => take(rest === '' ? piece : rest + piece, false), end: () => take(rest, true) };
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** A place in a text and in the grammar of one record. */
type Cursor = {
  readonly separator: number;
  text: string;
  index: number;
  /** Whether the text is the last there is. */
  end: boolean;
  place: 'cell start' | 'bare' | 'quoted';
  /** Line breaks since the record began, the one that ends it included. */
  breaks: number;
  endedByBreak: boolean;
  unclosed: boolean;
};

function newCursor(separator: Separator): Cursor {
  const begun = { place: 'cell start', breaks: 0, endedByBreak: false, unclosed: false } as const;
  return { separator: separator.charCodeAt(0), text: '', index: 0, end: false, ...begun };
}

function beginRecord(at: Cursor): Cursor {
  at.place = 'cell start';
  at.breaks = 0;
  at.endedByBreak = false;
  at.unclosed = false;
  return at;
}

/** Moves behind the record and gives true; where the text ends first, moves as far as it was understood and gives false. */
function scanRecord(at: Cursor, cells: string[] | null): boolean {
  for (;;) {
    if (at.place === 'cell start' && at.text.charCodeAt(at.index) === QUOTE) {
      at.place = 'quoted';
      at.index++;
    }
    const cell = at.place === 'quoted' ? passQuoted(at) : passBare(at);
    if (cell === null) return false;
    cells?.push(cell);
    if (at.index >= at.text.length) return true;
    if (at.text.charCodeAt(at.index) !== at.separator) return passLineEnd(at);
    at.index++;
    at.place = 'cell start';
  }
}

function passBare(at: Cursor): string | null {
  const { text, separator, index: from } = at;
  let index = from;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === separator || code === LF || code === CR) break;
  }
  at.index = index;
  if (index > from) at.place = 'bare';
  return index < text.length || at.end ? text.slice(from, index) : null;
}

/** From behind the opening mark to behind the closing one. A mark closes only where the cell can end. */
function passQuoted(at: Cursor): string | null {
  const { text, index: from } = at;
  let doubled = false;
  for (let mark = text.indexOf('"', from); mark >= 0; mark = text.indexOf('"', mark + 1)) {
    const last = mark + 1 === text.length;
    if (last && !at.end) return waitFrom(at, mark);
    const following = text.charCodeAt(mark + 1);
    if (following === QUOTE) {
      doubled = true;
      mark++;
    } else if (last || following === at.separator || following === LF || following === CR) {
      moveOverText(at, mark);
      at.index = mark + 1;
      const cell = text.slice(from, mark);
      return doubled ? cell.replaceAll('""', '"') : cell;
    }
  }
  if (!at.end) return waitFrom(at, text.length);
  at.unclosed = true;
  moveOverText(at, text.length);
  return '';
}

/** A CR that ends the piece waits too: an LF may follow. */
function waitFrom(at: Cursor, index: number): null {
  const cr = index === at.text.length && index > at.index && at.text.charCodeAt(index - 1) === CR;
  moveOverText(at, cr ? index - 1 : index);
  return null;
}

function moveOverText(at: Cursor, to: number): void {
  const { text } = at;
  for (let index = at.index; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code === LF || (code === CR && text.charCodeAt(index + 1) !== LF)) at.breaks++;
  }
  at.index = to;
}

function passLineEnd(at: Cursor): boolean {
  const cr = at.text.charCodeAt(at.index) === CR;
  if (cr && at.index + 1 === at.text.length && !at.end) {
    at.place = 'bare';
    return false;
  }
  at.index += cr && at.text.charCodeAt(at.index + 1) === LF ? 2 : 1;
  at.breaks++;
  at.endedByBreak = true;
  return true;
}
