import type { ChangeRow } from '../activity/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { type State, states } from './outreach.ts';
import { texts } from './texts.ts';

const kinds = ['outreach.draft', 'outreach.edit', 'outreach.discard', 'outreach.follow-up', 'outreach.attach', 'outreach.detach', 'outreach.mail'] as const;

/** What a change to outreach did, in a few words; undefined for changes of other domains. */
export function sayOutreachChange(tongue: Tongue, { kind, summary, detail }: Pick<ChangeRow, 'kind' | 'summary' | 'detail'>): string | undefined {
  const t = texts(tongue);
  if (kind === 'outreach.move') return t(`did.move.${stateIn(detail)}`, { name: summary });
  const known = kinds.find(each => each === kind);
  return known && t(`did.${known}`, { name: summary });
}

const stateIn = (detail: unknown): State => states.find(state => state === (detail as { readonly to?: unknown } | null)?.to) ?? 'sent';
