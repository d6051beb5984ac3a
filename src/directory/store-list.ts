import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import { placeIn } from '../kit/place-in-list.ts';
import { type PersonRow, rowColumns } from '../people/index.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import { type PeopleFilter, type Sort, usualDirection } from './filter.ts';
import { asksForWords, fits, fitsBesides, mostFound, peopleWith } from './store-filter.ts';

/** One page of a list. `total` counts all pages; where `more` is true there are still others than it counts. */
export type PeoplePage = { readonly people: readonly PersonRow[]; readonly total: number; readonly more: boolean; readonly next: string | undefined };

export const pageSize = 30;

/** One page of the people who fit a filter, in its order; `after` is the cursor that the page before gave. */
export function findPeople(db: Reader, filter: PeopleFilter, now: Date, after: string | undefined, size = pageSize): Promise<PeoplePage> {
  return filter.q ? searchPeople(db, filter, now, after, size) : listPeople(db, filter, now, after, size);
}

async function listPeople(db: Reader, filter: PeopleFilter, now: Date, after: string | undefined, size: number): Promise<PeoplePage> {
  const cursor = readCursor(after, filter.sort ?? 'name');
  const rows = await inOrder(db, filter, now, cursor, size + 1);
  const people = rows.slice(0, size);
  const last = people.at(-1);
  const next = rows.length > size && last ? writeCursor({ key: last.sortKey, id: last.id }) : undefined;
  const total = rows[0]?.found ?? 0;
  return { people, total: Math.min(total, countedAtMost), more: total > countedAtMost, next };
}

/** Counting further would take longer than all the rest of a page. */
const countedAtMost = 1000;

/** What people are sorted by, and the same as a cursor holds it; those who lack it come last, whichever way the list runs. */
type Order = { readonly key: RawBuilder<unknown>; readonly text: RawBuilder<unknown>; readonly type: RawBuilder<unknown>; readonly has: RawBuilder<unknown>; readonly lacks: RawBuilder<unknown> };

const orders: Readonly<Record<Sort, Order>> = {
  name: { key: sql`p.name_key`, text: sql`p.name_key`, type: sql`text`, has: sql`true`, lacks: sql`false` },
  company: { key: sql`p.company_key`, text: sql`p.company_key`, type: sql`text`, has: sql`p.company_key > ''`, lacks: sql`p.company_key = ''` },
  last: { key: sql`p.last_exchange_at`, text: sql`to_char(p.last_exchange_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US+00')`, type: sql`timestamptz`, has: sql`p.last_exchange_at is not null`, lacks: sql`p.last_exchange_at is null` },
  strength: { key: sql`least(p.sent_count, p.received_count)`, text: sql`least(p.sent_count, p.received_count)::text`, type: sql`integer`, has: sql`(p.sent_count > 0 and p.received_count > 0)`, lacks: sql`not (p.sent_count > 0 and p.received_count > 0)` },
  connected: { key: sql`p.connected_on`, text: sql`p.connected_on::text`, type: sql`date`, has: sql`p.connected_on is not null`, lacks: sql`p.connected_on is null` },
};

type Run = { readonly key: RawBuilder<unknown>; readonly id: RawBuilder<unknown>; readonly beyond: RawBuilder<unknown>; readonly idBeyond: RawBuilder<unknown> };
type Runs = Readonly<Record<'up' | 'down', Run>>;

/** Spelled as the indexes run, by the way that each runs from its beginning: PostgreSQL walks an index only for its very order or the reverse. */
const runs: Readonly<Record<'up' | 'down', Runs>> = {
  up: {
    up: { key: sql`asc`, id: sql`asc`, beyond: sql`>`, idBeyond: sql`>` },
    down: { key: sql`desc`, id: sql`desc`, beyond: sql`<`, idBeyond: sql`<` },
  },
  down: {
    down: { key: sql`desc nulls last`, id: sql`asc`, beyond: sql`<`, idBeyond: sql`>` },
    up: { key: sql`asc nulls first`, id: sql`desc`, beyond: sql`>`, idBeyond: sql`<` },
  },
};

/** Nobody lacks a number of messages: its index says nothing of nulls. */
const runsOfStrength: Runs = {
  down: { key: sql`desc`, id: sql`asc`, beyond: sql`<`, idBeyond: sql`>` },
  up: { key: sql`asc`, id: sql`desc`, beyond: sql`>`, idBeyond: sql`<` },
};

/** `found` counts all pages, up to one more than `countedAtMost`. */
type SortedRow = PersonRow & { readonly sortKey: string | null; readonly found: number };

/** The rows after a cursor: first those that have what the list is sorted by, then, where there is room left, those that lack it. */
async function inOrder(db: Reader, filter: PeopleFilter, now: Date, cursor: Cursor | undefined, most: number): Promise<readonly SortedRow[]> {
  const sort = filter.sort ?? 'name';
  const run = (sort === 'strength' ? runsOfStrength : runs[usualDirection[sort]])[filter.direction ?? usualDirection[sort]];
  const order = orders[sort];
  const { chosen, from, found } = asksForWords(filter) ? gathered(filter, now) : indexed(filter, now);
  const rows = async (condition: RawBuilder<unknown>, limit: number): Promise<readonly SortedRow[]> => (await sql<SortedRow>`
    ${chosen} select ${rowColumns}, case when ${order.has} then ${order.text} end as "sortKey", ${found} as found
    from ${from} and ${condition} order by ${order.key} ${run.key}, p.id ${run.id} limit ${sql.lit(limit)}`.execute(db)).rows;
  const having = cursor?.key === null ? [] : await rows(cursor ? beyondCursor(order, run, cursor) : order.has, most);
  if (having.length === most || nobodyLacks(sort, filter)) return having;
  const lacking = cursor?.key === null ? sql`${order.lacks} and p.id ${run.idBeyond} ${cursor.id}::uuid` : order.lacks;
  return [...having, ...await rows(lacking, most - having.length)];
}

/** Everybody has a name; and where those who wrote and were written to are asked for, everybody has that. */
const nobodyLacks = (sort: Sort, { tie }: PeopleFilter): boolean => sort === 'name' || (sort === 'strength' && (tie === 'spoken' || tie === 'dormant'));

type Source = { readonly chosen: RawBuilder<unknown>; readonly from: RawBuilder<unknown>; readonly found: RawBuilder<unknown> };

/** Walked along an index; counted apart, because a page is read before the count would be known. */
function indexed(filter: PeopleFilter, now: Date): Source {
  const fitting = sql`person p where p.account_id = current_account() and ${fits(filter, now)}`;
  return { chosen: sql``, from: fitting, found: sql`(select count(*) from (select from ${fitting} limit ${sql.lit(countedAtMost + 1)}) c)` };
}

/** Whom a search for words found are gathered before they are sorted: walking the order to meet a few of them would take longer. */
const gathered = (filter: PeopleFilter, now: Date): Source => ({
  chosen: sql`with chosen as materialized (select p.* from ${peopleWith(filter)} p where ${fitsBesides(filter, now)})`, from: sql`chosen p where true`, found: sql`(select count(*) from chosen)`,
});

/** The first half is what the index is entered by. */
function beyondCursor({ key, type, has }: Order, { beyond, idBeyond }: Run, cursor: Cursor): RawBuilder<unknown> {
  const at = sql`${cursor.key}::${type}`;
  return sql`${has} and ${key} ${beyond}= ${at} and (${key} ${beyond} ${at} or p.id ${idBeyond} ${cursor.id}::uuid)`;
}

async function searchPeople(db: Reader, filter: PeopleFilter, now: Date, after: string | undefined, size: number): Promise<PeoplePage> {
  const from = placeIn(after);
  const most = mostFound(filter);
  const { rows } = await sql<PersonRow & { readonly found: number }>`
    select ${rowColumns}, count(*) over () as found from search_people(${filter.q}, ${most}) s join person p on p.account_id = current_account() and p.id = s.id
    where ${fits(filter, now)} order by s.rank offset ${from} limit ${sql.lit(size)}`.execute(db);
  const total = rows[0]?.found ?? 0;
  return { people: rows, total, more: total === most, next: from + size < total ? String(from + size) : undefined };
}

/** A handful of people for a few letters, for finding by typing. */
export async function quickFind(db: Reader, q: string, most: number): Promise<readonly PersonRow[]> {
  const { rows } = await sql<PersonRow>`select ${rowColumns} from search_people(${q}, ${most}) s join person p on p.account_id = current_account() and p.id = s.id order by s.rank`.execute(db);
  return rows;
}

/** Everyone whom the list of a filter counts, for an act on all of them. */
export async function idsThatFit(db: Reader, filter: PeopleFilter, now: Date): Promise<readonly string[]> {
  const found = filter.q ? sql`join search_people(${filter.q}, ${mostFound(filter)}) s on s.id = p.id` : sql``;
  const { rows } = await sql<{ id: string }>`select p.id from person p ${found} where p.account_id = current_account() and ${fits(filter, now)}`.execute(db);
  return rows.map(row => row.id);
}
