import { Select, useTexts } from '../ui/index.ts';
import { labelWords, sayRhythm, usualRhythms } from './label-words.ts';

/** How often to be in touch: the usual rhythms, and the one in force where it is another. */
export function RhythmSelect({ days = null }: { readonly days?: number | null }) {
  const t = useTexts(labelWords);
  const offered = [null, ...usualRhythms, ...(days !== null && !(usualRhythms as readonly number[]).includes(days) ? [days] : [])];
  return <Select name="rhythm" label={t('rhythm.label')} value={days ?? ''} options={offered.map(each => ({ value: String(each ?? ''), label: sayRhythm(t, each) }))} />;
}
