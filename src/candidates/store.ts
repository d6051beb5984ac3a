import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import type { Candidate } from './candidate.ts';
import { type Vantage, vantageOf } from './vantage.ts';

export type Looked = { readonly now: Date; readonly companies: readonly string[]; /** Lines of work, skills and places, and the member's own city. */ readonly words: readonly string[]; readonly also: readonly string[]; /** For which `p` another place is right. */ readonly leftOut: RawBuilder<unknown> };

type Row = Omit<Candidate, 'vantage'>;

/**
 * Some two hundred of everyone, gathered along indexes: those who fit the goals by their words, the strongest ties, those written to
 * before, the latest and the oldest connections, those with a role, and `also`. Left out is whoever is in touch, waits for an answer,
 * or has a rhythm of their own: they stand on other lists; and `leftOut`.
 */
export async function candidatesFor(db: Reader, { now, companies, words, also, leftOut }: Looked): Promise<readonly Candidate[]> {
  const { rows } = await sql<Row>`
    with lane as materialized (
      ${sql.join([...lanes(now), ...byCompany(companies), ...byWords(words, now), sql`select unnest((select ${also}::uuid[]))`].map(lane => sql`(${lane})`), sql` union `)}
    )
    select p.id, p.full_name as "fullName", p.given_name as "givenName", p.company, p.title, p.city, p.photo, p.is_connection as "isConnection", p.connected_on as "connectedOn",
      p.sent_count as "sentCount", p.received_count as "receivedCount", p.last_sent_at as "lastSentAt", p.last_received_at as "lastReceivedAt", p.last_exchange_at as "lastExchangeAt",
      left(p.note_text, 600) as notes,
      coalesce(r.names, '{}') as roles, coalesce(t.names, '{}') as tags
    from lane join person p on p.account_id = current_account() and p.id = lane.id
      left join (select person_id, array_agg(name order by name) as names from role where ${mine} and person_id in (select id from lane) group by person_id) r on r.person_id = p.id
      left join (select person_id, (array_agg(name order by name))[:20] as names from tag where ${mine} and person_id in (select id from lane) group by person_id) t on t.person_id = p.id
    where (p.last_contact_at is null or p.last_contact_at < ${at(now)} - interval '30 days') and p.vanished_on is null and p.rhythm_days is null
      and not (p.last_received_at is not null and p.last_received_at = p.last_exchange_at and p.last_exchange_at > ${at(now)} - interval '1 year')
      and not (${leftOut})
      and not exists (select from outreach o where o.account_id = p.account_id and o.person_id = p.id and (o.state not in ('declined', 'silent') or o.since > ${at(now)} - interval '1 year'))
      and (p.is_connection or not exists (select from invitation i where i.account_id = p.account_id and i.person_id = p.id and i.from_me))
    order by p.id`.execute(db);
  return rows.map(row => ({ ...row, vantage: vantageOf(row) }));
}

/** Asked for apart, so that the plan is the same whatever the time is, and PostgreSQL keeps it: to make it anew takes as long as to follow it. */
const at = (now: Date): RawBuilder<unknown> => sql`(select ${now}::timestamptz)`;

const mine = sql`account_id = current_account()`;

/** Along indexes alone, each to a bounded depth. */
const lanes = (now: Date): readonly RawBuilder<unknown>[] => [
  sql`select id from (select id from person where ${mine} and sent_count > 0 and received_count > 0 order by least(sent_count, received_count) desc, id limit 60) strongest`,
  sql`select id from (select id from person where ${mine} and last_exchange_at < ${at(now)} - interval '60 days' and last_exchange_at > ${at(now)} - interval '3 years' order by last_exchange_at desc nulls last, id limit 40) lately`,
  sql`select id from (select id, is_connection from person where ${mine} order by connected_on desc nulls last, id limit 30) latest where is_connection`,
  sql`select id from (select id from person where ${mine} and connected_on is not null order by connected_on asc nulls first, id desc limit 20) oldest`,
  sql`select person_id as id from role where ${mine} and name in ('mentor', 'connector', 'mentee', 'newcomer') limit 80`,
];

const byCompany = (companies: readonly string[]): readonly RawBuilder<unknown>[] =>
  companies.slice(0, 12).map(name => sql`select id from person where ${mine} and company_key >= (select fold(${name})) and company_key < (select fold(${name}) || U&'\\+10FFFF') limit 20`);

const byWords = (words: readonly string[], now: Date): readonly RawBuilder<unknown>[] => words.length === 0 ? [] : [sql`select id from people_for_words(${words.slice(0, 8)}, 20, ${at(now)} - interval '30 days')`];

/** From where the member was heard lately: whoever wrote back since then, the latest first. */
export async function heardSince(db: Reader, since: Date): Promise<readonly Vantage[]> {
  const { rows } = await sql<Pick<Row, 'company' | 'title' | 'city'>>`
    select company, title, city from (select company, title, city, sent_count, last_received_at from person where ${mine} order by last_exchange_at desc nulls last, id limit 100) p
    where sent_count > 0 and last_received_at >= ${since}::timestamptz`.execute(db);
  return rows.map(vantageOf);
}
