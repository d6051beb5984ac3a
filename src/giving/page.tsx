import { AsWritten, Balance, Card, Columns, EmptyState, FaceLine, LinkButton, PageHead, PlainList, Prose, Stack, Table, TwoLines, useReader, useTexts, When, relativeDay } from '../ui/index.ts';
import { namesIn } from '../conversations/index.ts';
import type { Ask, Given, PersonGiving, YearOfGiving } from './giving.ts';
import { texts } from './texts.ts';

type PageProps = { readonly years: readonly YearOfGiving[]; readonly people: readonly PersonGiving[]; readonly lately: readonly Given[]; readonly asks: readonly Ask[] };

/** Give and get over all: by year and by person, and what one could offer next. Looked at, never added up to a mark. */
export function GivingPage({ years, people, lately, asks }: PageProps) {
  const t = useTexts(texts);
  const none = years.length === 0 && asks.length === 0;
  return (
    <>
      <PageHead above={<a href="/conversations">{t('back')}</a>} title={t('title')} lead={t('lead')} />
      {none ? <EmptyState icon="gift" title={t('none.title')} actions={<LinkButton look="main" href="/conversations/new">{t('none.act')}</LinkButton>}>{t('none.body')}</EmptyState> : (
        <Columns asideLabel={t('offers')} aside={<Offers asks={asks} />}>
          {years.length > 0 && <Card title={t('years')}><Years years={years} /></Card>}
          {people.length > 0 && <Card title={t('people')}><PeopleTable people={people} /></Card>}
          {lately.length > 0 && <Card title={t('lately')}><Lately lately={lately} named /></Card>}
        </Columns>
      )}
    </>
  );
}

const Years = ({ years }: { readonly years: readonly YearOfGiving[] }) => {
  const t = useTexts(texts);
  return <Balance title={t('years.title')} caption={t('caption')} axis={t('year')} left={t('gave')} right={t('got')} rows={years.map(({ year, gave, got }) => ({ label: String(year), left: gave, right: got }))} />;
};

function PeopleTable({ people }: { readonly people: readonly PersonGiving[] }) {
  const t = useTexts(texts);
  return (
    <Table caption={t('people')} rowKey={row => row.person.id} rows={people} columns={[
      { key: 'who', head: t('who'), cell: ({ person }) => <FaceLine name={person.name} photo={person.photo ?? undefined} href={`/people/${person.id}#giving`} /> },
      { key: 'gave', head: t('gave'), numeric: true, cell: ({ gave }) => gave },
      { key: 'got', head: t('got'), numeric: true, cell: ({ got }) => got },
    ]} />
  );
}

/** What was given and got, in words. */
function Lately({ lately, named }: { readonly lately: readonly Given[]; readonly named: boolean }) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <PlainList>{lately.map(({ side, people, at, words, href }) => (
      <TwoLines key={`${side}${href}`} below={<>{t(named ? `lately.${side}` : side, { name: namesIn(reader, people.map(({ name }) => name)) })} · <When at={at} as="ago" /></>}><a href={href}>{words.length > 160 ? `${words.slice(0, 159).trimEnd()}…` : words}</a></TwoLines>
    ))}</PlainList>
  );
}

/** People's asks, each with who of one's own people could help. */
function Offers({ asks }: { readonly asks: readonly Ask[] }) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <Card title={t('offers')}>
      {asks.length === 0 ? <p class="soft">{t('offers.none')}</p> : (
        <Stack gap={4}>
          {asks.map(({ person, seeking, at, helpers }) => (
            <div class="stack gap-2" key={person.id}>
              <FaceLine name={person.name} photo={person.photo ?? undefined} href={`/people/${person.id}`} note={relativeDay(reader, at)} />
              <AsWritten>{seeking}</AsWritten>
              {helpers.length > 0 && <Prose><ul>{helpers.map(helper => <li key={helper.id}><a href={`/people/${helper.id}`}>{helper.name}</a>{helper.work && <small>, {helper.work}</small>}</li>)}</ul></Prose>}
              <p><LinkButton size="small" icon="letter" href={`/outreach/new?person=${person.id}`} label={t('offers.writeTo', { name: person.name })}>{t('offers.write')}</LinkButton></p>
            </div>
          ))}
        </Stack>
      )}
    </Card>
  );
}

/** Give and get with one person, for their page; nothing where nothing was noted. */
export function GivingCard({ years, lately }: { readonly years: readonly YearOfGiving[]; readonly lately: readonly Given[] }) {
  const t = useTexts(texts);
  if (years.length === 0) return null;
  return <Card id="giving" title={t('title')} aside={<a href="/give-and-get">{t('all')}</a>}><Years years={years} /><Lately lately={lately} named={false} /></Card>;
}
