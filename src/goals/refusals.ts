import { catalogue, type Tongue } from '../kit/texts.ts';
import { english } from '../kit/tongue.ts';
import { sayDay } from '../kit/typed-day.ts';

/** Why something said of a goal was refused. */
const refusals = catalogue(
  {
    kind: 'Please choose what you are after.',
    sentence: 'Say in a sentence of your own what you are after.',
    longSentence: 'Please use at most 500 characters for the sentence.',
    target: 'Each needs a word.',
    longTarget: 'Please use at most 100 characters for each.',
    manyTargets: 'Please name at most 30; fewer make better suggestions.',
    conversations: 'How many conversations? A number from 1 to 200.',
    weeks: 'In how many weeks? A number from 1 to 52.',
    from: 'A day looks like 2026-11-30.',
    days: 'Days of the week are mo, tu, we, th, fr, sa, su.',
    result: 'Write a line about what came of it. “Nothing, and I know why” is a result too.',
    longResult: 'Please use at most 5,000 characters.',
  },
  {
    kind: 'Bitte wählen Sie, was Sie suchen.',
    sentence: 'Sagen Sie in einem eigenen Satz, was Sie suchen.',
    longSentence: 'Bitte verwenden Sie höchstens 500 Zeichen für den Satz.',
    target: 'Jedes braucht ein Wort.',
    longTarget: 'Bitte verwenden Sie jeweils höchstens 100 Zeichen.',
    manyTargets: 'Bitte nennen Sie höchstens 30; mit weniger werden die Vorschläge besser.',
    conversations: 'Wie viele Gespräche? Eine Zahl von 1 bis 200.',
    weeks: 'In wie vielen Wochen? Eine Zahl von 1 bis 52.',
    from: 'Ein Tag sieht aus wie 2026-11-30.',
    days: 'Die Wochentage heißen mo, tu, we, th, fr, sa, su.',
    result: 'Schreiben Sie eine Zeile darüber, was daraus wurde. „Nichts, und ich weiß warum“ ist auch ein Ergebnis.',
    longResult: 'Bitte verwenden Sie höchstens 5.000 Zeichen.',
  },
);

const reasons = ['kind', 'sentence', 'longSentence', 'target', 'longTarget', 'manyTargets', 'conversations', 'weeks', 'from', 'days', 'result', 'longResult'] as const;
const inEnglish = refusals(english);

/** The sentences that schemas refuse with, in English, as programs get them. */
export const refused = Object.fromEntries(reasons.map(reason => [reason, inEnglish(reason)])) as Readonly<Record<(typeof reasons)[number], string>>;

/** The same sentence for a reader. */
export function sayRefused(tongue: Tongue, sentence: string): string {
  const reason = reasons.find(each => refused[each] === sentence);
  return reason ? refusals(tongue)(reason) : sayDay(tongue, sentence);
}
