import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import { sortedIds } from '../kit/sorted-ids.ts';
import type { TakeIn } from './incoming.ts';

/** What a source says of a person, remembered so that its next edition can be compared with it; of row `i`. */
export const said = sql`jsonb_strip_nulls(jsonb_build_object('full_name', i.full_name, 'given_name', nullif(i.given_name, ''), 'family_name', nullif(i.family_name, ''), 'nickname', nullif(i.nickname, ''),
  'company', nullif(i.company, ''), 'title', nullif(i.title, ''), 'city', nullif(i.city, ''), 'birthday', i.birthday, 'photo', md5(i.photo), 'connected_on', i.connected_on)) || i.lists`;

/** Those who are nobody there is, as new people, with what they exchanged. Gives how many. */
export async function insertNewcomers(tx: Writer, { newer }: TakeIn): Promise<number> {
  // whom a newer, complete list does not hold has vanished before it was ever heard of here
  const vanishedOn = newer?.complete ? newer.on : null;
  const { numAffectedRows } = await sql`
    insert into person (account_id, id, given_name, family_name, full_name, nickname, company, title, city, birthday, photo, connected_on, is_connection, vanished_on, imported,
      sent_count, received_count, first_exchange_at, last_sent_at, last_received_at)
    select current_account(), i.new_id, given_name, family_name, full_name, nickname, company, title, city, birthday, photo, connected_on, is_connection, case when is_connection then ${vanishedOn}::date end, jsonb_build_object(source, ${said}),
      coalesce(e.sent, 0), coalesce(e.received, 0), e.first_at, e.last_sent_at, e.last_received_at
    from incoming_person i join incoming_who w on w.seq = i.seq and w.person_id = i.new_id left join incoming_exchange e on e.person_id = w.person_id`.execute(tx);
  const created = Number(numAffectedRows ?? 0);
  await sql`select learn_size('person', ${created})`.execute(tx);
  return created;
}

const single = ['given_name', 'family_name', 'nickname', 'city', 'birthday'] as const;

/** Further rows about one newcomer fill what the first left empty. */
export async function fillNewcomers(tx: Writer): Promise<void> {
  const filled = [...single, 'company', 'title', 'photo', 'connected_on'].map(field => sql`${sql.ref(field)} = case when coalesce(p.${sql.ref(field)}::text, '') = '' then f.${sql.ref(field)} else p.${sql.ref(field)} end`);
  const firsts = [...single, 'company', 'title', 'photo'].map(field => sql`coalesce((array_agg(i.${sql.ref(field)} order by i.seq) filter (where i.${sql.ref(field)} <> ''))[1], '') as ${sql.ref(field)}`);
  await sql`
    update person p set ${sql.join(filled)}, is_connection = p.is_connection or f.is_connection
    from (select w.person_id, bool_or(i.is_connection) as is_connection, min(i.connected_on) as connected_on, ${sql.join(firsts)}
          from incoming_person i join incoming_who w using (seq) where i.mentioned is null group by w.person_id having count(*) > 1) f
    where p.account_id = current_account() and p.id = f.person_id and p.change_id = current_change()`.execute(tx);
}

/** Whether row `i` says this for the first time: nobody who exists had it from this source before, so that what a member took away stays away. */
const isNews = (list: 'ids' | 'tags' | 'work', item: ReturnType<typeof sql>) => sql`(p.change_id = current_change() or not coalesce(p.imported -> i.source -> ${list} ? (${item}), false))`;

/** An address that somebody else holds already is shown here too, but proves nothing here. */
export async function addIdentities(tx: Writer): Promise<void> {
  await sql`
    with told as (
      select distinct on (w.person_id, d.kind, d.key) w.person_id, d.*, first_value(w.person_id) over (partition by d.kind, d.key order by d.seq) = w.person_id and d.mergeable as mine
      from incoming_identity d join incoming_who w using (seq) join incoming_person i using (seq) join person p on p.account_id = current_account() and p.id = w.person_id
      where ${isNews('ids', sql`d.kind || ' ' || d.key`)} order by w.person_id, d.kind, d.key, d.seq
    ), added as (
      insert into identity (account_id, id, person_id, kind, key, shown, label, mergeable)
      select current_account(), ${sortedIds()}, t.person_id, t.kind, t.key, t.shown, t.label,
        t.mine and not exists (select from identity d where d.account_id = current_account() and d.kind = t.kind and d.key = t.key and d.mergeable)
      from told t where not exists (select from identity d where d.account_id = current_account() and d.kind = t.kind and d.key = t.key and d.person_id = t.person_id)
      returning person_id
    )
    insert into touched_person select distinct person_id from added on conflict do nothing`.execute(tx);
}

/**
 * Positions never heard of become part of a person's history. From an archive older than what is known they are of the past:
 * they end where the next one was first seen.
 */
export async function addPositions(tx: Writer, how: TakeIn): Promise<void> {
  await sql`
    with told as (
      select distinct on (w.person_id, fold(t.company), fold(t.title)) w.person_id, t.*, i.source
      from incoming_position t join incoming_person i using (seq) join incoming_who w using (seq) join person p on p.account_id = current_account() and p.id = w.person_id
      where ${isNews('work', sql`t.company || ', ' || t.title`)} order by w.person_id, fold(t.company), fold(t.title), t.seq, t.n
    ), added as (
      insert into position (account_id, id, person_id, company, title, started_on, finished_on, seen_from, seen_until)
      select current_account(), ${sortedIds()}, t.person_id, t.company, t.title, t.started_on, t.finished_on, case when t.started_on is null then ${how.archiveOn}::date end,
        case when ${sql.lit(how.newer !== null)} and t.source = 'linkedin' then (select min(d.seen_from) from position d where d.account_id = current_account() and d.person_id = t.person_id and d.seen_from > ${how.archiveOn}::date) end
      from told t where not exists (select from position d where d.account_id = current_account() and d.person_id = t.person_id and fold(d.company) = fold(t.company) and fold(d.title) = fold(t.title))
      returning person_id
    )
    insert into touched_person select distinct person_id from added on conflict do nothing`.execute(tx);
}

export async function addTags(tx: Writer): Promise<void> {
  await sql`
    with added as (
      insert into tag (account_id, id, person_id, name)
      select current_account(), ${sortedIds()}, person_id, name from (
        select distinct w.person_id, t.name from incoming_tag t join incoming_who w using (seq) join incoming_person i using (seq) join person p on p.account_id = current_account() and p.id = w.person_id
        where t.name <> '' and ${isNews('tags', sql`t.name`)}) t
      on conflict do nothing returning person_id
    )
    insert into touched_person select distinct person_id from added on conflict do nothing`.execute(tx);
}

/** A note keeps its id from edition to edition, so that one that the member rewrote or threw away does not come back. */
export async function addNotes(tx: Writer, at: Date): Promise<void> {
  await sql`
    with added as (
      insert into note (account_id, id, person_id, body, at)
      select current_account(), t.id, w.person_id, t.body, coalesce(t.at, ${at}::timestamptz) from (select distinct on (id) * from incoming_note order by id, seq) t join incoming_who w using (seq)
      where not exists (select from note d where d.account_id = current_account() and d.person_id = w.person_id and d.body = t.body)
        and not exists (select from change_row r join change c on c.account_id = r.account_id and c.id = r.change_id
          where r.account_id = current_account() and r.table_name = 'note' and r.row_id = t.id and r.after is null and c.undone_at is null)
      on conflict do nothing returning person_id
    )
    insert into touched_person select distinct person_id from added on conflict do nothing`.execute(tx);
}

/** How many people the files told of, how many of them gained something, and how many altered in all, those who vanished among them. */
export async function countTouched(tx: Writer): Promise<{ readonly told: number; readonly toldAnew: number; readonly updated: number }> {
  const { rows } = await sql<{ told: number; toldAnew: number; updated: number }>`
    with altered as (select id from touched_person t where not exists (select from person p where p.account_id = current_account() and p.id = t.id and p.change_id = current_change()))
    select (select count(distinct person_id) from incoming_who) as told, (select count(*) from altered where id in (select person_id from incoming_who)) as "toldAnew", (select count(*) from altered) as updated`.execute(tx);
  return rows[0]!;
}
