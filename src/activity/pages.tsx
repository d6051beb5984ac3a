import { Button, EmptyState, LinkButton, PageHead, PlainList, Row, TwoLines, useTexts, When } from '../ui/index.ts';
import { texts } from './texts.ts';

type Shown = { readonly id: string; readonly at: Date; readonly what: string; readonly about: string | undefined; readonly elsewhere: string | undefined };
type ActivityProps = { readonly changes: readonly Shown[]; readonly next: string | undefined; readonly earlier: boolean };

/** What a member did by hand, the latest first, each with the way back. */
export function ActivityPage({ changes, next, earlier }: ActivityProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead title={t('activity.title')} {...(changes.length > 0 && { lead: t('activity.lead') })} />
      {changes.length === 0 && <EmptyState icon="undo" title={t('activity.none.title')}>{t('activity.none.body')}</EmptyState>}
      <PlainList>{changes.map(change => <OneChange key={change.id} {...change} />)}</PlainList>
      <p class="actions">
        {next && <LinkButton href={`/activity?before=${next}`}>{t('activity.more')}</LinkButton>}
        {earlier && <LinkButton look="bare" href="/activity">{t('activity.latest')}</LinkButton>}
      </p>
    </>
  );
}

function OneChange({ id, at, what, about, elsewhere }: Shown & { readonly key?: string }) {
  const t = useTexts(texts);
  return (
    <Row spread keep>
      <TwoLines below={<When at={at} as="ago" />}>{about ? <a href={about}>{what}</a> : what}</TwoLines>
      {elsewhere
        ? <LinkButton size="small" href={elsewhere}>{t('activity.import')}</LinkButton>
        : <form method="post" action={`/changes/${id}/undo`}><Button size="small" icon="undo" label={t('activity.undoLabel', { what })}>{t('activity.undo')}</Button></form>}
    </Row>
  );
}
