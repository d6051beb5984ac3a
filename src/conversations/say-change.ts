import type { ChangeRow } from '../activity/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { texts } from './texts.ts';

const kinds = ['conversation.plan', 'conversation.write', 'conversation.change', 'conversation.missed', 'conversation.cancel', 'conversation.delete'] as const;

/** What a change to a conversation did, in a few words; undefined for changes of other domains. */
export function sayConversationChange(tongue: Tongue, { kind, summary }: Pick<ChangeRow, 'kind' | 'summary'>): string | undefined {
  const known = kinds.find(each => each === kind);
  return known && texts(tongue)(`change.${known}`, { names: summary });
}
