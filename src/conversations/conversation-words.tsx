import { AsWritten, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';
import type { Conversation } from './conversation.ts';

/** What was written down of a conversation, in the story with somebody. */
export function ConversationWords({ conversation: { summary, got, gave } }: { readonly conversation: Conversation }) {
  const t = useTexts(texts);
  return (
    <>
      {summary && <AsWritten>{summary}</AsWritten>}
      {got && <p class="soft">{t('page.got')}: {got}</p>}
      {gave && <p class="soft">{t('page.gave')}: {gave}</p>}
    </>
  );
}
