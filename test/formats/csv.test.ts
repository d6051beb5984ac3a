import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, csvRows, readCsv, readSafeCell, safeCell, sniffSeparator, type CsvRow, type Separator } from '../../src/formats/csv.ts';

const cellText = fc.string({ unit: fc.constantFrom('a', 'ü', '😀', ' ', '"', ',', ';', '\t', '\n', '\r', '\r\n', "'", '='), maxLength: 12 });
const table = fc.array(fc.array(cellText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const separators = fc.constantFrom<Separator>(',', ';', '\t', '|');

describe('a CSV', () => {
  it('gives back what was written into it, in every separator and line end', () => {
    fc.assert(
      fc.property(table, separators, lineEnd, fc.boolean(), (rows, separator, end, closed) => {
        const text = rows.map((cells) => cells.map(quote).join(separator)).join(end) + (closed ? end : '');
        expect(csvRows(text, { separator }).map((row) => row.cells)).toEqual(rows);
      }),
    );
  });

  it('is read the same wherever the pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é'), maxLength: 60 }), fc.array(fc.nat(60)), fc.nat(12), async (text, cuts, limit) => {
        const options = { separator: ',', maxRecordLength: limit + 3 } as const;
        expect(await all(readCsv(pieces(text, cuts), options))).toEqual(csvRows(text, options));
      }),
      { numRuns: 500 },
    );
  });

  it('says the line on which each record starts', () => {
    fc.assert(
      fc.property(table, lineEnd, (rows, end) => {
        const records = rows.map((cells) => cells.map(quote).join(','));
        const starts = records.map((_, i) => 1 + records.slice(0, i).reduce((lines, record) => lines + breaks(record) + 1, 0));
        expect(csvRows(records.join(end), { separator: ',' }).map((row) => row.line)).toEqual(starts);
      }),
    );
  });

  it('agrees with csv-parse on clean tables', () => {
    const clean = fc.string({ unit: fc.constantFrom('a', 'ü', '😀', ' ', '"', ',', '\n', '\r\n'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.array(clean, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = rows.map((cells) => cells.map(quote).join(',')).join('\n');
        expect(csvRows(text, { separator: ',' }).map((row) => row.cells)).toEqual(parse(text, { record_delimiter: '\n' }));
      }),
    );
  });

  it('counts blank lines as lines but not as records', () => {
    expect(csvRows('a,b\n\n\r\nc,d', { separator: ',' })).toEqual([
      { line: 1, lastLine: 1, cells: ['a', 'b'] },
      { line: 4, lastLine: 4, cells: ['c', 'd'] },
    ]);
  });

  it('keeps a quotation mark that nobody doubled', () => {
    expect(csvRows('"the "big" one",2\nsay "hi",3', { separator: ',' }).map((row) => row.cells)).toEqual([
      ['the "big" one', '2'],
      ['say "hi"', '3'],
    ]);
  });

  it('keeps everything before a quotation mark that is never closed', () => {
    expect(csvRows('a,b\nc,"d\ne,f\n', { separator: ',' })).toEqual([
      { line: 1, lastLine: 1, cells: ['a', 'b'] },
      { line: 2, lastLine: 4, cells: [], fault: 'quote-not-closed' },
    ]);
  });

  it('passes over a record beyond the limit and reads the next, quoted or not', async () => {
    for (const huge of ['x'.repeat(5000), `"${'x\n'.repeat(2500)}"`]) {
      const text = `a,b\n1,${huge}\nc,d\n`;
      const rows = await all(readCsv(pieces(text, Array.from({ length: 80 }, (_, i) => i * 64)), { separator: ',', maxRecordLength: 1000 }));
      expect(rows.map((row) => [row.fault ?? row.cells, row.line])).toEqual([
        [['a', 'b'], 1],
        ['too-long', 2],
        [['c', 'd'], huge.startsWith('"') ? 2503 : 3],
      ]);
    }
  });

  it('is told apart by its separator', () => {
    expect(sniffSeparator('a,b\n1,2')).toBe(',');
    expect(sniffSeparator('a;b\n"1,5";2')).toBe(';');
    expect(sniffSeparator('a\tb\tc\n1, 2\t3\t4')).toBe('\t');
    expect(sniffSeparator('Notes:\n"one, two"\n\na;b;c\n1;2;3')).toBe(';');
    expect(sniffSeparator('only one column')).toBe(',');
  });
});

describe('a CSV that Kith writes', () => {
  it('has no cell that a spreadsheet takes for a formula', () => {
    const nasty = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', '1', 'a', '＝'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 2, maxLength: 5 }), (cells) => {
        const [row] = csvRows(csvLine(cells), { separator: ',' });
        expect(row?.cells).toHaveLength(cells.length);
        for (const cell of row?.cells ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
        expect(row?.cells.map(readSafeCell)).toEqual(cells);
      }),
    );
  });

  it('leaves plain text as it is', () => {
    fc.assert(fc.property(fc.string(), (text) => readSafeCell(safeCell(text)) === text));
    expect(safeCell("O'Neil")).toBe("O'Neil");
    expect(csvLine(['Ana', "'tis"])).toBe("Ana,'tis\r\n");
    expect(csvLine(['=HYPERLINK("x")', '+49 30 1'])).toBe(`"'=HYPERLINK(""x"")",'+49 30 1\r\n`);
  });
});

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function breaks(text: string): number {
  return text.match(/\r\n|\r|\n/gu)?.length ?? 0;
}

async function* pieces(text: string, cuts: readonly number[]): AsyncGenerator<string> {
  const places = [0, ...[...cuts].sort((a, b) => a - b), text.length];
  for (let i = 1; i < places.length; i++) yield text.slice(places[i - 1], places[i]);
}

async function all(batches: AsyncIterable<readonly CsvRow[]>): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}
