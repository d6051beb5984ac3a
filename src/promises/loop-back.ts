import type { Tongue } from '../kit/texts.ts';
import { dateText } from '../ui/index.ts';
import type { Promised } from './promise.ts';
import { texts } from './texts.ts';

/** The update to whoever gave the advice, as a text to send or to copy. `me` is how the member signs. */
export function draftLoopBack(tongue: Tongue, { givenName, name, kind, what, madeOn, outcome }: Pick<Promised, 'givenName' | 'name' | 'kind' | 'what' | 'madeOn' | 'outcome'>, me: string): string {
  const t = texts(tongue);
  const month = dateText(tongue, madeOn, 'month');
  const about = what.replace(/[.!\s]+$/, '');
  return [
    t('draft.hello', { name: givenName || name }), '',
    `${t('draft.then', { month, what: about })} ${t(`draft.${kind}`)}`, '',
    outcome || t('draft.outcome'), '',
    t('draft.thanks'), '', me.split(' ')[0] ?? me,
  ].join('\n');
}
