import { type RawBuilder, sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import { utcDay, utcMidnight } from '../time/calendar-day.ts';
import { type HangingCounts, type Invitation, type Limit, type Side, usualLimit } from './invitation.ts';

/** Whoever once was a connection had said yes; one that was withdrawn or settled waits for nothing. */
const hangs = sql`i.withdrawn_at is null and i.settled_at is null and not p.is_connection`;

/** How many invitations hang, by age measured from `midnight` (00:00 UTC of a day). */
export async function countHanging(db: Reader, midnight: Date): Promise<HangingCounts> {
  const many = (which: RawBuilder<unknown>) => sql`count(*) filter (where ${hangs} and ${which})`;
  const older = (months: number) => many(sql`i.from_me and i.sent_at < ${before(midnight, months)}`);
  const { rows } = await sql<HangingCounts>`
    select ${many(sql`i.from_me`)} as sent, ${older(3)} as "overThreeMonths", ${older(6)} as "overSixMonths", ${older(12)} as "overOneYear", ${many(sql`not i.from_me`)} as received,
      count(*) filter (where i.from_me and i.withdrawn_at is not null) as withdrawn
    from invitation i join person p on p.account_id = i.account_id and p.id = i.person_id where i.account_id = current_account()`.execute(db);
  return rows[0]!;
}

const before = (midnight: Date, months: number): RawBuilder<unknown> => sql`${midnight}::timestamptz - make_interval(months => ${months})`;

export type Wanted = { readonly side: Side; /** In months; all without. */ readonly over?: Limit | undefined; readonly midnight: Date; readonly from: number; readonly size: number };

/** A page of invitations, the oldest first; of those taken back the latest. */
export async function listInvitations(db: Reader, { side, over, midnight, from, size }: Wanted): Promise<readonly Invitation[]> {
  const which = side === 'withdrawn' ? sql`i.from_me and i.withdrawn_at is not null` : sql`i.from_me = ${side === 'hanging'} and ${hangs}`;
  const order = side === 'withdrawn' ? sql`i.withdrawn_at desc, i.id` : sql`i.sent_at nulls last, i.id`;
  const { rows } = await sql<Invitation>`
    select i.id, p.id as person, p.full_name as "fullName", concat_ws(', ', nullif(p.title, ''), nullif(p.company, '')) as work, i.sent_at as "sentAt", i.withdrawn_at as "withdrawnAt", i.message,
      (select d.key from identity d where d.account_id = p.account_id and d.person_id = p.id and d.kind = 'profile' and d.key ~ '^(in|pub)/' order by d.key limit 1) as profile
    from invitation i join person p on p.account_id = i.account_id and p.id = i.person_id
    where i.account_id = current_account() and ${which} ${over ? sql`and i.sent_at < ${before(midnight, over)}` : sql``}
    order by ${order} offset ${from} limit ${sql.lit(size)}`.execute(db);
  return rows;
}

/** How many of mine hang for longer than the member's limit, up to `most`, counted among the 400 oldest that nothing was done about. */
export async function hangingBeyondLimit(db: Reader, now: Date, most: number): Promise<{ readonly months: Limit; readonly count: number }> {
  const midnight = utcMidnight(utcDay(now));
  const { rows } = await sql<{ count: number; months: Limit }>`
    with member as materialized (select coalesce((select months from invitation_limit where account_id = current_account()), ${usualLimit}) as months)
    select (select months from member) as months, count(*) as count from (
    select from (select * from invitation where account_id = current_account() and from_me and withdrawn_at is null and settled_at is null and sent_at < ${midnight}::timestamptz - make_interval(months => (select months from member)) order by sent_at limit 400) i
      join person p on p.account_id = i.account_id and p.id = i.person_id where ${hangs} limit ${sql.lit(most)}) counted`.execute(db);
  return rows[0]!;
}

export async function limitOf(db: Reader): Promise<Limit | undefined> {
  const { rows } = await sql<{ months: Limit }>`select months from invitation_limit where account_id = current_account()`.execute(db);
  return rows[0]?.months;
}

export async function saveLimit(tx: Writer, months: Limit): Promise<void> {
  await sql`insert into invitation_limit (account_id, months) values (current_account(), ${months}) on conflict (account_id) do update set months = excluded.months`.execute(tx);
}

/** Those of mine among `ids` that were not withdrawn yet; how many. */
export async function markWithdrawn(tx: Writer, ids: readonly string[], at: Date): Promise<number> {
  const { numAffectedRows } = await sql`update invitation set withdrawn_at = ${at} where account_id = current_account() and id = any(${ids}::uuid[]) and from_me and withdrawn_at is null`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export async function markStanding(tx: Writer, ids: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`update invitation set withdrawn_at = null where account_id = current_account() and id = any(${ids}::uuid[]) and from_me and withdrawn_at is not null`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Those that came to me among `ids` and were open; how many. */
export async function markSettled(tx: Writer, ids: readonly string[], at: Date): Promise<number> {
  const { numAffectedRows } = await sql`update invitation set settled_at = ${at} where account_id = current_account() and id = any(${ids}::uuid[]) and not from_me and settled_at is null`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
