import type { ComponentChildren } from 'preact';
import { Button, Card, EmptyState, Filters, Fold, Form, LinkButton, PageHead, Row, Tabs, useTexts } from '../ui/index.ts';
import { InvitationTable, type TableProps } from './invitation-table.tsx';
import { type HangingCounts, type Limit, limits, type Side } from './invitation.ts';
import { texts } from './texts.ts';

type PageProps = TableProps & {
  readonly counts: HangingCounts;
  /** The age shown, in months; all without. */
  readonly over?: Limit | undefined;
  /** The age from which the member is reminded. */
  readonly limit: Limit;
};

export const sideAddress: Readonly<Record<Side, string>> = { hanging: '/invitations', received: '/invitations/received', withdrawn: '/invitations/withdrawn' };

/** Invitations without an answer, in both directions, and those taken back; drawn anew whole after an act, because its heading and tabs count. */
export function InvitationsPage(props: PageProps) {
  const t = useTexts(texts);
  const { side, counts } = props;
  const tab = (of: Side, count: number) => ({ href: sideAddress[of], label: t(`side.${of}`), count, current: side === of });
  return (
    <div id="invitations" class="stack gap-8">
      <PageHead title={t('invitations.title')} lead={t('hanging.lead', { count: counts.sent })} />
      <Tabs label={t('invitations.sides')} tabs={[tab('hanging', counts.sent), tab('received', counts.received), tab('withdrawn', counts.withdrawn)]} />
      <div class="stack gap-6">{side === 'hanging' ? <Hanging {...props} /> : <Others {...props} />}</div>
      {side !== 'withdrawn' && <Fold summary={t('honest.title')}><p>{t('honest.body')}</p></Fold>}
    </div>
  );
}

function Hanging(props: PageProps) {
  const t = useTexts(texts);
  const { counts, over, limit, invitations } = props;
  if (counts.sent === 0) return <EmptyState icon="outreach" title={t('none.hanging.title')}>{t('none.hanging.body')}</EmptyState>;
  const ages = [
    ...limits.map(months => ({ href: `/invitations?over=${months}`, label: t(`hanging.over.${months}`), count: counts[countOf[months]], current: over === months })),
    { href: '/invitations?over=all', label: t('hanging.over.all'), count: counts.sent, current: over === undefined },
  ];
  return (
    <>
      <Card title={t('how.title')}>
        <p class="soft">{t('how.body')}</p>
        <p><LinkButton external href="https://www.linkedin.com/mynetwork/invitation-manager/sent/">{t('how.open')}</LinkButton></p>
      </Card>
      <Row spread>
        <Filters label={t('hanging.age')} filters={ages} />
        {over !== undefined && <Reminder over={over} limit={limit} />}
      </Row>
      {invitations.length > 0 ? <InvitationTable {...props} /> : <EmptyState icon="outreach" title={t('none.old.title')} actions={<LinkButton href="/invitations?over=all">{t('none.old.all')}</LinkButton>}>{t('none.old.body')}</EmptyState>}
    </>
  );
}

const countOf = { 3: 'overThreeMonths', 6: 'overSixMonths', 12: 'overOneYear' } as const satisfies Record<Limit, keyof HangingCounts>;

function Reminder({ over, limit }: { readonly over: Limit; readonly limit: Limit }) {
  const t = useTexts(texts);
  if (over === limit) return <small>{t('hanging.isLimit')}</small>;
  return (
    <Form id="limit" action="/invitations/limit" inline>
      <input type="hidden" name="months" value={over} />
      <Button look="bare" size="small" icon="bell">{t('hanging.limit')}</Button>
    </Form>
  );
}

function Others(props: PageProps) {
  const t = useTexts(texts);
  const { side, invitations, from } = props;
  if (invitations.length === 0 && from === 0) return <EmptyState icon="outreach" title={t(`none.${side}.title`)}>{t(`none.${side}.body`)}</EmptyState>;
  return <>{side === 'received' && <Received />}<InvitationTable {...props} /></>;
}

function Received(): ComponentChildren {
  const t = useTexts(texts);
  return (
    <Card>
      <p class="soft">{t('how.received')}</p>
      <p><LinkButton external href="https://www.linkedin.com/mynetwork/invitation-manager/received/">{t('how.openReceived')}</LinkButton></p>
    </Card>
  );
}
