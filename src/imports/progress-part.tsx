import type { ImportRow } from '../intake/index.ts';
import { Button, LinkButton, percentText, Progress, Row, useReader, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

/** How far an import is: what is drawn anew while somebody looks at it. */
export function ProgressPart({ row }: { readonly row: ImportRow }) {
  const t = useTexts(texts);
  const { stage = 'reading', read = 0, people = 0, messages = 0, invitations = 0 } = row.progress;
  const found = t('progress.found', { people: t('progress.people', { count: people }), messages: t('progress.messages', { count: messages }), invitations: t('progress.invitations', { count: invitations }) });
  const isReading = row.startedAt !== null && stage === 'reading';
  return (
    <>
      <Bar label={t(row.startedAt ? `progress.${stage}` : 'progress.waiting')} read={isReading ? read : undefined} />
      {row.startedAt && <p>{found} {isReading && t('progress.next')}</p>}
      <p class="soft">{t('progress.leave')}</p>
      {row.stoppedAt ? <p>{t('progress.halting')}</p> : <Ways row={row} />}
    </>
  );
}

/** Only reading can say how much is left. */
function Bar({ label, read }: { readonly label: string; readonly read: number | undefined }) {
  const reader = useReader();
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
