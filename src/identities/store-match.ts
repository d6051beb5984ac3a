import { type RawBuilder, sql } from 'kysely';
import { columns } from '../kit/columns.ts';
import type { Writer } from '../kit/db.ts';
import { joinRows, type RowSign } from './join-rows.ts';
import { matchMentions } from './store-match-mentions.ts';
import { matchByOwnWords } from './store-match-words.ts';

/**
 * Says for every incoming row and mention who it is: somebody there is, another row of the same files, or somebody new. Afterwards
 * each has its `person_id` in `incoming_who`; a newcomer is the `new_id` of one row.
 */
export async function matchIncoming(tx: Writer): Promise<void> {
  await sql`create index on incoming_identity (seq)`.execute(tx);
  await sql`analyze incoming_person, incoming_identity`.execute(tx);
  await matchByIdentity(tx, sql`ip.mentioned is null`);
  await matchByOwnWords(tx);
  await joinRowsByIdentity(tx);
  await sql`insert into incoming_who select seq, new_id from incoming_person i where mentioned is null and not exists (select from incoming_who w where w.seq = i.seq)`.execute(tx);
  await matchByIdentity(tx, sql`ip.mentioned is not null`);
  await matchMentions(tx);
  await sql`analyze incoming_who`.execute(tx);
}

/**
 * A profile address says more than an e-mail address, and that more than a telephone. A telephone rings for a whole family, so it
 * proves somebody only where the name is the same.
 */
async function matchByIdentity(tx: Writer, which: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into incoming_who
    select distinct on (ii.seq) ii.seq, i.person_id
    from incoming_identity ii join incoming_person ip using (seq)
      join identity i on i.account_id = current_account() and i.kind = ii.kind and i.key = ii.key
      join person p on p.account_id = i.account_id and p.id = i.person_id
    where ii.mergeable and ${which} and case when ii.kind = 'phone' then fold(p.full_name) = ip.name_key or ip.full_name = p.imported #>> array[ip.source, 'full_name'] else i.mergeable end
    order by ii.seq, case ii.kind when 'profile' then 1 when 'email' then 2 else 3 end, i.person_id`.execute(tx);
}

async function joinRowsByIdentity(tx: Writer): Promise<void> {
  const { rows } = await sql<RowSign>`
    with sign as (
      select i.seq, concat_ws(' ', i.kind, i.key, case when i.kind = 'phone' then p.name_key end) as sign, p.new_id as "newId", w.person_id as person
      from incoming_identity i join incoming_person p using (seq) left join incoming_who w using (seq) where i.mergeable and p.mentioned is null
    )
    select sign.* from sign join (select sign from sign group by sign having count(distinct seq) > 1) shared using (sign)`.execute(tx);
  const found = [...joinRows(rows)];
  if (found.length > 0) await sql`insert into incoming_who select seq::integer, person_id::uuid from ${columns(found, pair => pair)} as t(seq, person_id)`.execute(tx);
}
