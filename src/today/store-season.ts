import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';

/** How many conversations were held from one day of the member's to another, both included, and how many are planned from `today` until then. */
export type Talks = { readonly held: number; readonly planned: number };

export async function talksBetween(db: Reader, from: Date, today: Date, until: Date): Promise<Talks> {
  const { rows } = await sql<Talks>`
    select count(*) filter (where c.written_at is not null) as held, count(*) filter (where c.written_at is null and c.at >= ${today}::timestamptz) as planned
    from conversation c where c.account_id = current_account() and c.missed_at is null and c.cancelled_at is null and c.at >= ${from}::timestamptz and c.at < ${until}::timestamptz`.execute(db);
  return rows[0]!;
}
