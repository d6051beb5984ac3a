import type { ImportRow } from '../intake/index.ts';
import { LinkButton, Live, Section, useTexts } from '../ui/index.ts';
import { ProgressPart } from './progress-part.tsx';
import { texts } from './texts.ts';

/** An import that is on its way, on a page that is not its own. */
export function UnderWay({ row }: { readonly row: ImportRow }) {
  const t = useTexts(texts);
  return (
    <Section title={t('head.running')} aside={<LinkButton size="small" href={`/imports/${row.id}`}>{t('progress.watch')}</LinkButton>}>
      <p>{row.fileName}</p>
      <Live id="progress" from={`/imports/${row.id}/events`}><ProgressPart row={row} /></Live>
    </Section>
  );
}
