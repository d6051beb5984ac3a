import { dateText, Details, relativeDay, useReader, useTexts } from '../ui/index.ts';
import type { Touch } from './check-in.ts';
import { sayDrift } from './say-check-in.ts';
import { texts } from './texts.ts';

/** When to be in touch next, and what is said before a tie goes dormant; for the page of one person. */
export function TouchLines({ touch: { next, drift } }: { readonly touch: Touch }) {
  const t = useTexts(texts);
  const reader = useReader();
  if (!next && !drift) return null;
  return (
    <>
      {next && <Details rows={[[t('next'), t(next.named ? 'next.named' : 'next.on', { day: dateText(reader, next.dueOn, 'long'), when: relativeDay(reader, next.dueOn) })]]} />}
      {drift && <p>{sayDrift(reader, drift)}</p>}
    </>
  );
}
