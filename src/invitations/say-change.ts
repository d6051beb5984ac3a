import type { ChangeRow } from '../activity/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { texts } from './texts.ts';

const kinds = ['invitations.withdraw', 'invitations.restore', 'invitations.settle'] as const;

/** What a change to invitations did, in a few words; undefined for changes of other domains. */
export function sayInvitationsChange(tongue: Tongue, { kind, detail }: Pick<ChangeRow, 'kind' | 'detail'>): string | undefined {
  const known = kinds.find(each => each === kind);
  return known && texts(tongue)(`done.${known}`, { count: Number((detail as { readonly count?: number } | null)?.count ?? 0) });
}
