import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import { tieIs, type TieKind } from '../directory/index.ts';
import type { TieCounts } from './network-report.ts';
import type { QuietTie, Waiting, YearOfExchange } from './network-state.ts';

/** How many people there are of each tie, measured from `midnight` (00:00 UTC of a day); one pass over the people. */
export async function countTies(db: Reader, midnight: Date): Promise<TieCounts> {
  const many = (tie: TieKind) => sql`count(*) filter (where ${tieIs(tie, midnight)})`;
  const { rows } = await sql<TieCounts>`
    select count(*) as people, ${many('connections')} as connections,
      ${many('spoken')} as "spokenWith", ${many('from-me')} as "oneWayFromMe", ${many('from-them')} as "oneWayFromThem", ${many('never')} as "neverSpoken",
      ${many('dormant')} as dormant, ${many('waiting-for-me')} as "awaitingMyReply", ${many('waiting-for-them')} as "awaitingTheirReply"
    from person p where p.account_id = current_account()`.execute(db);
  return rows[0]!;
}

/** Dormant ties, those first that were once strongest: a tie is as strong as its quieter side. A word each way is not yet one. */
export async function quietTies(db: Reader, midnight: Date, most: number): Promise<readonly QuietTie[]> {
  const { rows } = await sql<QuietTie>`
    select p.id, p.full_name as "fullName", p.company, p.sent_count + p.received_count as messages, p.first_exchange_at as "firstAt", p.last_exchange_at as "lastAt"
    from person p where p.account_id = current_account() and ${tieIs('dormant', midnight)} and least(p.sent_count, p.received_count) > 1
    order by least(p.sent_count, p.received_count) desc, p.sent_count + p.received_count desc, p.id limit ${sql.lit(most)}`.execute(db);
  return rows;
}

/** Whose message is the last one, the latest first, with its words. */
export async function waitingForMe(db: Reader, midnight: Date, most: number): Promise<readonly Waiting[]> {
  const { rows } = await sql<Waiting>`
    select w.id, w.full_name as "fullName", w.company, w.last_received_at as at, coalesce(nullif(m.body, ''), m.subject, '') as words
    from (select * from person p where p.account_id = current_account() and ${tieIs('waiting-for-me', midnight)} order by p.last_received_at desc, p.id limit ${sql.lit(most)}) w
      left join lateral (select left(regexp_replace(body, '[[:space:]]+', ' ', 'g'), 400) as body, subject from message m
        where m.account_id = w.account_id and m.person_id = w.id and not m.from_me order by m.at desc, m.id limit 1) m on true
    order by w.last_received_at desc, w.id`.execute(db);
  return rows;
}

/** For each year with a message, with how many people there was an exchange. */
export async function yearsOfExchange(db: Reader): Promise<readonly YearOfExchange[]> {
  const { rows } = await sql<YearOfExchange>`
    select year, count(*) filter (where mine and theirs) as "bothWays", count(*) filter (where not (mine and theirs)) as "oneWay"
    from (select extract(year from at at time zone 'UTC')::integer as year, person_id, bool_or(from_me) as mine, bool_or(not from_me) as theirs
          from message where account_id = current_account() group by 1, 2) told
    group by year order by year`.execute(db);
  return rows;
}
