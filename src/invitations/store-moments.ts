import { sql } from 'kysely';
import type { Moment } from '../stories/index.ts';
import type { Reader } from '../kit/db.ts';

/** The invitations to connect between the member and a person, for their timeline. */
export async function invitationMoments(db: Reader, person: string): Promise<readonly Moment[]> {
  const { rows } = await sql<Moment>`select id, sent_at as at, 'invitation' as kind, from_me as "fromMe", message, withdrawn_at as "withdrawnAt" from invitation
    where account_id = current_account() and person_id = ${person}::uuid order by sent_at desc nulls last, id desc limit 200`.execute(db);
  return rows;
}
