import { type RawBuilder, sql } from 'kysely';
import { type PassedOver, vantageOf } from '../candidates/index.ts';
import type { Reader } from '../kit/db.ts';

/** Whether `p` was dismissed as somebody to reach out to, put off beyond `day`, or reached out to of late. */
export const letBe = (day: string, now: Date): RawBuilder<unknown> => sql`exists (select from today_answer a where a.account_id = p.account_id and a.kind = 'reach-out' and a.person_id = p.id
  and (a.answer = 'dismissed' or a.answer = 'done' and a.at > (select ${now}::timestamptz) - interval '180 days'
    or a.answer = 'put off' and a.until > (select ${day}::date) and not exists (select from today_answer b where b.account_id = a.account_id and b.kind = a.kind and b.person_id = a.person_id and b.answer = 'put off' and b.at > a.at)))`;

/** Whom the member passed over in the last two years, and why. */
export async function passedOver(db: Reader, now: Date): Promise<readonly PassedOver[]> {
  const { rows } = await sql<{ why: string; company: string; title: string; city: string }>`
    select a.why, p.company, p.title, p.city from today_answer a join person p on p.account_id = a.account_id and p.id = a.person_id
    where a.account_id = current_account() and a.kind = 'reach-out' and a.answer = 'dismissed' and a.at > ${now}::timestamptz - interval '2 years' order by a.at desc limit 100`.execute(db);
  return rows.map(row => ({ why: row.why, vantage: vantageOf(row) }));
}

/** People reached out to from `since` on, on the board or by word, who have not written back; a draft is on its way too. Whoever is told what came of their advice is not waited for. */
export async function waitedFor(db: Reader, since: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.person_id as id from outreach o where o.account_id = current_account() and o.state in ('drafted', 'sent') and o.since >= ${since}::timestamptz and not (o.kind = 'loop-back' and o.question = '') union
    select a.person_id from today_answer a join person p on p.account_id = a.account_id and p.id = a.person_id
    where a.account_id = current_account() and a.kind = 'reach-out' and a.answer = 'done' and a.at >= ${since}::timestamptz and (p.last_received_at is null or p.last_received_at < a.at)`.execute(db);
  return rows.map(({ id }) => id);
}
