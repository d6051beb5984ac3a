import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';

/** When somebody's rhythm says that it is time (`YYYY-MM-DD`), counted from the last exchange or from when they were added. */
export type RhythmAhead = { readonly id: string; readonly fullName: string; readonly dueOn: string; readonly since: Date };

/** Those whose rhythm runs out before `to`, or has run out, the first due first. */
export async function rhythmsAhead(db: Reader, to: Date, most: number): Promise<readonly RhythmAhead[]> {
  const { rows } = await sql<RhythmAhead>`
    select id, full_name as "fullName", since, (since + make_interval(days => rhythm_days))::date as "dueOn" from (
      select id, full_name, rhythm_days, coalesce(last_exchange_at, created_at) as since from person where account_id = current_account() and rhythm_days is not null
    ) p where since + make_interval(days => rhythm_days) < ${to}::timestamptz order by 4, id limit ${sql.lit(most)}`.execute(db);
  return rows;
}
