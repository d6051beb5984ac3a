import { sayTrouble, troubledLetters } from '../post/index.ts';
import type { Source } from './source.ts';
import { texts } from './texts.ts';

/** Letters that could not be sent, so that none is lost without a word. */
export const unsent: Source = {
  kind: 'unsent', dated: true,
  most: () => 2,
  find: async ({ db }) => (await troubledLetters(db)).slice(0, 12).map(letter => ({
    kind: 'unsent', person: null, occasion: `${letter.id}.${letter.tries}`,
    say(reader) {
      const t = texts(reader);
      const name = letter.to.name || letter.to.address;
      return { title: t('unsent.title', { name }), why: t('unsent.why', { subject: letter.subject, trouble: sayTrouble(reader, letter) }), action: { label: t('unsent.act'), href: `/letters?state=${letter.state}` } };
    },
  })),
};
