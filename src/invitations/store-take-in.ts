import { sql } from 'kysely';
import { columns } from '../kit/columns.ts';
import type { Writer } from '../kit/db.ts';
import { sortedIds } from '../kit/sorted-ids.ts';
import type { IncomingInvitation, TakenInInvitations } from './incoming.ts';

/** Makes the table, private to this transaction, into which invitations are poured before it is known who everyone is. */
export async function openIncomingInvitations(tx: Writer): Promise<void> {
  await sql`create temp table incoming_invitation (n integer generated always as identity, source text not null, other integer not null, from_me boolean not null, sent_at timestamptz, message text not null) on commit drop`.execute(tx);
}

export async function pourInvitations(tx: Writer, invitations: readonly IncomingInvitation[]): Promise<void> {
  if (invitations.length === 0) return;
  await sql`insert into incoming_invitation (source, other, from_me, sent_at, message) select source, other::integer, from_me::boolean, sent_at::timestamptz, message
    from ${columns(invitations, i => [i.source, i.other, i.fromMe, i.sentAt, i.message])} as t(source, other, from_me, sent_at, message)`.execute(tx);
}

/**
 * Takes in the poured invitations once `incoming_who` says who everyone is. One that stands twice in a file is the same invitation.
 * A note that was not there, or reads differently, is taken from an archive that is not `older` than what is known.
 */
export async function takeInInvitations(tx: Writer, older: boolean): Promise<TakenInInvitations> {
  const { rows } = await sql<{ created: number; updated: number; all: number }>`
    with resolved as (
      select distinct on (w.person_id, i.from_me, i.sent_at) w.person_id, i.from_me, i.sent_at, i.message, i.source
      from incoming_invitation i join incoming_who w on w.seq = i.other order by w.person_id, i.from_me, i.sent_at, i.message = '', i.n
    ), written as (
      insert into invitation (account_id, id, person_id, from_me, sent_at, message, source)
      select current_account(), ${sortedIds()}, person_id, from_me, sent_at, message, source from resolved
      on conflict (account_id, person_id, from_me, sent_at) do update set message = excluded.message
        where invitation.message <> excluded.message and excluded.message <> '' and (invitation.message = '' or not ${sql.lit(older)})
      returning xmax = 0 as is_new
    )
    select (select count(*) from written where is_new) as created, (select count(*) from written where not is_new) as updated, (select count(*) from incoming_invitation) as all`.execute(tx);
  const { created, updated, all } = rows[0]!;
  return { created, updated, unchanged: all - created - updated };
}
