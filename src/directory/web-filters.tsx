import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Route, View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { reading } from '../kit/transact.ts';
import { filterAddress, readFilterText } from './filter.ts';
import { FiltersPage } from './filters-page.tsx';
import { sayRefused } from './refusals.ts';
import { deleteFilter, filterName, FilterNameTaken, NoSuchFilter, renameFilter, saveFilter } from './save-filter.ts';
import { savedFilters } from './store.ts';
import { texts } from './texts.ts';

/** Filters that a member saved under a name. */
export const filterRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/people/filters', handle: (_, me, { tongue }) => filtersView(ctx, me, tongue) },
  {
    access: 'member', method: 'post', path: '/people/filters',
    async handle(c, me, { tongue }) {
      const form = await c.req.parseBody();
      const filter = readFilterText(String(form.fits ?? ''));
      const name = filterName.safeParse(form.name);
      if (!name.success) return seeOther(c, filterAddress(filter), { text: sayRefused(tongue, name.error.issues[0]?.message), tone: 'care' });
      await saveFilter(ctx, me.id, name.data, filter);
      return seeOther(c, filterAddress(filter), { text: texts(tongue)('saved.done', { name: name.data }) });
    },
  },
  {
    access: 'member', method: 'post', path: '/people/filters/:id',
    async handle(c, me, { tongue }) {
      const id = c.req.param('id') ?? '';
      const given = String((await c.req.parseBody()).name ?? '');
      const name = filterName.safeParse(given);
      if (!name.success) return filtersView(ctx, me, tongue, { id, name: given, sentence: sayRefused(tongue, name.error.issues[0]?.message) });
      const outcome = await renameFilter(ctx, me.id, checked(id), name.data).then(() => 'done' as const, error => expected(error));
      if (outcome === 'taken') return filtersView(ctx, me, tongue, { id, name: given, sentence: texts(tongue)('saved.taken') });
      return seeOther(c, '/people/filters', outcome === 'gone' ? { text: texts(tongue)('saved.gone'), tone: 'care' } : { text: texts(tongue)('saved.renamed', { name: name.data }) });
    },
  },
  {
    access: 'member', method: 'post', path: '/people/filters/:id/delete',
    async handle(c, me, { tongue }) {
      const outcome = await deleteFilter(ctx, me.id, checked(c.req.param('id') ?? '')).then(() => 'done' as const, error => expected(error));
      return seeOther(c, '/people/filters', outcome === 'gone' ? { text: texts(tongue)('saved.gone'), tone: 'care' } : { text: texts(tongue)('saved.removed') });
    },
  },
];

async function filtersView(ctx: Context, me: Member, tongue: Tongue, trouble?: Parameters<typeof FiltersPage>[0]['trouble']): Promise<View> {
  const saved = await reading(ctx.db, me.id, savedFilters);
  return { title: texts(tongue)('saved.title'), current: '/people', narrow: true, status: trouble ? 422 : 200, body: <FiltersPage saved={saved} trouble={trouble} /> };
}

/** What is no id at all is nobody's filter. */
const checked = (id: string): string => isId(id) ? id : '00000000-0000-0000-0000-000000000000';

function expected(error: unknown): 'taken' | 'gone' {
  if (error instanceof FilterNameTaken) return 'taken';
  if (error instanceof NoSuchFilter) return 'gone';
  throw error;
}
