import type { ChangeRow } from '../activity/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { kinds as itemKinds } from '../agenda/index.ts';
import { texts } from './texts.ts';

const kinds = ['today.done', 'today.putOff', 'today.dismiss'] as const;

/** What an answer to an item did, in a few words; undefined for changes of other domains. */
export function sayTodayChange(tongue: Tongue, { kind, summary, detail }: Pick<ChangeRow, 'kind' | 'summary' | 'detail'>): string | undefined {
  const known = kinds.find(each => each === kind);
  if (!known) return undefined;
  const t = texts(tongue);
  const item = itemKinds.find(each => each === (detail as { readonly kind?: unknown } | null)?.kind);
  const what = [item && t(`kind.${item}`), summary].filter(Boolean).join(', ');
  return t(`change.${known}`, { summary: what });
}
