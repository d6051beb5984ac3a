import { catalogue, type Tongue } from '../kit/texts.ts';
import { english } from '../kit/tongue.ts';

/** Why words for letters, or how a member reaches out, were refused. */
const refusals = catalogue(
  {
    noTemplate: 'A template needs a text.',
    longSubject: 'Please use at most 200 characters for a subject.',
    longBody: 'This is longer than 20,000 characters, which is more than anyone reads.',
    longShort: 'Please use at most 2,000 characters for the short version.',
    longAbout: 'Please use at most 300 characters, one sentence.',
    noteLimit: 'Please choose 200 or 300.',
    days: 'Between 3 and 120 days, please.',
  },
  {
    noTemplate: 'Eine Vorlage braucht einen Text.',
    longSubject: 'Ein Betreff hat höchstens 200 Zeichen.',
    longBody: 'Das sind mehr als 20.000 Zeichen, mehr als irgendwer liest.',
    longShort: 'Die Kurzfassung hat höchstens 2.000 Zeichen.',
    longAbout: 'Bitte höchstens 300 Zeichen, ein Satz.',
    noteLimit: 'Bitte wählen Sie 200 oder 300.',
    days: 'Bitte zwischen 3 und 120 Tagen.',
  },
);

const keys = ['noTemplate', 'longSubject', 'longBody', 'longShort', 'longAbout', 'noteLimit', 'days'] as const;
const inEnglish = refusals(english);

/** The sentences that schemas refuse with, in English, as programs get them. */
export const refused = Object.fromEntries(keys.map(key => [key, inEnglish(key)])) as Readonly<Record<(typeof keys)[number], string>>;

/** Such a sentence as its reader gets it. */
export function sayRefused(tongue: Tongue, sentence: string): string {
  const key = keys.find(each => refused[each] === sentence);
  return key ? refusals(tongue)(key) : sentence;
}
