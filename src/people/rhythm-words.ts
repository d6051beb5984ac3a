import type { Translate } from '../kit/texts.ts';
import type { english } from './texts.ts';

/** The rhythms that a list offers, in days. */
export const usualRhythms = [14, 30, 90, 180, 365] as const;

/** How often, in words. */
export function sayRhythm(t: Translate<typeof english>, days: number | null): string {
  if (days === null) return t('rhythm.none');
  const usual = usualRhythms.find(each => each === days);
  return usual ? t(`rhythm.${usual}`) : t('rhythm.days', { count: days });
}
