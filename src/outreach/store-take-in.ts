import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import type { IncomingInvitation } from './incoming.ts';

export async function openIncomingInvitations(tx: Writer): Promise<void> {
  await sql`create temp table incoming_invitation (n integer generated always as identity, other integer, from_me boolean, sent_at timestamptz, message text) on commit drop`.execute(tx);
}

export async function pourInvitations(tx: Writer, invitations: readonly IncomingInvitation[]): Promise<void> {
  if (invitations.length === 0) return;
  const rows = invitations.map(({ fromMe, other, sentAt, message }) => ({ from_me: fromMe, other, sent_at: sentAt, message }));
  await sql`
    insert into incoming_invitation (other, from_me, sent_at, message) select other, from_me, sent_at, message
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(other integer, from_me boolean, sent_at timestamptz, message text)`.execute(tx);
}

/** Takes in the poured invitations once `incoming_person` says who everyone is; `owner` are the `seq` that mean the member. */
export async function takeInInvitations(tx: Writer, owner: readonly number[], source: string): Promise<{ readonly created: number; readonly updated: number; readonly unchanged: number }> {
  const { rows } = await sql<{ created: number; updated: number; unchanged: number }>`
    with resolved as (
      select distinct on (p.person_id, i.from_me, i.sent_at) p.person_id, i.from_me, i.sent_at, i.message
      from incoming_invitation i join incoming_person p on p.seq = i.other
      where p.person_id is not null and i.other <> all(${owner}::int[]) order by p.person_id, i.from_me, i.sent_at, i.message desc, i.n
    ), written as (
      insert into invitation (account_id, id, person_id, from_me, sent_at, message, source)
      select current_account(), gen_random_uuid(), person_id, from_me, sent_at, message, ${source} from resolved
      on conflict (account_id, person_id, from_me, sent_at) do update set message = excluded.message where invitation.message <> excluded.message and excluded.message <> ''
      returning xmax = 0 as is_new
    )
    select (select count(*) from written where is_new)::int as created, (select count(*) from written where not is_new)::int as updated,
      (select count(*) from resolved)::int - (select count(*) from written)::int as unchanged`.execute(tx);
  return rows[0]!;
}
