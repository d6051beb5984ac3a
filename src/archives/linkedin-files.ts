import { csvRows, type Separator } from '../formats/csv.ts';
import { connections } from './linkedin-connections.ts';
import { invitations } from './linkedin-invitations.ts';
import { messages } from './linkedin-messages.ts';
import { notes } from './linkedin-notes.ts';
import { aboutTheOwner } from './linkedin-owner.ts';
import { columnKey, type Cells, type Table } from './linkedin-table.ts';

/** In the order in which an archive is read: who the owner is, then whom they know, then what was said. */
const TABLES: readonly Table[] = [...aboutTheOwner, connections, invitations, messages, notes];

/** Other files of an archive that someone may drop in by themselves. */
const UNREAD = new Set(
  `adtargeting adsclicked certifications comments companyfollows courses endorsementgiveninfo endorsementreceivedinfo events guidemessages
  coachmessages honors inferencesabouttheuser inferencesaboutyou instantreposts jobapplications languages learning learningcoachmessages
  learningroleplaymessages logins memberfollows phonenumbers projects publications reactions receipts recommendationsgiven
  recommendationsreceived richmedia saveditems searchqueries securitychallenges shares skills votes`.split(/\s+/u),
);

/** Which file of an archive a name means: never mind folders, case, spaces, underscores, numbers of members and a browser's ` (1)`. */
export function tableNamed(file: string): Table | null {
  const name = plainName(file);
  return isLitter(file) ? null : (TABLES.find(({ names }) => names.includes(name)) ?? null);
}

/** Whether LinkedIn writes a file of this name that holds nothing of use here. */
export function isUnread(file: string): boolean {
  return UNREAD.has(plainName(file));
}

/** The place of a table in the order of reading. */
export function readingOrder(table: Table): number {
  return TABLES.indexOf(table);
}

export type FoundTable = {
  readonly table: Table;
  readonly separator: Separator;
  readonly header: Cells;
  readonly headerLine: number;
  /** The rows after the header, as far as the beginning of the file reaches. */
  readonly first: readonly Cells[];
};

/** Finds the header of one of the tables in the beginning of a file, below whatever preamble, under whatever separator. */
export function findTable(beginning: string): FoundTable | null {
  for (const separator of [',', '\t', ';', '|'] as const) {
    const rows = csvRows(beginning, { separator });
    for (const [at, { cells, line }] of rows.slice(0, 40).entries()) {
      const keys = new Set(cells.map(columnKey));
      const table = TABLES.find(({ tells }) => tells.every((tell) => keys.has(tell)));
      if (table !== undefined) return { table, separator, header: cells, headerLine: line, first: rows.slice(at + 1).map((row) => row.cells) };
    }
  }
  return null;
}

function plainName(file: string): string {
  const base = file.slice(file.lastIndexOf('/') + 1).replace(/\.(?:csv|txt|tsv)$/iu, '');
  return columnKey(base.replace(/(?:_\d+| ?\(\d+\)| - copy)$/iu, ''));
}

/** What a Mac leaves in the zips it makes. */
function isLitter(file: string): boolean {
  return file.startsWith('__MACOSX/') || /(?:^|\/)\._/u.test(file);
}
