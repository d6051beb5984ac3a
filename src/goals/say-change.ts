import type { ChangeRow } from '../activity/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { texts } from './texts.ts';

const kinds = ['goal.add', 'goal.edit', 'goal.end'] as const;

/** What a change to goals did, in a few words; undefined for changes of other domains. */
export function sayGoalsChange(tongue: Tongue, { kind, summary }: Pick<ChangeRow, 'kind' | 'summary'>): string | undefined {
  const known = kinds.find(each => each === kind);
  return known && texts(tongue)(`change.${known}`, { summary: summary.length > 80 ? `${summary.slice(0, 79)}…` : summary });
}
