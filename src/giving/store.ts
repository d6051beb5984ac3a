import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import type { Ask, Given, PersonGiving, YearOfGiving } from './giving.ts';

const zone = sql`(select a.zone from account a where a.id = current_account())`;
const somebody = sql`jsonb_build_object('id', p.id, 'name', p.full_name, 'givenName', p.given_name, 'photo', p.photo)`;

/**
 * Everything given and got: what conversations say of it, and promises that were kept. A book read or a person met on somebody's advice
 * is following it, and no gift to them.
 */
const everything = (person: string | undefined): RawBuilder<unknown> => {
  const whose = person ? sql`and x.person_id = ${person}::uuid` : sql``;
  const side = (words: 'gave' | 'got') => sql`select ${words} as side, x.person_id, c.at, ${sql.ref(`c.${words}`)} as words, '/conversations/' || c.id as href
    from conversation c join attendance x on x.account_id = c.account_id and x.conversation_id = c.id where c.account_id = current_account() and c.written_at is not null and ${sql.ref(`c.${words}`)} <> '' ${whose}`;
  return sql`(${side('gave')} union all ${side('got')} union all
    select case when x.mine then 'gave' else 'got' end, x.person_id, x.done_at, x.what, '/promises/' || x.id from promise x
    where x.account_id = current_account() and x.done_at is not null and x.let_go_at is null and (not x.mine or x.kind in ('draft', 'other')) ${whose})`;
};

/** What was given and got, the latest first: over all, or with one person. */
export async function givenAndGot(db: Reader, person: string | undefined, most: number): Promise<readonly Given[]> {
  const { rows } = await sql<Given>`select e.side, jsonb_agg(${somebody} order by p.name_key) as people, e.at, e.words, e.href from ${everything(person)} e join person p on p.account_id = current_account() and p.id = e.person_id
    group by e.side, e.at, e.words, e.href order by e.at desc, e.href, e.side limit ${sql.lit(most)}`.execute(db);
  return rows;
}

const counts = sql`count(*) filter (where e.side = 'gave')::integer as gave, count(*) filter (where e.side = 'got')::integer as got`;

/** By year of the member's calendar, the earliest first. */
export async function givingByYear(db: Reader, person?: string): Promise<readonly YearOfGiving[]> {
  const { rows } = await sql<YearOfGiving>`select extract(year from e.at at time zone ${zone})::integer as year, ${counts} from ${everything(person)} e group by 1 order by 1`.execute(db);
  return rows;
}

/** By person, with whom there was most first. */
export async function givingByPerson(db: Reader, most: number): Promise<readonly PersonGiving[]> {
  const { rows } = await sql<PersonGiving>`select ${somebody} as person, e.gave, e.got from (select e.person_id, ${counts} from ${everything(undefined)} e group by 1) e
    join person p on p.account_id = current_account() and p.id = e.person_id order by e.gave + e.got desc, p.name_key, p.id limit ${sql.lit(most)}`.execute(db);
  return rows;
}

/** What people are after, each person's latest word, the latest first. */
export async function latestAsks(db: Reader, most: number): Promise<readonly Omit<Ask, 'helpers'>[]> {
  const { rows } = await sql<Omit<Ask, 'helpers'>>`select * from (select distinct on (b.conversation) b.* from (
      select distinct on (x.person_id) ${somebody} as person, c.seeking, c.at, c.id as conversation from conversation c join attendance x on x.account_id = c.account_id and x.conversation_id = c.id
        join person p on p.account_id = x.account_id and p.id = x.person_id
      where c.account_id = current_account() and c.seeking <> '' and c.written_at is not null order by x.person_id, c.at desc) b order by b.conversation, b.person ->> 'name') a order by a.at desc limit ${sql.lit(most)}`.execute(db);
  return rows;
}

/** What somebody said they are after, alone with the member: whoever was one of several may not have said it. */
type AskLately = { readonly id: string; readonly name: string; readonly givenName: string; readonly company: string; readonly seeking: string; readonly at: Date };

/** The latest such word of each of them since then, the latest first. */
export async function asksLately(db: Reader, since: Date, most: number): Promise<readonly AskLately[]> {
  const { rows } = await sql<AskLately>`
    select distinct on (x.person_id) p.id, p.full_name as name, p.given_name as "givenName", p.company, c.seeking, c.at
    from (select * from conversation where account_id = current_account() and seeking <> '' and written_at is not null and at >= ${since}::timestamptz order by at desc limit ${sql.lit(3 * most)}) c
      join attendance x on x.account_id = c.account_id and x.conversation_id = c.id join person p on p.account_id = x.account_id and p.id = x.person_id
    where (select count(*) from attendance y where y.account_id = c.account_id and y.conversation_id = c.id) = 1 order by x.person_id, c.at desc`.execute(db);
  return rows.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most);
}

type Helper = Ask['helpers'][number];

/** People whose own words hold this one: what they do, where, what was noted about them. */
export async function peopleWhoseWordsHold(db: Reader, word: string, but: string, most: number): Promise<readonly Helper[]> {
  const { rows } = await sql<Helper>`select p.id, p.full_name as name, concat_ws(', ', nullif(p.title, ''), nullif(p.company, '')) as work from search_people(${word}, 6) s join person p on p.account_id = current_account() and p.id = s.id
    where s.rank < 1000 and p.id <> ${but}::uuid and p.search like '%' || fold(${word}) || '%' order by s.rank limit ${sql.lit(most)}`.execute(db);
  return rows;
}
