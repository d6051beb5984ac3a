import { csvLine, csvRows, readSafeCell } from '../formats/csv.ts';
import { RoundInputWrong } from '../pairs/index.ts';
import type { RoundResult } from './match-round.ts';

/** What a history file remembers: a row for every two who sat together in a round, and one with an empty second name for whoever was left out. */
export type RoundHistory = readonly { readonly round: number; readonly a: string; readonly b: string }[];

const heading = ['round', 'a', 'b'];

/** Throws RoundInputWrong where the text is not a history. */
export function readHistory(text: string): RoundHistory {
  const [first, ...rows] = csvRows(text.replace(/^\uFEFF/, ''), { separator: ',' });
  if (first === undefined) return [];
  if (first.cells.join() !== heading.join()) throw new RoundInputWrong(`The history must begin with the line "${heading.join()}".`);
  return rows.map(({ line, cells }) => {
    const [round, a, b] = cells.map((cell) => readSafeCell(cell.trim()));
    if (!/^\d+$/.test(round ?? '') || !a) throw new RoundInputWrong(`Line ${line} of the history is not a round and two names.`);
    return { round: Number(round), a, b: b ?? '' };
  });
}

export function writeHistory(history: RoundHistory): string {
  return [heading, ...history.map(({ round, a, b }) => [String(round), a, b])].map((cells) => csvLine(cells)).join('');
}

/** The number of the next round, who met when, and for how many rounds in a row each was left out. */
export function recall(history: RoundHistory): { readonly round: number; readonly met: readonly (readonly [string, string, number])[]; readonly satOut: ReadonlyMap<string, number> } {
  const satOut = new Map<string, number>();
  for (const { a, b } of [...history].sort((one, other) => one.round - other.round)) {
    satOut.set(a, b === '' ? (satOut.get(a) ?? 0) + 1 : 0);
    if (b !== '') satOut.set(b, 0);
  }
  return {
    round: history.reduce((most, { round }) => Math.max(most, round), 0) + 1,
    met: history.filter(({ b }) => b !== '').map(({ a, b, round }) => [a, b, round] as const),
    satOut,
  };
}

/** The history with a round added; drawing the same round again replaces it. */
export function remember(history: RoundHistory, round: number, { groups, unmatched }: RoundResult): RoundHistory {
  const together = groups.flatMap(({ members }) => members.flatMap((a, i) => members.slice(i + 1).map((b) => ({ round, a, b }))));
  return [...history.filter((row) => row.round !== round), ...together, ...unmatched.map((a) => ({ round, a, b: '' }))];
}
