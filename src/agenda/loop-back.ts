import { loopBacksDue } from '../promises/index.ts';
import { relativeDay } from '../ui/index.ts';
import { somebodyOf } from './say.ts';
import type { Source } from './source.ts';
import { texts } from './texts.ts';

/** What I did on somebody's advice, and have not told them yet. */
export const loopBack: Source = {
  kind: 'loop-back',
  most: () => 2,
  find: async ({ db }) => (await loopBacksDue(db, 20)).filter(({ letterWaits }) => !letterWaits).map(({ id, person, name, givenName, what, doneAt }) => ({
    kind: 'loop-back', person: somebodyOf({ id: person, name, givenName, photo: null }), occasion: id,
    say(reader) {
      const t = texts(reader);
      const said = { name: givenName || name, what, when: doneAt ? relativeDay(reader, doneAt) : '' };
      return { title: t('loopBack.title', said), why: t('loopBack.why', said), action: { label: t('loopBack.act'), href: `/promises/${id}` } };
    },
  })),
};
