import type { ChangeRow } from '../activity/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { texts } from './texts.ts';

const kinds = ['promise.make', 'promise.change', 'promise.done', 'promise.told', 'promise.letGo', 'promise.reopen', 'promise.remove'] as const;

/** What a change to a promise did, in a few words; undefined for changes of other domains. */
export function sayPromiseChange(tongue: Tongue, { kind, summary }: Pick<ChangeRow, 'kind' | 'summary'>): string | undefined {
  const known = kinds.find(each => each === kind);
  return known && texts(tongue)(`change.${known}`, { what: summary });
}
