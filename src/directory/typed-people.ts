import { suggestMapping } from '../contacts/index.ts';
import { csvRows, readSafeCell, type Separator } from '../formats/csv.ts';

/** Somebody whom a line names: by a name, an address or both; what is missing is ''. */
export type TypedPerson = { readonly line: string; readonly name: string; readonly address: string };

/** The first line where it named columns and nobody, else ''. */
export type TypedPeople = { readonly heading: string; readonly people: readonly TypedPerson[] };

/**
 * People as they are typed, pasted or kept in a file: one on a line or between semicolons, such as `Priya Raman <priya@example.com>`, or the
 * rows of a table with commas, semicolons or tabs. Where its first line names the columns, name and address are taken from theirs and all else is passed over.
 */
export function typedPeople(text: string): TypedPeople {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/).map(line => line.trim().slice(0, longest)).filter(Boolean);
  const columns = headingCells(lines[0] ?? '');
  if (!columns) return { heading: '', people: people(lines) };
  const [heading = '', ...rest] = lines;
  return { heading, people: columns.cells.length > 1 ? peopleOfTable(columns, rest) : people(rest) };
}

/** Somebody on a line of their own. */
export function typedPerson(line: string): TypedPerson {
  const address = anAddress.exec(line)?.[0] ?? '';
  return { line, name: line.replace(address, '').replace(/["<>;,\t]+/g, ' ').replace(/\s+/g, ' ').trim(), address };
}

/** Of a line; more is not read. */
const longest = 1000;
const anAddress = /[^\s<>,;"']+@[^\s<>,;"']+/;

type Columns = { readonly cells: readonly string[]; readonly separator: Separator };
const namesSomebody: ReadonlySet<string> = new Set(['fullName', 'givenName', 'familyName', 'email']);

/** The cells of a line of which one names a column for names or addresses, as lists of contacts call them in four languages. */
function headingCells(line: string): Columns | undefined {
  const separator = (['\t', ';', ','] as const).find(each => line.includes(each)) ?? ',';
  const cells = csvRows(line, { separator })[0]?.cells.map(cell => cell.trim()) ?? [];
  if (line.includes('@') || !Object.values(suggestMapping(cells, [])).some(field => namesSomebody.has(field))) return undefined;
  return { cells, separator };
}

function peopleOfTable({ cells: heading, separator }: Columns, lines: readonly string[]): readonly TypedPerson[] {
  const rows = csvRows(lines.join('\n'), { separator }).map(({ cells }) => cells.map(cell => readSafeCell(cell.trim())));
  const mapping = suggestMapping(heading, rows.slice(0, 50));
  return rows.map(cells => {
    const at = (field: string): string => cells[heading.findIndex(name => mapping[name] === field)] ?? '';
    const line = cells.filter(Boolean).join(', ');
    const name = at('fullName') || [at('givenName'), at('familyName')].filter(Boolean).join(' ');
    return { ...typedPerson(`${name} ${anAddress.exec(at('email'))?.[0] ?? anAddress.exec(line)?.[0] ?? ''}`), line };
  });
}

/** A semicolon stands between two people, or between the name and the address of one; with more cells, where every line is made alike. */
function people(lines: readonly string[]): readonly TypedPerson[] {
  const parts = lines.map(line => line.split(';').map(part => part.trim()).filter(Boolean));
  const isTable = parts.length > 1 && parts.every(cells => hasOneAddress(cells) && cells.length === parts[0]!.length);
  return parts.flatMap((cells, at) => isTable || (cells.length === 2 && hasOneAddress(cells)) ? typedPerson(lines[at]!) : cells.map(typedPerson));
}

/** One cell is an address and nothing else, and no other holds one. */
const hasOneAddress = (cells: readonly string[]): boolean => cells.filter(cell => cell.includes('@')).length === 1 && cells.some(cell => anAddress.exec(cell)?.[0] === cell);
