import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import { stepStands } from '../outreach/index.ts';
import { tieIs } from '../directory/index.ts';
import type { Waiting } from './reply-owed.ts';

/** What an item shows of `p`. */
const somebody = sql`p.id, p.full_name as "fullName", p.given_name as "givenName", p.company, p.photo`;

/** Neither done nor dismissed on this occasion; what is put off is left to whoever knows the day. */
const unanswered = (occasion: RawBuilder<unknown>) => sql`not exists (select from today_answer a
  where a.account_id = p.account_id and a.kind = 'reply' and a.person_id = p.id and a.answer <> 'put off' and a.occasion = ${occasion})`;

/** Written to from the board since. */
const answeredByOutreach = sql`exists (select from outreach_step s where s.account_id = p.account_id and s.person_id = p.id and s.step in ('sent', 'followed up') and s.at > p.last_received_at and ${stepStands})`;

/** Whose message is the last one, the latest first, with its words. */
export async function waitingForMe(db: Reader, now: Date, most: number): Promise<readonly Waiting[]> {
  const { rows } = await sql<Waiting>`
    select ${somebody}, p.last_received_at as at, coalesce(nullif(m.body, ''), m.subject, '') as words
    from (select * from person p where p.account_id = current_account() and ${tieIs('waiting-for-me', now)} and p.last_exchange_at <= ${now}::timestamptz and not ${answeredByOutreach}
      and ${unanswered(sql`to_char(p.last_received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)} order by p.last_exchange_at desc, p.id limit ${sql.lit(most)}) p
      left join lateral (select left(regexp_replace(body, '[[:space:]]+', ' ', 'g'), 400) as body, subject from message m
        where m.account_id = p.account_id and m.person_id = p.id and not m.from_me order by m.at desc, m.id limit 1) m on true
    order by p.last_received_at desc, p.id`.execute(db);
  return rows;
}
