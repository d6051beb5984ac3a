import type { ComponentChildren } from 'preact';
import type { PersonRow } from '../people/index.ts';
import { Bulk, type Column, Day, EmptyState, LinkButton, Menu, PageHead, Pager, Row, Table, Avatar, TwoLines, useTexts, When } from '../ui/index.ts';
import { BulkBar } from './bulk-bar.tsx';
import { filterAddress, filterText, narrows, type PeopleFilter, type Sort, sorts, usualDirection } from './filter.ts';
import { InForce, SavedFilters, SaveFilter, SearchForm, TieChips } from './list-filters.tsx';
import { texts } from './texts.ts';

export type ListProps = {
  readonly filter: PeopleFilter;
  readonly people: readonly PersonRow[];
  readonly total: number;
  /** There are still others than `total` counts. */
  readonly more: boolean;
  /** The cursor of the page shown, and of the one after it. */
  readonly after: string | undefined;
  readonly next: string | undefined;
  readonly tags: readonly { readonly name: string; readonly count: number }[];
  readonly saved: readonly { readonly id: string; readonly name: string; readonly query: string }[];
  readonly hasTwins: boolean;
  /** What is shown in place of nobody. */
  readonly onTheirWay: ComponentChildren;
};

/** Everyone, or everyone who fits. */
export function ListPage(props: ListProps) {
  const t = useTexts(texts);
  if (props.total === 0 && !narrows(props.filter)) return <NobodyYet onTheirWay={props.onTheirWay} />;
  return (
    <>
      <PageHead title={t('people.title')} actions={<ListActions filter={props.filter} saved={props.saved.length > 0} hasTwins={props.hasTwins} />} />
      <SearchForm filter={props.filter} tags={props.tags} />
      <div id="list" class="stack gap-4">
        <SavedFilters filter={props.filter} saved={props.saved} />
        <TieChips filter={props.filter} />
        <InForce filter={props.filter} />
        <Row>
          <p class="soft" role="status">{sayHowMany(t, props)}</p>
          <Strength filter={props.filter} />
          {narrows(props.filter) && <SaveFilter filter={props.filter} />}
        </Row>
        {props.people.length > 0 ? <Rows {...props} /> : <NobodyFits filter={props.filter} />}
      </div>
    </>
  );
}

function sayHowMany(t: T, { filter, total, more }: ListProps): string {
  if (more) return t(filter.q ? 'people.fitMore' : 'people.moreThan', { count: total });
  return t(narrows(filter) ? 'people.fit' : 'people.found', { count: total });
}

/** A tie that went quiet is looked at by what it once was: the list says so, or offers it. */
function Strength({ filter }: { readonly filter: PeopleFilter }) {
  const t = useTexts(texts);
  if (filter.q) return null;
  if (filter.sort === 'strength') return <p class="soft">{t(filter.direction === 'up' ? 'strength.up' : 'strength.down')}</p>;
  return filter.tie === 'dormant' ? <LinkButton look="bare" size="small" icon="sort" href={filterAddress(filter, { sort: 'strength', direction: undefined })}>{t('strength.offer')}</LinkButton> : null;
}

function ListActions({ filter, saved, hasTwins }: Pick<ListProps, 'filter' | 'hasTwins'> & { readonly saved: boolean }) {
  const t = useTexts(texts);
  const items = [
    { label: t('people.export'), href: filterAddress(filter, {}, '/people.csv'), icon: 'download' as const },
    { label: t('people.vcards'), href: filterAddress(filter, {}, '/people.vcf'), icon: 'download' as const },
    ...(saved ? [{ label: t('saved.manage'), href: '/people/filters', icon: 'filter' as const }] : []),
    ...(hasTwins ? [{ label: t('people.twins'), href: '/duplicates', icon: 'join' as const }] : []),
    { label: t('people.import'), href: '/imports', icon: 'upload' as const },
  ];
  return (
    <>
      <LinkButton icon="plus" href="/people/new">{t('people.add')}</LinkButton>
      <Menu label={t('people.more')} icon="more" compact end items={items} />
    </>
  );
}

function Rows({ filter, people, total, more, next, after, tags }: ListProps) {
  const t = useTexts(texts);
  return (
    <>
      <Bulk action="/people/bulk" label={t('bulk.label')} everyone={t(more && !filter.q ? 'bulk.everyoneChosen' : 'bulk.allChosen', { count: total })} enhance="#list" bar={<BulkBar total={total} more={more && !filter.q} some={total > people.length} tags={tags} />}>
        <input type="hidden" name="fits" value={filterText(filter)} />
        <Table
          caption={t('people.caption')} columns={columns(t, filter.tie === 'dormant' || filter.sort === 'strength')} rows={people} rowKey={person => person.id} {...(!filter.q && { sort: sorting(filter) })}
          select={{ name: 'person', label: person => t('choose.one', { name: person.fullName }) }}
        />
      </Bulk>
      {/* Cursors lead forward; backward leads to the beginning, and the browser's own "back" to the page before. */}
      <Pager previous={after ? filterAddress(filter) : undefined} next={next && filterAddress(filter, { after: next })} />
    </>
  );
}

function sorting(filter: PeopleFilter) {
  const key = filter.sort ?? 'name';
  const href = (column: string, direction: 'up' | 'down') => {
    const sort = sorts.find(known => known === column) ?? 'name';
    return filterAddress(filter, { sort, direction: sort === key ? direction : usualDirection[sort] });
  };
  return { key, direction: filter.direction ?? usualDirection[key], href };
}

type T = ReturnType<typeof texts>;

const columns = (t: T, why: boolean): readonly (Column<PersonRow> & { readonly key: Sort })[] => [
  { key: 'name', head: t('column.name'), sortable: true, cell: person => <PersonLink person={person} /> },
  { key: 'company', head: t('column.work'), sortable: true, cell: work },
  { key: 'last', head: t('column.last'), sortable: true, cell: person => <LastExchange person={person} why={why} /> },
  { key: 'connected', head: t('column.connected'), sortable: true, spare: true, cell: ({ connectedOn }) => connectedOn && <Day on={connectedOn} style="month" /> },
];

const PersonLink = ({ person: { id, fullName, photo } }: { readonly person: PersonRow }) => (
  <a class="person" href={`/people/${id}`}>
    <Avatar name={fullName} size="small" photo={photo ?? undefined} />
    <span>{fullName}</span>
  </a>
);

const work = ({ company, title }: PersonRow) => (company || title) && <TwoLines below={company && title}>{company || title}</TwoLines>;

function LastExchange({ person: { lastExchangeAt, firstExchangeAt, lastSentAt, lastReceivedAt, sentCount, receivedCount }, why }: { readonly person: PersonRow; readonly why: boolean }) {
  const t = useTexts(texts);
  if (!lastExchangeAt) return <span class="soft">{t('last.never')}</span>;
  if (why) return <TwoLines below={sayMuch(t, sentCount + receivedCount, firstExchangeAt ?? lastExchangeAt, lastExchangeAt)}><When at={lastExchangeAt} as="distance" /></TwoLines>;
  const mine = lastSentAt && (!lastReceivedAt || lastSentAt > lastReceivedAt);
  return <TwoLines below={t(mine ? 'last.you' : 'last.they')}><When at={lastExchangeAt} as="distance" /></TwoLines>;
}

/** `62 messages, 2015 to 2018`: what a tie once was. */
function sayMuch(t: T, count: number, from: Date, until: Date): string {
  const [first, last] = [String(from.getUTCFullYear()), String(until.getUTCFullYear())];
  return first === last ? t('strength.within', { count, first }) : t('strength.between', { count, first, last });
}

function NobodyYet({ onTheirWay }: Pick<ListProps, 'onTheirWay'>) {
  const t = useTexts(texts);
  const actions = <><LinkButton look="main" icon="upload" href="/imports">{t('people.import')}</LinkButton><LinkButton href="/people/new">{t('people.add')}</LinkButton></>;
  return (
    <>
      <PageHead title={t('people.title')} />
      {onTheirWay ?? <EmptyState icon="people" title={t('none.title')} actions={actions}>{t('none.body')}</EmptyState>}
    </>
  );
}

function NobodyFits({ filter: { q, ...rest } }: { readonly filter: PeopleFilter }) {
  const t = useTexts(texts);
  const everyone = <LinkButton href="/people">{t('people.clear')}</LinkButton>;
  if (!q || narrows(rest)) return <EmptyState icon="search" title={t('none.fit.title')} actions={everyone}>{t('none.fit.body')}</EmptyState>;
  return <EmptyState icon="search" title={t('none.fit.title')} actions={<><LinkButton icon="plus" href="/people/new">{t('people.add')}</LinkButton>{everyone}</>}>{t('none.found.body', { q })}</EmptyState>;
}
