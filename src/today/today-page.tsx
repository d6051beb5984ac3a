import type { ComponentChildren } from 'preact';
import { saySeason } from '../goals/index.ts';
import { Columns, dateText, EmptyState, LinkButton, Notice, PageHead, PlainList, Stack, useReader, useTexts } from '../ui/index.ts';
import type { Item } from '../agenda/index.ts';
import { ItemView } from './item-view.tsx';
import type { Today } from './know-today.ts';
import { texts } from './texts.ts';

type Props = { readonly today: Today; readonly aside: ComponentChildren };

/** A member's day. */
export function TodayPage({ today, aside }: Props) {
  const t = useTexts(texts);
  const { items, day, spent } = today;
  return (
    <>
      <PageHead above={dateText(useReader(), day, 'full')} title={<Title count={items.length} spent={spent} />} lead={<Lead today={today} />} />
      <Columns asideLabel={t('aside.network')} aside={aside}>
        <section class="stack" aria-label={t('today.list')} id="today">
          {today.troubles.length > 0 && <Troubles troubles={today.troubles} />}
          {items.map(item => <ItemView key={`${item.kind} ${item.person?.id} ${item.occasion}`} item={item} day={day} />)}
          {items.length === 0 && <NothingLeft spent={spent} />}
        </section>
      </Columns>
    </>
  );
}

/** Beside the things of the day, because none of its places is left for them. */
function Troubles({ troubles }: { readonly troubles: readonly Item[] }) {
  const reader = useReader();
  return (
    <Notice tone="care">
      <PlainList>{troubles.map(item => {
        const { title, why, action } = item.say(reader);
        return <>{title}. <a href={action.href}>{action.label}</a> <span class="soft">{why}</span></>;
      })}</PlainList>
    </Notice>
  );
}

function Title({ count, spent }: { readonly count: number; readonly spent: number }) {
  const t = useTexts(texts);
  if (count === 0) return <>{t(spent > 0 ? 'done.title' : 'quiet.title')}</>;
  return <>{t('today.things', { count, words: count > 1 ? t(`today.number.${count as 2}`) : '' })}</>;
}

/** The seasons that run, and what came of them so far. */
function Lead({ today: { seasons, day } }: { readonly today: Today }) {
  const t = useTexts(texts);
  const reader = useReader();
  return <>{seasons.map(({ season, talks }) => `${t('today.season', { season: saySeason(reader, season, day) })} ${t('today.talks', { count: talks.held })}${t('today.planned', { count: talks.planned })}.`).join(' ')}</>;
}

function NothingLeft({ spent }: { readonly spent: number }) {
  const t = useTexts(texts);
  if (spent > 0) return <EmptyState icon="sun" title={t('done.title')}>{t('done.body', { count: spent })}</EmptyState>;
  return <EmptyState icon="cup" title={t('quiet.title')} actions={<><LinkButton look="main" href="/goals/new">{t('quiet.goal')}</LinkButton><LinkButton href="/people">{t('quiet.people')}</LinkButton></>}>{t('quiet.body')}</EmptyState>;
}

/** For somebody who has brought nobody yet. */
export function NobodyPage() {
  const t = useTexts(texts);
  return (
    <Stack>
      <PageHead title={t('nobody.title')} lead={t('nobody.body')} actions={<><LinkButton look="main" icon="upload" href="/imports">{t('nobody.import')}</LinkButton><LinkButton href="/people/new">{t('nobody.person')}</LinkButton></>} />
    </Stack>
  );
}
