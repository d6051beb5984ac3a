import { sql } from 'kysely';
import type { Operator } from '../kit/db.ts';
import { utcDay } from '../time/calendar-day.ts';

/** Members for whose introductions something is due at `now`: asked of all at once, by indexes of what is open. `connectedBefore` is when to ask what came of it. */
export async function membersWithIntroductionsDue(db: Operator, now: Date, connectedBefore: Date): Promise<readonly string[]> {
  const today = utcDay(now);
  const { rows } = await sql<{ id: string }>`
    select s.account_id as id from introduction_side s join introduction i on i.account_id = s.account_id and i.id = s.introduction_id
      where s.answer = 'later' and s.later_on <= ${today}::date and i.expires_at > ${now} and i.withdrawn_at is null and i.connected_at is null and s.forgotten_at is null
    union select account_id from introduction where connected_at < ${connectedBefore} and followed_up_at is null and withdrawn_at is null
    union select s.account_id from introduction_side s join introduction i on i.account_id = s.account_id and i.id = s.introduction_id
      where s.forgotten_at is not null and s.about <> '' and (i.expires_at <= ${now} or i.withdrawn_at is not null or i.connected_at is not null)
    union select s.account_id from introduction_side s join introduction i on i.account_id = s.account_id and i.id = s.introduction_id
      where s.own_email <> '' and i.connected_at is null and (i.expires_at <= ${now} or i.withdrawn_at is not null)`.execute(db);
  return rows.map(row => row.id);
}
