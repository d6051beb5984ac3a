import { type RawBuilder, sql } from 'kysely';
import type { Writer } from '../kit/db.ts';

/**
 * Says who those are whom messages and invitations name. An address is proof. Where the archive gives one file addresses and another
 * none, or numbers in one and addresses in the other (all before the end of 2023), only the name is left: an address or number goes to
 * a namesake who has none of its kind, a bare name to the namesake connected the longest.
 */
export async function matchMentions(tx: Writer): Promise<void> {
  await matchByAddressInFile(tx);
  await openNamesakes(tx);
  await pairWithNamesakes(tx, 'in', sql`not has_profile`);
  await becomeNew(tx, 'in');
  await pairWithNamesakes(tx, 'urn', sql`not has_number`);
  await becomeNew(tx, 'urn');
  await giveBareNames(tx);
  await becomeNew(tx, 'name');
}

const isNobody = sql`not exists (select from incoming_who w where w.seq = m.seq)`;

async function matchByAddressInFile(tx: Writer): Promise<void> {
  await sql`
    insert into incoming_who
    select distinct on (m.seq) m.seq, w.person_id
    from incoming_person m join incoming_identity mi on mi.seq = m.seq join incoming_identity ri on ri.kind = mi.kind and ri.key = mi.key and ri.mergeable
      join incoming_person r on r.seq = ri.seq and r.mentioned is null join incoming_who w on w.seq = r.seq
    where m.mentioned is not null and mi.mergeable and ${isNobody} order by m.seq, r.seq`.execute(tx);
}

/** Everyone of LinkedIn's who bears a name that is still nobody's, from these files and from before. */
async function openNamesakes(tx: Writer): Promise<void> {
  await sql`create temp table namesake on commit drop as
    with wanted as (select distinct name_key from incoming_person m where mentioned is not null and name_key <> '' and ${isNobody}),
    candidate as (
      select w.person_id, i.name_key, i.is_connection, i.connected_on from incoming_person i join incoming_who w using (seq) where i.source = 'linkedin' and i.name_key in (select name_key from wanted)
      union all
      select p.id, fold(p.imported #>> '{linkedin,full_name}'), p.is_connection, p.connected_on from person p
        where p.account_id = current_account() and p.imported ? 'linkedin' and fold(p.imported #>> '{linkedin,full_name}') in (select name_key from wanted)
    ), sign as (
      select w.person_id, i.key from incoming_identity i join incoming_who w using (seq) where i.kind = 'profile' and i.mergeable and w.person_id in (select person_id from candidate)
      union all select i.person_id, i.key from identity i where i.account_id = current_account() and i.kind = 'profile' and i.mergeable and i.person_id in (select person_id from candidate)
    )
    select distinct on (name_key, person_id) person_id, name_key, is_connection, connected_on,
      person_id in (select person_id from sign where key not like 'urn:%') as has_profile, person_id in (select person_id from sign where key like 'urn:%') as has_number
    from candidate order by name_key, person_id, is_connection desc, connected_on`.execute(tx);
}

const longestFirst = sql`is_connection desc, connected_on nulls last, person_id`;

async function pairWithNamesakes(tx: Writer, how: 'in' | 'urn', fits: RawBuilder<unknown>): Promise<void> {
  await sql`
    with mention as (select seq, name_key, row_number() over (partition by name_key order by seq) as n from incoming_person m where mentioned = ${how} and name_key <> '' and ${isNobody}),
    free as (select person_id, name_key, row_number() over (partition by name_key order by ${longestFirst}) as n from namesake where ${fits})
    insert into incoming_who select mention.seq, free.person_id from mention join free using (name_key, n)`.execute(tx);
}

async function giveBareNames(tx: Writer): Promise<void> {
  await sql`
    insert into incoming_who
    select m.seq, n.person_id from incoming_person m join (select distinct on (name_key) name_key, person_id from namesake order by name_key, ${longestFirst}) n using (name_key)
    where m.mentioned = 'name' and ${isNobody}`.execute(tx);
}

/** Who is left is new, bare names by their name, and a namesake for those that follow. */
async function becomeNew(tx: Writer, how: 'in' | 'urn' | 'name'): Promise<void> {
  const id = how === 'name' ? sql`first_value(new_id) over (partition by name_key order by seq)` : sql`new_id`;
  await sql`
    with made as (insert into incoming_who select seq, ${id} from incoming_person m where mentioned = ${how} and ${isNobody} returning seq, person_id)
    insert into namesake select distinct on (m.person_id) m.person_id, i.name_key, false, null::date, ${how === 'in'}, ${how === 'urn'} from made m join incoming_person i using (seq)`.execute(tx);
}
