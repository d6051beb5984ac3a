import type { Starter } from './starter.ts';
import type { texts } from './texts.ts';

/** What to begin with, in a sentence. */
export const sayStarter = (t: ReturnType<typeof texts>, { kind, word, one, other }: Starter): string =>
  kind === 'ask' ? t('starter.ask', { one, other, word }) : kind === 'interest' ? t('starter.interest', { word }) : kind === 'place' ? t('starter.place', { word }) : t('starter.open');
