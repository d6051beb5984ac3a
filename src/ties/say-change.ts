import type { ChangeRow } from '../activity/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { texts } from './texts.ts';

/** What a change to who knows whom did, in a few words; undefined for changes of other domains. */
export function sayTiesChange(tongue: Tongue, { kind }: Pick<ChangeRow, 'kind'>): string | undefined {
  return kind === 'acquaintance.record' || kind === 'acquaintance.forget' ? texts(tongue)(`done.${kind}`) : undefined;
}
