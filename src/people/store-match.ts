import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';

/**
 * Says for every incoming person who it is: somebody there is, another row of the same file, or somebody new.
 * Afterwards `person_id` is set in every row of `incoming_person`.
 */
export async function matchIncoming(tx: Writer): Promise<void> {
  await sql`create index on incoming_identity (kind, key)`.execute(tx);
  await sql`create index on incoming_identity (seq)`.execute(tx);
  await sql`analyze incoming_person, incoming_identity`.execute(tx);
  await matchByIdentity(tx);
  await matchByNameAndDay(tx);
  await matchByNameAlone(tx);
  await gatherNewcomers(tx);
}

/** A profile address says more than an e-mail address, and that more than a telephone. */
const weight = sql`case kind when 'profile' then 1 when 'email' then 2 else 3 end`;

async function matchByIdentity(tx: Writer): Promise<void> {
  await sql`
    update incoming_person p set person_id = m.person_id
    from (select distinct on (ii.seq) ii.seq, i.person_id
          from incoming_identity ii join identity i on i.account_id = current_account() and i.kind = ii.kind and i.key = ii.key and i.mergeable
          where ii.mergeable order by ii.seq, case ii.kind when 'profile' then 1 when 'email' then 2 else 3 end) m
    where m.seq = p.seq`.execute(tx);
}

/**
 * Archives before mid-2023 name no profile address. Somebody of the same name, connected on the same day, of whom no other
 * profile is known, is the same person; where there are two such, nobody is.
 */
async function matchByNameAndDay(tx: Writer): Promise<void> {
  await sql`
    update incoming_person i set person_id = m.id
    from (select n.seq, min(p.id::text)::uuid as id
          from incoming_person n join person p on p.account_id = current_account() and fold(p.full_name) = fold(n.full_name)
          where n.person_id is null and n.full_name <> '' and not n.mentioned and n.connected_on = p.connected_on
            and not (exists (select from incoming_identity ii where ii.seq = n.seq and ii.kind = 'profile')
                     and exists (select from identity d where d.account_id = p.account_id and d.person_id = p.id and d.kind = 'profile'))
          group by n.seq having count(*) = 1) m
    where m.seq = i.seq`.execute(tx);
}

/** A row without any address that proves who it is, and one person of that name: that one. A different day of connection speaks against it. */
async function matchByNameAlone(tx: Writer): Promise<void> {
  await sql`
    update incoming_person i set person_id = m.id
    from (select n.seq, min(p.id::text)::uuid as id
          from incoming_person n join person p on p.account_id = current_account() and fold(p.full_name) = fold(n.full_name)
          where n.person_id is null and n.full_name <> ''
            and not exists (select from incoming_identity ii where ii.seq = n.seq and ii.mergeable)
          group by n.seq
          having count(*) = 1 and bool_and(n.mentioned or n.connected_on is null or p.connected_on is null)) m
    where m.seq = i.seq`.execute(tx);
}

/** Rows of one file that are one new person share the id of the first that is more than a mention. */
async function gatherNewcomers(tx: Writer): Promise<void> {
  await sql`
    with strongest as (
      select distinct on (ii.seq) ii.seq, ii.kind, ii.key from incoming_identity ii join incoming_person p using (seq)
      where p.person_id is null and ii.mergeable order by ii.seq, ${weight}
    ), shared as (
      select s.seq, first_value(p.new_id) over (partition by s.kind, s.key order by p.mentioned, s.seq) as id from strongest s join incoming_person p using (seq)
    )
    update incoming_person p set person_id = s.id from shared s where s.seq = p.seq`.execute(tx);
  await sql`
    with named as (
      select seq, fold(full_name) as name, new_id, mentioned, connected_on from incoming_person where person_id is null
    ), host as (
      select fold(full_name) as name, min(coalesce(person_id, new_id)::text)::uuid as id from incoming_person where full_name <> '' and not mentioned group by 1 having count(distinct coalesce(person_id, new_id)) = 1
    )
    update incoming_person p set person_id = coalesce(
        case when n.mentioned then h.id end,
        case when n.mentioned and n.name <> '' then n.first_id else n.new_id end)
    from (select *, first_value(new_id) over (partition by name, mentioned order by seq) as first_id from named) n left join host h on h.name = n.name
    where n.seq = p.seq`.execute(tx);
}
