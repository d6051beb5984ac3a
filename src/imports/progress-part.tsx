import type { ImportProgress, ImportRow } from '../intake/index.ts';
import { Button, LinkButton, percentText, Progress, Row, useReader, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

const atFirst: ImportProgress = { stage: 'reading', read: 0, people: 0, messages: 0, invitations: 0 };

/** How far an import is: what is drawn anew while somebody looks at it. */
export function ProgressPart({ row }: { readonly row: ImportRow }) {
  const t = useTexts(texts);
  const { stage, read, people, messages, invitations, step = 0, steps = 0 } = { ...atFirst, ...row.progress };
  const found = t('progress.found', { people: t('progress.people', { count: people }), messages: t('progress.messages', { count: messages }), invitations: t('progress.invitations', { count: invitations }) });
  const isReading = row.startedAt !== null && stage === 'reading';
  return (
    <>
      <Bar label={t(row.startedAt ? `progress.${stage}` : 'progress.waiting')} read={isReading ? read : undefined} step={isReading ? 0 : step} steps={steps} />
      {row.startedAt && <p>{found} {isReading && t('progress.next')}</p>}
      <p class="soft">{t('progress.leave')}</p>
      {row.stoppedAt ? <p>{t('progress.halting')}</p> : <Ways row={row} />}
    </>
  );
}

type BarProps = { readonly label: string; readonly read: number | undefined; readonly step: number; readonly steps: number };

/** Reading says how much is left; what comes after it goes by steps. */
function Bar({ label, read, step, steps }: BarProps) {
  const t = useTexts(texts);
  const reader = useReader();
  if (read === undefined && step > 0) return <Progress id="read" label={label} done={step - 1} total={steps} shown={t('progress.step', { step, steps })} />;
  if (read === undefined) return <Progress id="read" label={label} done={0} shown="" />;
  const share = Math.floor(read * 100) / 100;
  return <Progress id="read" label={label} done={share} total={1} shown={percentText(reader, share)} />;
}

function Ways({ row }: { readonly row: ImportRow }) {
  const t = useTexts(texts);
  return (
    <form method="post" action={`/imports/${row.id}/stop`}>
      <Row>
        <Button icon="cross" id="stop">{t('progress.stop')}</Button>
        <noscript><LinkButton href={`/imports/${row.id}`}>{t('progress.look')}</LinkButton></noscript>
      </Row>
    </form>
  );
}
