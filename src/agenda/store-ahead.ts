import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';

/** When somebody's rhythm says that it is time (`YYYY-MM-DD`), the day that check-ins name too; `since` is the last contact, or when they were added. */
export type RhythmAhead = { readonly id: string; readonly fullName: string; readonly dueOn: string; readonly since: Date };

/** Those whose rhythm runs out before `to`, or has run out, the first due first. */
export async function rhythmsAhead(db: Reader, to: Date, most: number): Promise<readonly RhythmAhead[]> {
  const { rows } = await sql<RhythmAhead>`
    select id, full_name as "fullName", coalesce(last_contact_at, created_at) as since, next_check_in_on as "dueOn"
    from person where account_id = current_account() and rhythm_days is not null and next_check_in_on < ${to}::timestamptz order by next_check_in_on, id limit ${sql.lit(most)}`.execute(db);
  return rows;
}
