import { type Calendar, sayTrouble } from '../busy/index.ts';
import type { Connection } from '../caldav/index.ts';
import { Button, Card, type Column, EmptyState, Form, Grid, LinkButton, Notice, PageHead, Row, Section, Stack, Table, useReader, useTexts, When } from '../ui/index.ts';
import { Accounts } from './connect-page.tsx';
import { texts } from './texts.ts';
import { accountTexts } from './texts-account.ts';

type CalendarsProps = { readonly calendars: readonly Calendar[]; readonly removed: readonly Calendar[]; readonly connections: readonly Connection[]; /** Bookings that could not be written, or are gone from where they were. */ readonly unwritten: number; readonly missing: number };

/** All calendars that say when the member is busy: how each is doing, and what was removed. */
export function CalendarsPage({ calendars, removed, connections, unwritten, missing }: CalendarsProps) {
  const t = useTexts(texts);
  const add = <LinkButton look="main" icon="plus" href="/calendars/add">{t('add')}</LinkButton>;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead', { count: calendars.length })} actions={calendars.length > 0 && add} />
      <Written unwritten={unwritten} missing={missing} />
      {calendars.length === 0 && <EmptyState icon="calendar" title={t('none.title')} actions={add}>{t('none.body')}</EmptyState>}
      {calendars.filter(each => each.trouble).map(each => <TroubleNotice key={each.id} calendar={each} />)}
      {calendars.length > 0 && <Grid>{calendars.map(each => <OneCalendar key={each.id} calendar={each} />)}</Grid>}
      <Row>
        {calendars.length > 0 && <Form id="refresh" action="/calendars/refresh" inline><Button icon="loop">{t('refresh')}</Button></Form>}
        <LinkButton look="bare" icon="away" href="/calendars/feeds">{t('feeds')}</LinkButton>
      </Row>
      <Accounts connections={connections} nameOf={id => calendars.find(each => each.id === id)?.name} />
      {removed.length > 0 && <Removed removed={removed} />}
    </>
  );
}

/** What is the matter with bookings in the member's own calendar. */
function Written({ unwritten, missing }: Pick<CalendarsProps, 'unwritten' | 'missing'>) {
  const t = useTexts(accountTexts);
  return (
    <>
      {unwritten > 0 && <Notice tone="care" title={t('unwritten.title', { count: unwritten })}>{t('unwritten.body')}</Notice>}
      {missing > 0 && <Notice tone="care" title={t('missing.title', { count: missing })}>{t('missing.body')}</Notice>}
    </>
  );
}

function OneCalendar({ calendar }: { readonly calendar: Calendar; readonly key?: string }) {
  const t = useTexts(texts);
  const { id, kind, name, host, busyCount, events, notes } = calendar;
  return (
    <Card title={<a href={`/calendars/${id}`}>{name}</a>} kind={kind === 'file' ? t('fromFile') : t('from', { host })}>
      <Stack gap={2}>
        <p>{t('count', { count: busyCount })}, {t('events', { count: events })}</p>
        <p class="soft"><LastRead calendar={calendar} /></p>
        {notes.length > 0 && <p class="soft"><a href={`/calendars/${id}#left-out`}>{t('leftOut', { count: notes.length })}</a></p>}
      </Stack>
    </Card>
  );
}

function LastRead({ calendar: { reachedAt } }: { readonly calendar: Calendar }) {
  const t = useTexts(texts);
  return reachedAt ? <>{t('read.when')} <When at={reachedAt} as="ago" />, <When at={reachedAt} as="time" /></> : <>{t('read.never')}</>;
}

/** What is the matter with a calendar, and what becomes of its times meanwhile. */
export function TroubleNotice({ calendar: { name, trouble, troubleSince, whenUnreachable } }: { readonly calendar: Calendar; readonly key?: string }) {
  const t = useTexts(texts);
  const reader = useReader();
  if (!trouble) return null;
  return (
    <Notice tone="care" title={t('trouble.title', { name })}>
      <Stack gap={2}>
        <p>{sayTrouble(reader, trouble)}</p>
        <p>{t(`known.${whenUnreachable}`)} {troubleSince && <>{t('trouble.since')} <When at={troubleSince} style="short" />.</>}</p>
      </Stack>
    </Notice>
  );
}

function Removed({ removed }: Pick<CalendarsProps, 'removed'>) {
  const t = useTexts(texts);
  const columns: readonly Column<Calendar>[] = [
    { key: 'name', head: t('column.name'), cell: each => each.name },
    { key: 'when', head: t('removed.when'), cell: each => each.removedAt && <When at={each.removedAt} as="ago" /> },
    { key: 'act', head: t('column.act'), cell: each => <Form id={`restore-${each.id}`} action={`/calendars/${each.id}/restore`} inline><Button size="small" icon="undo" label={t('removed.backLabel', { name: each.name })}>{t('removed.back')}</Button></Form> },
  ];
  return <Section title={t('removed.title')}><Table caption={t('removed.title')} columns={columns} rows={removed} rowKey={each => each.id} /></Section>;
}
