import type { Tongue } from '../kit/texts.ts';
import type { PostedLetter } from './letter.ts';
import { texts } from './texts.ts';

/** Why a letter has not arrived, and what becomes of it, in a sentence or three; empty where nothing stands in the way. */
export function sayTrouble(tongue: Tongue, { trouble, state, tries, answer }: PostedLetter): string {
  if (!trouble) return '';
  const t = texts(tongue);
  const final = trouble === 'refused' || trouble === 'returned';
  const said = answer !== '' && (final || trouble === 'later');
  const then = state === 'waiting' && trouble !== 'not set up' ? t('trouble.again') : state === 'failed' && !final ? t('trouble.stopped', { count: tries }) : '';
  return [t(`trouble.${trouble}`), said && t('trouble.said', { answer: answer.replaceAll(/\s+/g, ' ').slice(0, 300) }), then].filter(Boolean).join(' ');
}
