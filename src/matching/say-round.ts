import { csvLine } from '../formats/csv.ts';
import type { Progress } from './progress.ts';
import type { RoundResult } from './match-round.ts';

/** A round as a CSV of one line per group: names separated by `;`, the weight, and the reasons in one cell. */
export function roundAsCsv({ groups, unmatched }: RoundResult): string {
  const lines = groups.map(({ members, weight, because }) => [members.join(';'), String(weight), because.join(' ')]);
  return [['members', 'weight', 'because'], ...lines, ...unmatched.map((id) => [id, '', 'Not in a group this time, and first in line next time.'])].map((cells) => csvLine(cells)).join('');
}

/** A round as text to paste into a chat. */
export function roundAsText({ groups, unmatched }: RoundResult): string {
  const blocks = groups.map(({ members, because }) => [joinNames(members), ...because.slice(0, 3).map((sentence) => `  ${sentence}`)].join('\n'));
  const left = unmatched.length === 0 ? [] : [`Not in a group this time, and first in line next time: ${joinNames(unmatched)}.`];
  return `${[...blocks, ...left].join('\n\n')}\n`;
}

const steps = { weighing: 'Weighing pairs', matching: 'Finding the best of them', proving: 'Proving it over all pairs', seating: 'Seating threes' } as const;

/** How far a draw is, on one line. */
export const sayProgress = ({ step, share }: Progress): string => `${steps[step]}${share === undefined ? '' : ` ${Math.floor(100 * share)} %`} (Ctrl-C stops it)`;

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
