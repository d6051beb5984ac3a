import { type RawBuilder, sql } from 'kysely';
import type { Writer } from '../kit/db.ts';

/**
 * Rows that no address tells apart are known again by what their source said of somebody the last time, whatever the member made of it
 * since: all of it, then the name and the day of connecting (LinkedIn's archives name no addresses before mid-2023), then the name
 * where nothing speaks against it. Where several are alike, the first row is the first of them, the second the second.
 */
export async function matchByOwnWords(tx: Writer): Promise<void> {
  await openUnknown(tx);
  await pair(tx, ['source', 'name_key', 'connected_on', 'company', 'title'], sql`r.source = 'linkedin' or not r.has_address`);
  await pair(tx, ['source', 'name_key', 'connected_on'], sql`r.source = 'linkedin' and r.connected_on <> '' and not r.has_profile`);
  await pair(tx, ['source', 'name_key', 'connected_on'], sql`r.source = 'linkedin' and r.connected_on <> ''`, sql`not k.has_profile`);
  await pair(tx, ['source', 'name_key', 'company'], sql`r.source <> 'linkedin' and not r.has_address`);
  await pair(tx, ['source', 'name_key'], sql`r.source <> 'linkedin' and not r.has_address and r.company = ''`);
  await pair(tx, ['source', 'name_key'], sql`r.source <> 'linkedin' and not r.has_address`, sql`k.company = ''`);
  // somebody whom an older archive only mentioned has become a connection
  await pair(tx, ['source', 'name_key'], sql`r.source = 'linkedin' and not r.has_profile`, sql`not k.is_connection`);
  await pair(tx, ['source', 'name_key'], sql`r.source = 'linkedin'`, sql`not k.is_connection and not k.has_profile`);
}

/** The rows that are nobody yet, and whoever was said to bear one of their names. */
async function openUnknown(tx: Writer): Promise<void> {
  await sql`create temp table unknown_row on commit drop as
    select seq, source, name_key, coalesce(connected_on::text, '') as connected_on, company, title,
      exists (select from incoming_identity d where d.seq = i.seq and d.mergeable) as has_address,
      exists (select from incoming_identity d where d.seq = i.seq and d.kind = 'profile' and d.mergeable) as has_profile
    from incoming_person i where mentioned is null and name_key <> '' and not exists (select from incoming_who w where w.seq = i.seq)`.execute(tx);
  await sql`create temp table known_words on commit drop as
    select p.id as person_id, s.source, fold(s.said ->> 'full_name') as name_key, coalesce(s.said ->> 'connected_on', '') as connected_on,
      coalesce(s.said ->> 'company', '') as company, coalesce(s.said ->> 'title', '') as title, p.is_connection,
      exists (select from identity d where d.account_id = p.account_id and d.person_id = p.id and d.kind = 'profile' and d.key not like 'urn:%') as has_profile
    from person p cross join lateral jsonb_each(p.imported) s(source, said)
    where p.account_id = current_account() and fold(s.said ->> 'full_name') in (select name_key from unknown_row) and not exists (select from incoming_who w where w.person_id = p.id)`.execute(tx);
  await sql`analyze unknown_row, known_words`.execute(tx);
}

/** Pairs rows and known people that agree in `keys`, the first with the first. */
async function pair(tx: Writer, keys: readonly string[], rows: RawBuilder<unknown>, known: RawBuilder<unknown> = sql`true`): Promise<void> {
  const same = sql.join(keys.map(key => sql.ref(key)));
  await sql`
    insert into incoming_who
    select r.seq, k.person_id
    from (select ${same}, seq, row_number() over (partition by ${same} order by seq) as n from unknown_row r where (${rows}) and not exists (select from incoming_who w where w.seq = r.seq)) r
    join (select ${same}, person_id, row_number() over (partition by ${same} order by person_id) as n from known_words k where (${known}) and not exists (select from incoming_who w where w.person_id = k.person_id)) k
      using (${same}, n)`.execute(tx);
}
