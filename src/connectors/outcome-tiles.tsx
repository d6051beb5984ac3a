import { RadioGroup, useTexts } from '../ui/index.ts';
import { type Outcome, outcomes } from './answer.ts';
import { texts } from './texts.ts';

/** What came of it, to choose from. */
export function OutcomeTiles({ legend, outcome }: { readonly legend: string; readonly outcome: Outcome | null }) {
  const t = useTexts(texts);
  return <RadioGroup name="outcome" legend={legend} tiles value={outcome ?? undefined} options={outcomes.map(value => ({ value, label: t(`outcome.${value}`) }))} />;
}
