import { type Expression, sql, type SqlBool } from 'kysely';
import type { Reader } from '../kit/db.ts';
import type { PeopleFilter, Role, Sort, TieKind } from './filter.ts';
import type { Identity, Note, Person, PersonRow, Position } from './person.ts';

const rowColumns = sql`p.id, p.full_name as "fullName", p.company, p.title, p.city, p.photo, p.connected_on as "connectedOn", p.is_connection as "isConnection", p.vanished_on as "vanishedOn",
  p.sent_count as "sentCount", p.received_count as "receivedCount", p.first_exchange_at as "firstExchangeAt", p.last_sent_at as "lastSentAt", p.last_received_at as "lastReceivedAt",
  p.last_exchange_at as "lastExchangeAt", p.rhythm_days as "rhythmDays"`;

export type PeoplePage = { readonly people: readonly PersonRow[]; readonly total: number; readonly next: string | undefined };

/** One page of the people who fit a filter, in its order; `after` is the cursor that the page before gave. Two statements, whatever its length. */
export async function findPeople(db: Reader, filter: PeopleFilter, now: Date, after: string | undefined, size = 50): Promise<PeoplePage> {
  if (filter.q) return searchPeople(db, filter, now, after, size);
  const sort = filter.sort ?? 'name';
  const descending = (filter.direction ?? usualDirection[sort]) === 'down';
  const key = sortKey[sort];
  const cursor = readCursor(after);
  const beyond = cursor ? afterCursor(key, descending, cursor) : sql<SqlBool>`true`;
  const order = descending ? sql`${key} desc nulls last, p.id` : sql`${key} asc nulls last, p.id`;
  const { rows } = await sql<PersonRow & { readonly sortKey: string | null }>`
    select ${rowColumns}, ${key}::text as "sortKey" from person p where p.account_id = current_account() and ${fits(filter, now)} and ${beyond} order by ${order} limit ${size + 1}`.execute(db);
  const people = rows.slice(0, size);
  const last = people.at(-1);
  return { people, total: await countPeople(db, filter, now), next: rows.length > size && last ? writeCursor(last.sortKey, last.id) : undefined };
}

export async function countPeople(db: Reader, filter: PeopleFilter, now: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from person p where p.account_id = current_account() and ${fits(filter, now)}`.execute(db);
  return rows[0]!.n;
}

/** At most this many are ranked; a search that finds more wants another word. */
export const mostFound = 500;

async function searchPeople(db: Reader, filter: PeopleFilter, now: Date, after: string | undefined, size: number): Promise<PeoplePage> {
  const from = Number(after ?? 0) || 0;
  const { rows } = await sql<PersonRow & { readonly found: number }>`
    select ${rowColumns}, count(*) over () as found from search_people(${filter.q}, ${mostFound}) s join person p on p.account_id = current_account() and p.id = s.id
    where ${fits({ ...filter, q: undefined }, now)} order by s.rank offset ${from} limit ${size}`.execute(db);
  const total = rows[0]?.found ?? 0;
  return { people: rows, total, next: from + size < total ? String(from + size) : undefined };
}

/** A handful of people for a few letters, for finding by typing. */
export async function quickFind(db: Reader, q: string, most: number): Promise<readonly PersonRow[]> {
  const { rows } = await sql<PersonRow>`select ${rowColumns} from search_people(${q}, ${most}) s join person p on p.account_id = current_account() and p.id = s.id order by s.rank`.execute(db);
  return rows;
}

const sortKey: Readonly<Record<Sort, ReturnType<typeof sql>>> = { name: sql`fold(p.full_name)`, last: sql`p.last_exchange_at`, connected: sql`p.connected_on`, company: sql`nullif(fold(p.company), '')` };

export const usualDirection: Readonly<Record<Sort, 'up' | 'down'>> = { name: 'up', last: 'down', connected: 'down', company: 'up' };

type Cursor = { readonly key: string | null; readonly id: string };
const writeCursor = (key: string | null, id: string): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');

function readCursor(text: string | undefined): Cursor | undefined {
  try {
    const [key, id] = JSON.parse(Buffer.from(text ?? '', 'base64url').toString()) as [unknown, unknown];
    return typeof id === 'string' && (key === null || typeof key === 'string') ? { key, id } : undefined;
  } catch {
    return undefined;
  }
}

function afterCursor(key: ReturnType<typeof sql>, descending: boolean, { key: at, id }: Cursor): Expression<SqlBool> {
  if (at === null) return sql<SqlBool>`(${key} is null and p.id > ${id}::uuid)`;
  const beyond = descending ? sql`<` : sql`>`;
  return sql<SqlBool>`(${key} ${beyond} ${at} or (${key} = ${at} and p.id > ${id}::uuid) or ${key} is null)`;
}

/** The condition behind a filter, for queries over `person p`. */
export function fits(filter: PeopleFilter, now: Date): Expression<SqlBool> {
  const all: Expression<SqlBool>[] = [];
  if (filter.company) all.push(sql<SqlBool>`fold(p.company) like '%' || fold(${like(filter.company)}) || '%'`);
  if (filter.title) all.push(sql<SqlBool>`fold(p.title) like '%' || fold(${like(filter.title)}) || '%'`);
  if (filter.city) all.push(sql<SqlBool>`fold(p.city) like '%' || fold(${like(filter.city)}) || '%'`);
  if (filter.tag) all.push(sql<SqlBool>`exists (select from tag t where t.account_id = p.account_id and t.person_id = p.id and t.name = ${filter.tag})`);
  if (filter.role) all.push(sql<SqlBool>`exists (select from role r where r.account_id = p.account_id and r.person_id = p.id and r.name = ${filter.role})`);
  if (filter.quiet) all.push(sql<SqlBool>`p.last_exchange_at < ${now}::timestamptz - make_interval(years => ${filter.quiet})`);
  if (filter.change) all.push(sql<SqlBool>`p.change_id = ${filter.change}::uuid`);
  if (filter.tie) all.push(tieIs(filter.tie, now));
  return all.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(all, sql` and `)})`;
}

const like = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** What the words of the report mean, in one place: `kith report` counts with the same conditions. */
export function tieIs(tie: TieKind, now: Date): Expression<SqlBool> {
  const connected = sql`p.is_connection and p.vanished_on is null`;
  const midnight = sql`date_trunc('day', ${now}::timestamptz at time zone 'UTC') at time zone 'UTC'`;
  const conditions: Readonly<Record<TieKind, Expression<SqlBool>>> = {
    connections: sql<SqlBool>`(${connected})`,
    vanished: sql<SqlBool>`p.vanished_on is not null`,
    spoken: sql<SqlBool>`(${connected} and p.sent_count > 0 and p.received_count > 0)`,
    'from-me': sql<SqlBool>`(${connected} and p.sent_count > 0 and p.received_count = 0)`,
    'from-them': sql<SqlBool>`(${connected} and p.sent_count = 0 and p.received_count > 0)`,
    never: sql<SqlBool>`(${connected} and p.sent_count = 0 and p.received_count = 0)`,
    dormant: sql<SqlBool>`(${connected} and p.sent_count > 0 and p.received_count > 0 and p.last_exchange_at < ${midnight} - interval '3 years')`,
    'waiting-for-me': sql<SqlBool>`(p.last_received_at = p.last_exchange_at and p.last_received_at is distinct from p.last_sent_at and p.last_exchange_at >= ${midnight} - interval '1 year')`,
    'waiting-for-them': sql<SqlBool>`(p.last_sent_at = p.last_exchange_at and p.last_received_at is distinct from p.last_sent_at and p.last_exchange_at >= ${midnight} - interval '1 year')`,
  };
  return conditions[tie];
}

export async function personById(db: Reader, id: string): Promise<Person | undefined> {
  const { rows } = await sql<Person>`
    select ${rowColumns}, p.given_name as "givenName", p.family_name as "familyName", p.nickname, p.birthday, p.how_met as "howMet", p.why_connected as "whyConnected",
      ${listOf<Identity>(sql`select i.id, i.kind, i.key, i.shown, i.label from identity i where i.account_id = p.account_id and i.person_id = p.id order by i.kind, i.created_at, i.id`)} as identities,
      ${listOf<Position>(sql`select o.id, o.company, o.title, o.started_on as "startedOn", o.finished_on as "finishedOn", o.seen_from as "seenFrom", o.seen_until as "seenUntil" from position o
        where o.account_id = p.account_id and o.person_id = p.id order by o.finished_on desc nulls first, o.seen_until desc nulls first, o.started_on desc nulls last, o.created_at desc`)} as positions,
      array(select t.name from tag t where t.account_id = p.account_id and t.person_id = p.id order by t.name) as tags,
      array(select r.name from role r where r.account_id = p.account_id and r.person_id = p.id order by r.name) as roles,
      ${listOf<Note>(sql`select n.id, n.body, n.at from note n where n.account_id = p.account_id and n.person_id = p.id order by n.at desc, n.id desc`)} as notes
    from person p where p.account_id = current_account() and p.id = ${id}::uuid`.execute(db);
  const person = rows[0];
  return person && { ...person, notes: person.notes.map(note => ({ ...note, at: new Date(note.at) })) };
}

const listOf = <T>(query: ReturnType<typeof sql>) => sql<readonly T[]>`coalesce((select jsonb_agg(to_jsonb(x)) from (${query}) x), '[]')`;

/** Tags and roles in use, with how many people carry each. */
export async function tagsInUse(db: Reader): Promise<readonly { readonly name: string; readonly count: number }[]> {
  const { rows } = await sql<{ name: string; count: number }>`select name, count(*) as count from tag where account_id = current_account() group by name order by count(*) desc, name limit 100`.execute(db);
  return rows;
}

export async function savedFilters(db: Reader): Promise<readonly { readonly id: string; readonly name: string; readonly query: string }[]> {
  const { rows } = await sql<{ id: string; name: string; query: string }>`select id, name, query from saved_filter where account_id = current_account() order by name`.execute(db);
  return rows;
}

export type { Role };
