import { catalogue, type Tongue } from '../kit/texts.ts';
import { english } from '../kit/tongue.ts';
import { sayDay } from '../kit/typed-day.ts';

const refusals = catalogue(
  {
    noPromise: 'A promise needs a few words: what was promised.',
    longPromise: 'Please say it in at most 500 characters; the rest fits into the conversation.',
    long: 'This is longer than there is room for; please shorten it.',
    noKind: 'must be one of book, person, draft, other',
    noDay: 'This is not a day of the calendar. One looks like 2026-03-04.',
  },
  {
    noPromise: 'Ein Versprechen braucht ein paar Worte: was versprochen wurde.',
    longPromise: 'Bitte sagen Sie es in höchstens 500 Zeichen; der Rest passt ins Gespräch.',
    long: 'Das ist länger, als Platz ist; bitte kürzen Sie es.',
    noKind: 'Bitte wählen Sie, was versprochen wurde.',
    noDay: 'Das ist kein Tag des Kalenders. Einer sieht aus wie 2026-03-04.',
  },
);

const keys = ['noPromise', 'longPromise', 'long', 'noKind', 'noDay'] as const;
const inEnglish = refusals(english);

/** The sentences that schemas refuse with, in English, as programs get them. */
export const refused = Object.fromEntries(keys.map(key => [key, inEnglish(key)])) as Readonly<Record<(typeof keys)[number], string>>;

/** Such a sentence as its reader gets it. */
export function sayRefused(tongue: Tongue, sentence: string): string {
  const key = keys.find(each => refused[each] === sentence);
  return key ? refusals(tongue)(key) : sayDay(tongue, sentence);
}
