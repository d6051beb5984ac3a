import { catalogue, type Tongue } from '../kit/texts.ts';
import { english } from '../kit/tongue.ts';
import { sayPromiseRefused } from '../promises/index.ts';

const refusals = catalogue(
  {
    noPeople: 'With whom was it? Please name somebody.',
    manyPeople: 'A conversation holds fifty people at the most.',
    long: 'This is longer than there is room for; please shorten it.',
    noKind: 'must be one of coffee, call, lunch, walk, chat, event',
    noDay: 'When was it, or will it be? A day looks like 2026-03-04.',
    noTime: 'A time looks like 14:30.',
    noInstant: 'must be an instant, such as 2026-03-04T13:30:00Z',
    noLink: 'A link begins with https://.',
    tooLong: 'A conversation lasts 31 days at the most.',
    endFirst: 'It cannot end before it begins.',
    checkInFirst: 'The next check-in comes after the conversation.',
  },
  {
    noPeople: 'Mit wem war es? Bitte nennen Sie jemanden.',
    manyPeople: 'An einem Gespräch nehmen höchstens fünfzig Menschen teil.',
    long: 'Das ist länger, als Platz ist; bitte kürzen Sie es.',
    noKind: 'Bitte wählen Sie, was für ein Gespräch es ist.',
    noDay: 'Wann war es, oder wann wird es sein? Ein Tag sieht aus wie 2026-03-04.',
    noTime: 'Eine Uhrzeit sieht aus wie 14:30.',
    noInstant: 'muss ein Zeitpunkt sein, etwa 2026-03-04T13:30:00Z',
    noLink: 'Ein Link beginnt mit https://.',
    tooLong: 'Ein Gespräch dauert höchstens 31 Tage.',
    endFirst: 'Es kann nicht enden, bevor es beginnt.',
    checkInFirst: 'Das nächste Nachfragen kommt nach dem Gespräch.',
  },
);

const keys = ['noPeople', 'manyPeople', 'long', 'noKind', 'noDay', 'noTime', 'noInstant', 'noLink', 'tooLong', 'endFirst', 'checkInFirst'] as const;
const inEnglish = refusals(english);

/** The sentences that schemas refuse with, in English, as programs get them. */
export const refused = Object.fromEntries(keys.map(key => [key, inEnglish(key)])) as Readonly<Record<(typeof keys)[number], string>>;

/** Such a sentence as its reader gets it. */
export function sayRefused(tongue: Tongue, sentence: string): string {
  const key = keys.find(each => refused[each] === sentence);
  return key ? refusals(tongue)(key) : sayPromiseRefused(tongue, sentence);
}
