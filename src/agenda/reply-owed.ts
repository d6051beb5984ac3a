import { relativeDay } from '../ui/index.ts';
import type { Item, Somebody } from './item.ts';
import { nameOf, writeTo } from './say.ts';
import type { Source } from './source.ts';
import { waitingForMe } from './store-replies.ts';
import { texts } from './texts.ts';

export type Waiting = Somebody & { readonly at: Date; readonly words: string };

/** Whoever wrote last and waits for an answer, within a year; the latest first. */
export const replyOwed: Source = {
  kind: 'reply',
  most: () => 2,
  find: async ({ db, now }) => (await waitingForMe(db, now, 20)).map(toItem),
};

const toItem = (waiting: Waiting): Item => ({
  kind: 'reply', person: waiting, occasion: waiting.at.toISOString(),
  say(reader) {
    const t = texts(reader);
    const name = nameOf(waiting);
    const when = relativeDay(reader, waiting.at);
    const words = firstWords(waiting.words);
    const why = words ? t('reply.why', { when, words }) : t('reply.whyWordless', { name, when });
    return { title: t('reply.title', { name: waiting.fullName }), why, action: { label: t('reply.act', { name }), href: writeTo(waiting, 'own', t('reply.reason', { when })) } };
  },
});

/** As many whole words as fit on two lines. */
function firstWords(words: string): string {
  if (words.length <= 140) return words;
  const cut = words.slice(0, 140);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 90))} …`;
}
