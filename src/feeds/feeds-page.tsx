import { Actions, Button, Card, CopyText, EmptyState, Form, LinkButton, PageHead, Stack, useTexts, When } from '../ui/index.ts';
import type { FeedKey } from './feed-part.ts';
import { texts } from './texts.ts';

export type FeedAddress = { readonly key: FeedKey | 'all'; readonly address: string };
type FeedsProps = { readonly addresses: readonly FeedAddress[]; readonly readAt: Date | null };

/** The member's own feeds: their addresses to copy, or how to have some. */
export function FeedsPage({ addresses, readAt }: FeedsProps) {
  const t = useTexts(texts);
  const head = <PageHead title={t('title')} lead={t('lead')} above={<a href="/calendars">{t('calendars')}</a>} />;
  if (addresses.length === 0) return <>{head}<EmptyState icon="calendar" title={t('none.title')} actions={<Form action="/calendars/feeds" inline><Button look="main" icon="key">{t('make')}</Button></Form>}>{t('none.body')}</EmptyState></>;
  return (
    <>
      {head}
      <Card>
        <Stack gap={4}>{addresses.map(({ key, address }) => <CopyText key={key} label={t(`part.${key}`)} value={address} />)}</Stack>
        <p class="soft">{readAt ? <>{t('read')}: <When at={readAt} /></> : t('read.never')}</p>
        <p class="soft">{t('slow')}</p>
        <Form id="close" action="/calendars/feeds/close" inline><Actions><LinkButton sheet icon="loop" href="/calendars/feeds/anew">{t('rotate')}</LinkButton><Button look="bare">{t('close')}</Button></Actions></Form>
      </Card>
    </>
  );
}
