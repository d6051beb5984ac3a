import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import { mergeRanges, type MinuteRanges } from '../time/minute-ranges.ts';

/**
 * When the member is busy by all their calendars, as sorted epoch minutes [from, to, from, to, …], whole stretches that meet
 * [from, to). One question by index, whatever the calendars hold; nothing is fetched.
 */
export async function busyOf(db: Reader, from: Date, to: Date): Promise<MinuteRanges> {
  const first = Math.floor(from.getTime() / 60_000);
  const last = Math.ceil(to.getTime() / 60_000);
  const { rows } = await sql<{ all: string | null }>`
    select string_agg(from_minute || ',' || to_minute, ',' order by from_minute) as all from busy
    where account_id = current_account() and from_minute < ${last} and to_minute > ${first}
      and from_minute >= coalesce((select max(from_minute) from busy where account_id = current_account() and from_minute <= ${first}), ${first})`.execute(db);
  const all = rows[0]?.all;
  return all ? Int32Array.from(all.split(','), Number) : new Int32Array(0);
}

/** Merges anew what all calendars that count say. One at a time for each member; to be called by whatever altered one. */
export async function mergeBusy(tx: Writer, me: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`busy ${me}`}, 0))`.execute(tx);
  const { rows } = await sql<{ busy: readonly number[] }>`
    select busy from calendar where account_id = ${me} and removed_at is null and makes_busy and (trouble is null or when_unreachable = 'closed') and busy_count > 0`.execute(tx);
  const merged = mergeRanges(rows.flatMap(row => row.busy));
  const ends = (which: 0 | 1) => sql`${`{${merged.filter((_, at) => at % 2 === which).join()}}`}::integer[]`;
  await sql`
    with wanted as materialized (select * from unnest(${ends(0)}, ${ends(1)}) as w(from_minute, to_minute)), gone as (
      delete from busy b where b.account_id = ${me} and not exists (select from wanted w where w.from_minute = b.from_minute)
    )
    insert into busy (account_id, from_minute, to_minute) select ${me}, from_minute, to_minute from wanted
    on conflict (account_id, from_minute) do update set to_minute = excluded.to_minute where busy.to_minute <> excluded.to_minute`.execute(tx);
}

/** The next busy stretches of one calendar that end after `now`. */
export async function busyOfOne(db: Reader, id: string, now: Date, most: number): Promise<readonly (readonly [from: number, to: number])[]> {
  const { rows } = await sql<{ from: number; to: number }>`
    select busy[n] as from, busy[n + 1] as to from calendar, generate_subscripts(busy, 1) n
    where account_id = current_account() and id = ${id} and n % 2 = 1 and busy[n + 1] > ${Math.floor(now.getTime() / 60_000)} order by n limit ${sql.lit(most)}`.execute(db);
  return rows.map(({ from, to }) => [from, to] as const);
}
