import { thanksDue } from '../introductions/index.ts';
import { relativeDay } from '../ui/index.ts';
import { somebodyOf } from './say.ts';
import type { Source } from './source.ts';
import { texts } from './texts.ts';

/** Connectors who brought me together with somebody, and have not heard what came of it. */
export const introduce: Source = {
  kind: 'introduce',
  most: () => 1,
  find: async ({ db, now }) => (await thanksDue(db, new Date(now.getTime() - 7 * 86_400_000), 8)).map(({ id, person, name, hopesFor, introducedAt }) => ({
    kind: 'introduce', person: somebodyOf({ id: person, name, givenName: '', photo: null }), occasion: id,
    say(reader) {
      const t = texts(reader);
      return { title: t('introduce.title', { name }), why: t('introduce.why', { target: hopesFor, when: introducedAt ? relativeDay(reader, introducedAt) : '' }), action: { label: t('introduce.act'), href: `/introductions/requests/${id}` } };
    },
  })),
};
