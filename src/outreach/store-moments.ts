import { type RawBuilder, sql } from 'kysely';
import type { Moment } from '../stories/index.ts';
import type { Reader } from '../kit/db.ts';

/** Whether the step `s` stands: what was said to be sent is no draft again, and its letter, where it has one, reached somebody. */
export const stepStands: RawBuilder<boolean> = sql<boolean>`((s.letter_id is not null or not exists (select from outreach_step d where d.account_id = s.account_id and d.outreach_id = s.outreach_id and d.step = 'drafted' and (d.at, d.id) > (s.at, s.id)))
  and not exists (select from letter l where l.account_id = s.account_id and l.id = s.letter_id and l.failed_at is not null))`;

/** What was asked of a person by outreach and what came of it, for their timeline; only what stands. */
export async function outreachMoments(db: Reader, person: string): Promise<readonly Moment[]> {
  const { rows } = await sql<Moment>`select s.id, s.at, 'outreach' as kind, s.step, s.told_by as "toldBy", s.words, o.id as card, o.reason, o.channel = 'email' and s.letter_id is not null as mailed
    from outreach_step s join outreach o on o.account_id = s.account_id and o.id = s.outreach_id
    where s.account_id = current_account() and s.person_id = ${person}::uuid and s.step <> 'drafted' and ${stepStands}
    order by s.at desc, s.id desc limit 200`.execute(db);
  return rows;
}
