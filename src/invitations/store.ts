import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import type { InvitationCounts } from './invitation.ts';

const accepted = sql`p.is_connection and p.vanished_on is null`;

/** How many invitations there are of each kind, their age measured from `midnight` (00:00 UTC of a day); one pass over them. */
export async function countInvitations(db: Reader, midnight: Date): Promise<InvitationCounts> {
  const many = (from: 'sent' | 'received', and = sql`true`) => sql`count(*) filter (where ${from === 'sent' ? sql`i.from_me` : sql`not i.from_me`} and ${and})`;
  const noAnswer = sql`not (${accepted})`;
  const { rows } = await sql<InvitationCounts>`
    select ${many('sent')} as sent, ${many('sent', accepted)} as "sentAccepted", ${many('sent', noAnswer)} as "sentNoAnswerSeen",
      ${many('sent', sql`${noAnswer} and i.sent_at < ${midnight}::timestamptz - interval '6 months'`)} as "sentNoAnswerSeenOverSixMonths",
      ${many('sent', sql`${noAnswer} and i.sent_at < ${midnight}::timestamptz - interval '1 year'`)} as "sentNoAnswerSeenOverOneYear",
      ${many('sent', sql`i.message <> ''`)} as "sentWithNote", ${many('sent', sql`i.withdrawn_at is not null`)} as "sentWithdrawn",
      ${many('received')} as received, ${many('received', accepted)} as "receivedAccepted", ${many('received', noAnswer)} as "receivedNoAnswerSeen",
      ${many('received', sql`i.message <> ''`)} as "receivedWithNote"
    from invitation i join person p on p.account_id = i.account_id and p.id = i.person_id
    where i.account_id = current_account()`.execute(db);
  return rows[0]!;
}
