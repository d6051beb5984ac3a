import { type PostedLetter, sayTrouble, troubledLetters } from '../post/index.ts';
import type { Source } from './source.ts';
import { texts } from './texts.ts';

/**
 * Letters that could not be sent, so that none is lost without a word. Where this Kith sends no mail at all, one stands for all of them,
 * and those to the member themselves are none: what they say stands on its page.
 */
export const unsent: Source = {
  kind: 'unsent', dated: true, canWait: true,
  most: () => 2,
  find: async ({ db, email }) => worthAWord(await troubledLetters(db), email).slice(0, 12).map(letter => ({
    kind: 'unsent', person: null, occasion: `${letter.id}.${letter.tries}`,
    say(reader) {
      const t = texts(reader);
      const name = letter.to.name || letter.to.address;
      return { title: t('unsent.title', { name }), why: t('unsent.why', { subject: letter.subject, trouble: sayTrouble(reader, letter) }), action: { label: t('unsent.act'), href: `/letters?state=${letter.state}` } };
    },
  })),
};

function worthAWord(letters: readonly PostedLetter[], own: string): readonly PostedLetter[] {
  const first = letters.find(({ trouble, to }) => trouble === 'not set up' && to.address.toLowerCase() !== own);
  return letters.filter(letter => letter.trouble !== 'not set up' || letter === first);
}
