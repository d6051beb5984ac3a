import type { Context as HonoContext } from 'hono';
import type { ComponentChildren } from 'preact';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';
import type { Route, View } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { narrows, type PeopleFilter, readFilter, type TieKind } from './filter.ts';
import { ListPage } from './list-page.tsx';
import { csvOfPeople, type PersonLine } from './people-csv.ts';
import { vcardOfPeople } from './people-vcard.ts';
import { aroundList } from './store.ts';
import { findPeople, type PeoplePage } from './store-list.ts';
import { peopleForTable } from './store-table.ts';
import { texts } from './texts.ts';
import { bulkRoute } from './web-bulk.ts';
import { filterRoutes } from './web-filters.tsx';

/** What a domain above counted, where it need not be counted anew: how many people a list of one tie (of everyone without any) holds. */
export type Counted = { inList(db: Reader, tie: TieKind | undefined): Promise<number | undefined> };

/** What domains above know of everyone: whether entries may be one person, and what stands in place of nobody while people are on their way. */
export type Above = Counted & { hasTwins(db: Reader): Promise<boolean>; onTheirWay(me: string): Promise<ComponentChildren> };

/** The list of people, what is done with several of them, and the filters that were saved. */
export const directoryRoutes = (ctx: Context, above: Above): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/people', handle: (c, me, { tongue }) => listView(ctx, above, c, me, texts(tongue)('people.title')) },
  { access: 'member', method: 'get', path: '/people.csv', handle: (c, me) => fileAnswer(ctx, c, me, 'people.csv', 'text/csv', csvOfPeople) },
  { access: 'member', method: 'get', path: '/people.vcf', handle: (c, me) => fileAnswer(ctx, c, me, 'people.vcf', 'text/vcard', vcardOfPeople) },
  bulkRoute(ctx), ...filterRoutes(ctx),
];

async function listView(ctx: Context, above: Above, c: HonoContext, me: Member, title: string): Promise<View> {
  const filter = readFilter(c.req.query());
  const after = c.req.query('after');
  const [found, around, hasTwins] = await reading(ctx.db, me.id, db => Promise.all([countedWhole(above, db, filter, findPeople(db, filter, ctx.now(), after)), aroundList(db), above.hasTwins(db)]));
  const onTheirWay = found.total === 0 && !narrows(filter) ? await above.onTheirWay(me.id) : undefined;
  return { title, current: '/people', body: <ListPage filter={filter} after={after} {...found} {...around} hasTwins={hasTwins} onTheirWay={onTheirWay} /> };
}

/** A list longer than its own query counts has its length from the report, where that was told today and nothing changed since. */
async function countedWhole(counted: Counted, db: Reader, { tie, sort: _sort, direction: _direction, ...besides }: PeopleFilter, found: Promise<PeoplePage>): Promise<PeoplePage> {
  const [page, total] = await Promise.all([found, narrows(besides) ? undefined : counted.inList(db, tie)]);
  return page.more && total !== undefined ? { ...page, total, more: false } : page;
}

/** Everyone who fits, as a file. */
async function fileAnswer(ctx: Context, c: HonoContext, me: Member, name: string, type: string, write: (people: readonly PersonLine[]) => string): Promise<Response> {
  const people = await reading(ctx.db, me.id, db => peopleForTable(db, readFilter(c.req.query()), ctx.now()));
  return c.body(write(people), 200, { 'content-type': `${type}; charset=utf-8`, 'content-disposition': `attachment; filename="${name}"` });
}
