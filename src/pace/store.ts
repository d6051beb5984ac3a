import { sql } from 'kysely';
import type { Operator, Reader, Writer } from '../kit/db.ts';
import type { Feed } from './block-calendar.ts';
import { type Pace, usualPace } from './pace.ts';

export async function paceOf(db: Reader): Promise<Pace> {
  const { rows } = await sql<Pace>`select items, people, city, jsonb_build_object('days', block_days, 'from', block_from, 'minutes', block_minutes) as block from today_pace where account_id = current_account()`.execute(db);
  return rows[0] ?? usualPace;
}

export async function savePace(tx: Writer, { items, people, city, block }: Pace): Promise<void> {
  await sql`insert into today_pace (account_id, items, people, city, block_days, block_from, block_minutes)
    values (current_account(), ${items}, ${people}, ${city}, ${[...block.days]}::text[], ${block.from}, ${block.minutes})
    on conflict (account_id) do update set items = excluded.items, people = excluded.people, city = excluded.city, block_days = excluded.block_days, block_from = excluded.block_from, block_minutes = excluded.block_minutes`.execute(tx);
}

/** The feed's id, which its address is written from; none where it was never asked for. */
export async function feedOf(db: Reader): Promise<string | undefined> {
  const { rows } = await sql<{ feed: string | null }>`select feed_id as feed from today_pace where account_id = current_account()`.execute(db);
  return rows[0]?.feed ?? undefined;
}

export async function saveFeed(tx: Writer, feed: string, hash: Buffer): Promise<void> {
  await sql`insert into today_pace (account_id, feed_id, feed_hash) values (current_account(), ${feed}::uuid, ${hash})
    on conflict (account_id) do update set feed_id = excluded.feed_id, feed_hash = excluded.feed_hash`.execute(tx);
}

/** Whose feed has this hash, for a calendar that signs in to nothing. */
export async function feedByHash(db: Operator, hash: Buffer): Promise<Feed | undefined> {
  const { rows } = await sql<Feed>`select t.feed_id as feed, a.zone, a.locale, jsonb_build_object('days', t.block_days, 'from', t.block_from, 'minutes', t.block_minutes) as block
    from today_pace t join account a on a.id = t.account_id where t.feed_hash = ${hash}`.execute(db);
  return rows[0];
}
