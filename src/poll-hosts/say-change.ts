import type { ChangeRow } from '../activity/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { texts } from './texts.ts';

/** What a change to a poll did, in a few words; undefined for changes of other domains. */
export const sayPollsChange = (tongue: Tongue, { kind, summary }: Pick<ChangeRow, 'kind' | 'summary'>): string | undefined =>
  kind === 'poll.change' ? texts(tongue)('change.poll', { title: summary }) : undefined;
