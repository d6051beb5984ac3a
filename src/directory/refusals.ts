import { catalogue, type Tongue } from '../kit/texts.ts';
import { english } from '../kit/tongue.ts';

/** Why the name of a filter was refused. */
const refusals = catalogue(
  {
    noName: 'A filter needs a name.',
    longName: 'Please use at most 80 characters for a name.',
  },
  {
    noName: 'Ein Filter braucht einen Namen.',
    longName: 'Ein Name hat höchstens 80 Zeichen.',
  },
);

const inEnglish = refusals(english);

/** The sentences that the schema refuses with, in English. */
export const refused = { noName: inEnglish('noName'), longName: inEnglish('longName') } as const;

/** The same sentence for a reader. */
export const sayRefused = (tongue: Tongue, sentence: string | undefined): string => refusals(tongue)(sentence === refused.longName ? 'longName' : 'noName');
