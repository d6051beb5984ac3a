import { type Expression, type RawBuilder, sql, type SqlBool } from 'kysely';
import { alteredBy } from '../activity/index.ts';
import { narrows, type PeopleFilter, type TieKind } from './filter.ts';

/** The condition behind a filter, for queries over `person p`. The words searched for are not part of it: they have an order of their own. */
export function fits(filter: PeopleFilter, now: Date): Expression<SqlBool> {
  const words = asksForWords(filter) ? [sql<SqlBool>`p.id in (select id from ${peopleWith(filter)})`] : [];
  return together([...words, ...otherConditions(filter, now)]);
}

/** The same for queries over `peopleWith`. */
export const fitsBesides = (filter: PeopleFilter, now: Date): Expression<SqlBool> => together(otherConditions(filter, now));

export const asksForWords = ({ company, title, city }: PeopleFilter): boolean => Boolean(company || title || city);

/** Asked of a function that may use the search index; PostgreSQL would not, under row-level security. */
export const peopleWith = ({ company, title, city }: PeopleFilter): RawBuilder<unknown> => sql`people_with(${company ?? null}, ${title ?? null}, ${city ?? null})`;

const together = (all: readonly Expression<SqlBool>[]): Expression<SqlBool> => all.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(all, sql` and `)})`;

const otherConditions = (filter: PeopleFilter, now: Date): readonly Expression<SqlBool>[] => [
  ...carries('tag', filter.tag), ...carries('role', filter.role),
  ...(filter.quiet ? [sql<SqlBool>`p.last_exchange_at < ${now}::timestamptz - make_interval(years => ${filter.quiet}::integer)`] : []),
  ...(filter.year ? [wroteIn(filter.year)] : []),
  ...(filter.change ? [sql<SqlBool>`p.change_id = ${filter.change}::uuid`] : []),
  ...(filter.altered ? [alteredBy(filter.altered)] : []),
  ...(filter.tie ? [tieIs(filter.tie, now)] : []),
];

function carries(label: 'tag' | 'role', name: string | undefined): readonly Expression<SqlBool>[] {
  if (!name) return [];
  return [sql<SqlBool>`exists (select from ${sql.table(label)} l where l.account_id = p.account_id and l.person_id = p.id and l.name = ${name})`];
}

/** The same that the report's picture of the years counts. */
function wroteIn(asked: string): Expression<SqlBool> {
  const [year, ways] = [Number(asked.slice(0, 4)), asked.slice(5)];
  const both = sql`bool_or(from_me) and bool_or(not from_me)`;
  const having = ways === '' ? sql`` : ways === 'both' ? sql`having ${both}` : sql`having not (${both})`;
  return sql<SqlBool>`p.id in (select person_id from message where account_id = current_account()
    and at >= ${`${year}-01-01T00:00:00Z`}::timestamptz and at < ${`${year + 1}-01-01T00:00:00Z`}::timestamptz group by person_id ${having})`;
}

const connected = sql`p.is_connection and p.vanished_on is null`;

/** What the words of the report mean, in one place: `kith report` counts with the same conditions. */
export function tieIs(tie: TieKind, now: Date): Expression<SqlBool> {
  const midnight = sql`date_trunc('day', ${now}::timestamptz at time zone 'UTC') at time zone 'UTC'`;
  const withinAYear = sql`p.last_exchange_at >= ${midnight} - interval '1 year'`;
  const conditions: Readonly<Record<TieKind, Expression<SqlBool>>> = {
    connections: sql<SqlBool>`(${connected})`,
    vanished: sql<SqlBool>`p.vanished_on is not null`,
    spoken: sql<SqlBool>`(${connected} and p.sent_count > 0 and p.received_count > 0)`,
    'one-way': sql<SqlBool>`(${connected} and (p.sent_count > 0) <> (p.received_count > 0))`,
    'from-me': sql<SqlBool>`(${connected} and p.sent_count > 0 and p.received_count = 0)`,
    'from-them': sql<SqlBool>`(${connected} and p.sent_count = 0 and p.received_count > 0)`,
    never: sql<SqlBool>`(${connected} and p.sent_count = 0 and p.received_count = 0)`,
    dormant: sql<SqlBool>`(${connected} and p.sent_count > 0 and p.received_count > 0 and p.last_exchange_at < ${midnight} - interval '3 years')`,
    'waiting-for-me': sql<SqlBool>`(p.last_received_at = p.last_exchange_at and p.last_received_at is distinct from p.last_sent_at and ${withinAYear})`,
    'waiting-for-them': sql<SqlBool>`(p.last_sent_at = p.last_exchange_at and p.last_received_at is distinct from p.last_sent_at and ${withinAYear})`,
  };
  return conditions[tie];
}

/** At most this many are ranked by a search; whoever looks for another needs another word. With a filter beside it, it looks further. */
export const mostFound = (filter: PeopleFilter): number => narrows({ ...filter, q: undefined }) ? 5000 : 200;
