import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import { usualSetting } from '../templates/index.ts';
import type { Outreach, OutreachCounts } from './outreach.ts';
import { cardsWhere } from './store.ts';

/** Sent, with an answer hoped for and none for as long as the member waits, and not followed up yet: one gentle follow-up is due. The longest silence first. */
export async function followUpsDue(db: Reader, now: Date): Promise<readonly Outreach[]> {
  return cardsWhere(db, sql`o.state = 'sent' and o.followed_up_at is null and not (o.kind in ('loop-back', 'thanks') and btrim(o.question) = '') and o.since <= ${waitedBefore(now)}`);
}

/** Followed up once and silent as long again: to be let go. */
export async function letGoDue(db: Reader, now: Date): Promise<readonly Outreach[]> {
  return cardsWhere(db, sql`o.state in ('sent', 'silent') and o.followed_up_at is not null and o.since <= ${waitedBefore(now)}`);
}

/** What was sent by then has waited for as long as the member waits; found in the same question, which spares a round trip. */
const waitedBefore = (now: Date) => sql`${now}::timestamptz - interval '24 hours' * coalesce((select s.follow_up_days from outreach_setting s where s.account_id = current_account()), ${usualSetting.followUpDays})`;

const before = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

/** Somebody who accepted an invitation and was not thanked yet; `reason` is what drew the member to them, as far as it was said. */
export type ThankYou = { readonly person: string; readonly fullName: string; readonly givenName: string; readonly acceptedAt: Date; readonly reason: string };

/**
 * Whom to thank: who accepted an invitation of the member's within the last 60 days and was not written to since, nor thanked by a draft. An
 * acceptance is known from a card, or from an archive (the day of the connection).
 */
export async function thankYousDue(db: Reader, now: Date): Promise<readonly ThankYou[]> {
  const { rows } = await sql<ThankYou>`
    with accepted as (
      select o.person_id, o.since as at, o.reason from outreach o where o.account_id = current_account() and o.state = 'accepted' and o.channel = 'linkedin-note'
      union all
      select i.person_id, greatest(i.sent_at, p.connected_on::timestamptz), i.message from invitation i join person p on p.account_id = i.account_id and p.id = i.person_id
      where i.account_id = current_account() and i.from_me and p.is_connection and p.vanished_on is null and p.connected_on >= (i.sent_at - interval '1 day')::date
        and p.connected_on >= (${before(now, 60)}::timestamptz - interval '2 days')::date
    )
    select distinct on (p.id) p.id as person, p.full_name as "fullName", p.given_name as "givenName", a.at as "acceptedAt", a.reason
    from accepted a join person p on p.account_id = current_account() and p.id = a.person_id
    where a.at > ${before(now, 60)} and a.at <= ${now} and (p.last_sent_at is null or p.last_sent_at < a.at)
      and not exists (select from outreach t where t.account_id = current_account() and t.person_id = p.id and t.kind = 'thanks')
    order by p.id, a.reason = '', a.at desc`.execute(db);
  return rows.toSorted((a, b) => b.acceptedAt.getTime() - a.acceptedAt.getTime());
}

/** For one goal, or all; of what was sent from `from` on and before `until`. */
export async function outreachCounts(db: Reader, { goal, from, until }: { readonly goal?: string | undefined; readonly from?: Date | undefined; readonly until?: Date | undefined } = {}): Promise<OutreachCounts> {
  const { rows } = await sql<OutreachCounts>`
    select count(*) as "reachedOut", count(*) filter (where ${answered}) as answered, count(*) filter (where ${talked}) as talked from outreach o
    where o.account_id = current_account() and o.sent_at is not null ${goal ? sql`and o.goal_id = ${goal}::uuid` : sql``} ${from ? sql`and o.sent_at >= ${from}` : sql``} ${until ? sql`and o.sent_at < ${until}` : sql``}`.execute(db);
  return rows[0]!;
}

const passed = (steps: readonly string[]) => sql`exists (select from outreach_step s where s.account_id = o.account_id and s.outreach_id = o.id and s.step = any(${steps}))`;

/** Where a card stands counts; of one that ended in silence, what it went through. */
export const talked = sql`(o.state = 'in conversation' or (o.state in ('silent', 'withdrawn') and ${passed(['in conversation'])}))`;
export const answered = sql`(o.state in ('accepted', 'in conversation', 'declined') or (o.state in ('silent', 'withdrawn') and ${passed(['accepted', 'in conversation', 'declined'])}))`;
