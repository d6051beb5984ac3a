import type { ChangeRow } from '../activity/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { texts } from './texts.ts';

/** What a merge or its refusal did, in a few words; undefined for changes of other domains. */
export function sayDuplicatesChange(tongue: Tongue, { kind, detail }: Pick<ChangeRow, 'kind' | 'detail'>): string | undefined {
  const t = texts(tongue);
  const { names: [gone = '', kept = ''] = [], count = 0 } = (detail ?? {}) as { readonly names?: readonly string[]; readonly count?: number };
  if (kind === 'people.merge') return gone === kept ? t('change.people.mergeAlike', { kept }) : t('change.people.merge', { gone, kept });
  if (kind === 'people.mergeAll') return t('change.people.mergeAll', { count });
  return kind === 'people.apart' ? t('change.people.apart') : undefined;
}
