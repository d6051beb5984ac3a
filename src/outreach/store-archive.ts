import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import { sortedIds } from '../kit/sorted-ids.ts';

/**
 * Cards that an archive has news of, moved in the transaction of its import: an invitation was accepted where the other side is among the
 * connections now, and whoever wrote after it was sent is in conversation. What the member said later stands, and no archive says the
 * same twice. How many moved.
 */
export async function moveByArchive(tx: Writer): Promise<number> {
  const { rows } = await sql<{ moved: number }>`
    with news as (
      select o.id, o.person_id, case when answered then 'in conversation' else 'accepted' end as step, case when answered then p.last_received_at else greatest(o.sent_at, p.connected_on::timestamptz) end as at
      from outreach o join person p on p.account_id = o.account_id and p.id = o.person_id
        cross join lateral (select p.last_received_at > case when o.state = 'withdrawn' then o.since else o.sent_at end as answered) a
      where o.account_id = current_account() and o.sent_at is not null and o.state in ('sent', 'accepted', 'silent', 'withdrawn')
        and (answered or (o.state <> 'accepted' and o.channel = 'linkedin-note' and p.is_connection and p.vanished_on is null and p.connected_on >= (o.sent_at - interval '1 day')::date))
    ), fresh as (
      select * from news n where not exists (select from outreach_step s where s.account_id = current_account() and s.outreach_id = n.id and s.told_by = 'archive' and s.step = n.step and s.at = n.at)
    ), told as (
      insert into outreach_step (account_id, id, person_id, outreach_id, step, at, told_by) select current_account(), ${sortedIds()}, person_id, id, step, at, 'archive' from fresh
    ), moved as (
      update outreach o set state = f.step, since = f.at from fresh f where o.account_id = current_account() and o.id = f.id returning o.id
    )
    select count(*) as moved from moved`.execute(tx);
  return rows[0]!.moved;
}
