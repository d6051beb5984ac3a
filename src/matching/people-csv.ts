import { csvRows, readSafeCell, type Separator } from '../formats/csv.ts';
import { RoundInputWrong } from '../pairs/index.ts';

const texts = ['id', 'available', 'team', 'place', 'side'] as const;
const numbers = ['wants', 'satOut', 'seniority'] as const;
const lists = ['interests', 'asks', 'offers', 'never'] as const;
const columns: ReadonlySet<string> = new Set([...texts, ...numbers, ...lists]);

/** Every half-hour of the week, for whoever does not say when they are free. */
const always = 'f'.repeat(84);

type Person = Record<string, unknown>;

/**
 * Members from a CSV whose columns are named as the keys of the JSON input, lists separated by `;`. An empty cell is left out;
 * an empty `available` means any time; `never` names whom a person is kept apart from. Throws RoundInputWrong.
 */
export function readPeopleCsv(text: string): { readonly members: readonly Person[]; readonly never: readonly (readonly [string, string])[] } {
  const clean = text.replace(/^\uFEFF/, '');
  const [header, ...rows] = csvRows(clean, { separator: separatorOf(clean) });
  const names = header?.cells.map((cell) => cell.trim()) ?? [];
  refuseUnknown(names);
  const people = rows.map(({ line, cells, fault }) => {
    if (fault !== undefined) throw new RoundInputWrong(`The record on line ${line} cannot be read.`);
    return readPerson(names, cells);
  });
  return {
    members: people.map(({ never: _, ...member }) => member),
    never: people.flatMap(({ id, never }) => ((never as readonly string[] | undefined) ?? []).map((other) => [String(id), other] as const)),
  };
}

/** Lists hold semicolons, so the heading alone says what stands between cells. */
function separatorOf(text: string): Separator {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  return heading.includes(',') ? ',' : heading.includes(';') ? ';' : heading.includes('\t') ? '\t' : ',';
}

function refuseUnknown(names: readonly string[]): void {
  if (!names.includes('id')) throw new RoundInputWrong('The first line must name the columns, and one of them must be "id".');
  const unknown = names.filter((name) => !columns.has(name));
  if (unknown.length > 0) throw new RoundInputWrong(`There is no column ${unknown.map((name) => JSON.stringify(name)).join(', ')}; there are ${[...columns].join(', ')}.`);
}

function readPerson(names: readonly string[], cells: readonly string[]): Person {
  const person: Person = { available: always };
  names.forEach((name, i) => {
    const cell = readSafeCell((cells[i] ?? '').trim());
    if (cell !== '') person[name] = readCell(name, cell);
  });
  return person;
}

function readCell(name: string, cell: string): unknown {
  if ((lists as readonly string[]).includes(name)) return cell.split(';').map((word) => word.trim()).filter((word) => word !== '');
  if (!(numbers as readonly string[]).includes(name)) return cell;
  return /^\d+$/.test(cell) ? Number(cell) : cell;
}
