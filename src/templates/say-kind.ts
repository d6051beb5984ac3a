import { catalogue, type Tongue } from '../kit/texts.ts';
import type { Kind, TemplateKind } from './kind.ts';

const names = catalogue(
  {
    'ask': '30 minutes, one question',
    'informational': 'Informational interview',
    'reconnect': 'Reconnect',
    'thanks': 'Thank-you',
    'check-in': 'Check-in',
    'loop-back': 'Loop back',
    'ask-back': 'A question back',
    'own': 'My own words',
    'follow-up': 'One gentle follow-up',
  },
  {
    'ask': '30 Minuten, eine Frage',
    'informational': 'Informationsgespräch',
    'reconnect': 'Wieder anknüpfen',
    'thanks': 'Dank',
    'check-in': 'Sich melden',
    'loop-back': 'Rückmeldung',
    'ask-back': 'Eine Frage zurück',
    'own': 'Eigene Worte',
    'follow-up': 'Einmal sanft nachfassen',
  },
);

/** What an outreach, or a template, is called. */
export const sayKind = (tongue: Tongue, kind: Kind | TemplateKind): string => names(tongue)(kind);
