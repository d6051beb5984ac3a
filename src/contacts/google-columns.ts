import { oneLine } from '../kit/full-name.ts';

/** A row by column name. `at` gives the first of several names that has text in it, trimmed, or ''. */
export type GoogleRow = {
  at(...names: readonly string[]): string;
  /** The numbered repeats of a kind (`E-mail 1 - Value`, `E-mail 2 - Value`): one object of fields for each value, several in a cell told apart. */
  repeats(kind: string): readonly GoogleRepeat[];
};
export type GoogleRepeat = { readonly label: string | undefined; field(name: string): string };

const NUMBERED = /^(E-mail|Phone|Address|Organization|Relation|Website|Event|Custom Field|IM|External ID|Jot|Language|Keyword) (\d+) - (.+)$/;

/** Whether these are the column names of a Google Contacts CSV, old (until 2024) or new. */
export function isGoogleHeader(header: readonly string[]): boolean {
  const names = new Set(header.map(plain));
  if (header.some((name) => NUMBERED.test(plain(name)))) return true;
  return (names.has('Labels') && names.has('Phonetic First Name')) || (names.has('Group Membership') && (names.has('Given Name') || names.has('Yomi Name')));
}

/** Prepares the reading of rows: names are looked up once. */
export function googleColumns(header: readonly string[]): (cells: readonly string[]) => GoogleRow {
  const byName = new Map<string, number>();
  const groups = new Map<string, Map<string, Map<string, number>>>();
  for (const [index, name] of header.map(plain).entries()) {
    if (!byName.has(name)) byName.set(name, index);
    const [, kind = '', number = '', field = ''] = NUMBERED.exec(name) ?? [];
    if (kind !== '') nested(nested(groups, kind), number).set(field, index);
  }
  return (cells) => ({
    at: (...names) => names.map((name) => (cells[byName.get(name) ?? -1] ?? '').trim()).find((text) => text !== '') ?? '',
    repeats: (kind) => [...(groups.get(kind)?.values() ?? [])].flatMap((fields) => repeatsOf(fields, cells)),
  });
}

function plain(name: string): string {
  return oneLine(name.replace(/^\uFEFF/, ''));
}

function nested<Inner>(outer: Map<string, Map<string, Inner>>, key: string): Map<string, Inner> {
  const inner = outer.get(key) ?? new Map<string, Inner>();
  outer.set(key, inner);
  return inner;
}

function repeatsOf(fields: ReadonlyMap<string, number>, cells: readonly string[]): GoogleRepeat[] {
  const pieces = new Map([...fields].map(([name, index]) => [name, (cells[index] ?? '').split(' ::: ').map((piece) => piece.trim())]));
  const label = googleLabel((pieces.get('Label') ?? pieces.get('Type') ?? [''])[0] ?? '');
  const count = Math.max(...[...pieces].filter(([name]) => name !== 'Label' && name !== 'Type').map(([, each]) => each.length), 0);
  return Array.from({ length: count }, (_, at) => ({ label, field: (name) => pieces.get(name)?.[at] ?? '' }));
}

/** `* ` marks the preferred one and Google's own groups. */
export function googleLabel(text: string): string | undefined {
  return oneLine(text.replace(/^\*\s*/, '')) || undefined;
}
