import type { ChangeRow } from '../activity/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { texts } from './texts.ts';

const kinds = [
  'person.add', 'person.edit', 'people.tag', 'people.untag', 'people.role', 'people.unrole', 'people.roles', 'people.labels', 'people.rhythm', 'people.delete',
  'note.write', 'note.change', 'note.remove', 'identity.add', 'identity.remove',
] as const;

/** What a change to people did, in a few words; undefined for changes of other domains. */
export function sayPeopleChange(tongue: Tongue, { kind, summary, detail }: Pick<ChangeRow, 'kind' | 'summary' | 'detail'>): string | undefined {
  const known = kinds.find(each => each === kind);
  if (!known) return undefined;
  const t = texts(tongue);
  const count = Number((detail as { readonly count?: number } | null)?.count ?? 0);
  return t(`change.${known}`, { summary, people: t('change.whom', { count }) });
}
