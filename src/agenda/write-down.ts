import { conversationsToWriteDown } from '../conversations/index.ts';
import { relativeDay } from '../ui/index.ts';
import { namesOf, somebodyOf } from './say.ts';
import type { Source } from './source.ts';
import { texts } from './texts.ts';

/** For so long a conversation is fresh enough to be written down. */
const freshDays = 30;

/** Conversations that are over, and of which nothing was written yet; the latest first. */
export const writeDown: Source = {
  kind: 'write-down', dated: true,
  most: () => 2,
  async find({ db, now }) {
    const over = await conversationsToWriteDown(db, now, 12);
    return over.filter(({ at }) => now.getTime() - at.getTime() < freshDays * 86_400_000).map(({ id, at, people }) => ({
      kind: 'write-down', person: somebodyOf(people[0]), occasion: id,
      say(reader) {
        const t = texts(reader);
        return { title: t('writeDown.title', { names: namesOf(reader, people) }), why: t('writeDown.why', { when: relativeDay(reader, at) }), action: { label: t('writeDown.act'), href: `/conversations/${id}/edit` } };
      },
    }));
  },
};
