import { labelWords, roles } from '../people/index.ts';
import { Actions, Button, Dialog, type Filter, Filters, Form, LinkButton, Select, Stack, TextInput, useTexts } from '../ui/index.ts';
import { filterAddress, filterText, type PeopleFilter, type TieKind, ties } from './filter.ts';
import { texts } from './texts.ts';

type Props = { readonly filter: PeopleFilter };
type Tagged = { readonly tags: readonly { readonly name: string; readonly count: number }[] };

/** Search by typing; everything that narrows stands in a sheet of the same form, so that both go together. */
export function SearchForm({ filter, tags }: Props & Tagged) {
  const t = useTexts(texts);
  return (
    <Form id="find" method="get" action="/people" inline live enhance="#list" label={t('people.findForm')} state={{ values: filter }}>
      <TextInput name="q" type="search" label={t('people.findLabel')} hiddenLabel placeholder={t('people.findLabel')} autocomplete="off" spellcheck={false} />
      <Kept filter={filter} />
      <Button icon="search">{t('people.find')}</Button>
      <Button icon="filter" opens="narrow">{t('people.narrow')}</Button>
      <Dialog id="narrow" title={t('people.narrowTitle')}>
        <Narrow tags={tags} />
        <Actions><Button look="main">{t('people.show')}</Button><LinkButton href="/people">{t('people.clear')}</LinkButton></Actions>
      </Dialog>
    </Form>
  );
}

/** What the form has no field for, and must not forget. */
const Kept = ({ filter: { sort, direction, year, change, altered } }: Props) => (
  <>{Object.entries({ sort, direction, year, change, altered }).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}</>
);

const quietYears = [1, 2, 3, 5, 10];

function Narrow({ tags }: Tagged) {
  const t = useTexts(texts);
  const words = useTexts(labelWords);
  const any = { value: '', label: t('filter.any') };
  return (
    <Stack gap={4}>
      <TextInput name="company" label={t('filter.company')} autoFocus />
      <TextInput name="title" label={t('filter.title')} />
      <TextInput name="city" label={t('filter.city')} />
      {tags.length > 0 && <Select name="tag" label={t('filter.tag')} options={[any, ...tags.map(({ name }) => ({ value: name, label: name }))]} />}
      <Select name="role" label={t('filter.role')} options={[any, ...roles.map(role => ({ value: role, label: words(`role.${role}`) }))]} />
      <Select name="tie" label={t('filter.tie')} options={[any, ...ties.map(tie => ({ value: tie, label: t(`tie.${tie}`) }))]} />
      <Select name="quiet" label={t('filter.quiet')} options={[any, ...quietYears.map(count => ({ value: String(count), label: t('filter.years', { count }) }))]} />
    </Stack>
  );
}

const offered: readonly TieKind[] = ['spoken', 'never', 'dormant', 'waiting-for-me', 'waiting-for-them'];

/** How much was ever exchanged, one at a time; the rarer questions are in the sheet. */
export function TieChips({ filter }: Props) {
  const t = useTexts(texts);
  const shown = filter.tie && !offered.includes(filter.tie) ? [...offered, filter.tie] : offered;
  return (
    <Filters label={t('filter.tie')} filters={shown.map(tie => ({
      label: t(`tie.${tie}`), href: filterAddress(filter, { tie, ...orderOf(tie, filter) }), ...(filter.tie === tie && { remove: filterAddress(filter, { tie: undefined, ...orderOf(undefined, filter) }) }),
    }))} />
  );
}

/** Ties that went quiet come by how strong they once were; nobody asked for that order among others. */
function orderOf(tie: TieKind | undefined, { sort }: PeopleFilter): Partial<PeopleFilter> {
  if (tie === 'dormant' && sort === undefined) return { sort: 'strength' };
  return tie !== 'dormant' && sort === 'strength' ? { sort: undefined, direction: undefined } : {};
}

/** Whatever else narrows the list, each to be taken off by itself. */
export function InForce({ filter }: Props) {
  const t = useTexts(texts);
  const words = useTexts(labelWords);
  const off = (name: keyof PeopleFilter, label: string): Filter => ({ label, href: '', remove: filterAddress(filter, { [name]: undefined }) });
  const named = (['company', 'title', 'city', 'tag'] as const).flatMap(name => filter[name] ? [off(name, t('filter.is', { name: t(`filter.${name}`), value: filter[name] }))] : []);
  const filters = [
    ...(filter.q ? [off('q', t('filter.search', { q: filter.q }))] : []), ...named,
    ...(filter.role ? [off('role', t('filter.is', { name: t('filter.role'), value: words(`role.${filter.role}`) }))] : []),
    ...(filter.quiet ? [off('quiet', t('filter.quietFor', { count: filter.quiet }))] : []),
    ...(filter.year ? [off('year', t(filter.year.endsWith('-both') ? 'filter.year.both' : filter.year.endsWith('-one') ? 'filter.year.one' : 'filter.year', { year: filter.year.slice(0, 4) }))] : []),
    ...(filter.altered ? [off('altered', t('filter.altered'))] : []),
    ...(filter.change ? [off('change', t('filter.change'))] : []),
  ];
  return filters.length > 0 ? <Filters label={t('people.filters')} filters={filters} /> : null;
}

type Saved = { readonly saved: readonly { readonly id: string; readonly name: string; readonly query: string }[] };

export function SavedFilters({ filter, saved }: Props & Saved) {
  const t = useTexts(texts);
  const here = filterText(filter);
  if (saved.length === 0) return null;
  return <Filters label={t('saved.label')} filters={saved.map(({ name, query }) => ({ label: name, href: `/people?${query}`, current: query === here, ...(query === here && { remove: '/people' }) }))} />;
}

/** A sheet that asks for the name under which this filter is kept. */
export function SaveFilter({ filter }: Props) {
  const t = useTexts(texts);
  return (
    <>
      <Button look="bare" size="small" icon="star" opens="save-filter">{t('saved.save')}</Button>
      <Dialog id="save-filter" title={t('saved.save')}>
        <Form id="save" action="/people/filters">
          <input type="hidden" name="fits" value={filterText(filter)} />
          <TextInput name="name" label={t('saved.name')} hint={t('saved.hint')} required maxLength={80} autocomplete="off" autoFocus />
          <Actions><Button look="main">{t('saved.keep')}</Button></Actions>
        </Form>
      </Dialog>
    </>
  );
}
