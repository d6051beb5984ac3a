import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import type { TakeIn } from './incoming.ts';

/** The rows of `incoming_person` that are nobody there is yet, as new people. Gives how many. */
export async function insertNewcomers(tx: Writer, how: TakeIn): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into person (account_id, id, given_name, family_name, full_name, nickname, company, title, city, birthday, photo, connected_on, is_connection, imported)
    select current_account(), person_id, given_name, family_name, full_name, nickname, company, title, city, birthday, photo, connected_on, is_connection, jsonb_build_object(${how.source}::text, ${said})
    from (select distinct on (person_id) * from incoming_person order by person_id, mentioned, seq) i
    where full_name <> '' and not exists (select from person p where p.account_id = current_account() and p.id = i.person_id)`.execute(tx);
  await sql`select learn_size('person', ${Number(numAffectedRows ?? 0)})`.execute(tx);
  await sql`insert into touched_person select p.id from person p where p.account_id = current_account() and p.change_id = current_change()`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** What a source says of a person, remembered so that its next edition can be compared with it. */
const said = sql`jsonb_build_object('given_name', given_name, 'family_name', family_name, 'full_name', full_name, 'nickname', nickname, 'company', company, 'title', title,
  'city', city, 'birthday', birthday, 'photo', photo, 'connected_on', connected_on)`;

const fields = ['given_name', 'family_name', 'full_name', 'nickname', 'company', 'title', 'city', 'birthday', 'photo', 'connected_on'] as const;

/**
 * Takes what changed in the source since its last edition. A field is set where it was empty, or still holds what some source
 * had said; what was edited by hand stays. An older edition only fills what is empty.
 */
export async function updateKnown(tx: Writer, how: TakeIn): Promise<void> {
  const older = sql.lit(how.older);
  const next = fields.map(field => sql`case when coalesce(i.${sql.ref(field)}::text, '') = '' then p.${sql.ref(field)}
    when coalesce(p.${sql.ref(field)}::text, '') = '' then i.${sql.ref(field)}
    when ${older} or i.${sql.ref(field)}::text = coalesce(p.imported #>> array[${how.source}, ${field}], '') then p.${sql.ref(field)}
    when exists (select from jsonb_each(p.imported) s where s.value ->> ${sql.lit(field)} = p.${sql.ref(field)}::text) then i.${sql.ref(field)}
    else p.${sql.ref(field)} end as ${sql.ref(field)}`);
  await sql`
    with latest as (
      select distinct on (person_id) * from incoming_person where not mentioned order by person_id, seq
    ), next as (
      select p.id, ${sql.join(next)}, case when ${older} then p.imported else p.imported || jsonb_build_object(${how.source}::text, (select ${said} from (select i.*) i2)) end as imported,
        case when ${older} or not i.is_connection then p.vanished_on end as vanished_on, p.is_connection or i.is_connection as is_connection
      from latest i join person p on p.account_id = current_account() and p.id = i.person_id
      where p.change_id is distinct from current_change()
    ), altered as (
      update person p set ${sql.join([...fields, 'imported', 'vanished_on', 'is_connection'].map(field => sql`${sql.ref(field)} = n.${sql.ref(field)}`))}
      from next n where p.account_id = current_account() and p.id = n.id
        and (${sql.join([...fields, 'imported', 'vanished_on', 'is_connection'].map(field => sql`p.${sql.ref(field)}`))}) is distinct from (${sql.join([...fields, 'imported', 'vanished_on', 'is_connection'].map(field => sql`n.${sql.ref(field)}`))})
      returning p.id
    )
    insert into touched_person select id from altered on conflict do nothing`.execute(tx);
}

export async function addIdentities(tx: Writer): Promise<void> {
  await sql`
    with added as (
      insert into identity (account_id, id, person_id, kind, key, shown, label, mergeable)
      select current_account(), gen_random_uuid(), p.person_id, i.kind, i.key, i.shown, i.label, i.mergeable
      from (select distinct on (ii.kind, ii.key, case when ii.mergeable then null else ip.person_id end) ii.*, ip.person_id
            from incoming_identity ii join incoming_person ip using (seq) order by ii.kind, ii.key, case when ii.mergeable then null else ip.person_id end, ii.seq) i
        join incoming_person p using (seq)
      where not exists (select from identity d where d.account_id = current_account() and d.kind = i.kind and d.key = i.key and (d.mergeable or d.person_id = p.person_id))
      on conflict do nothing returning person_id
    )
    insert into touched_person select distinct person_id from added on conflict do nothing`.execute(tx);
}

/** Each position not yet known becomes one; where the present one is new, those before it end with this archive. */
export async function addPositions(tx: Writer, how: TakeIn): Promise<void> {
  await sql`
    with told as (
      select distinct on (i.person_id, fold(t.company), fold(t.title)) i.person_id, t.company, t.title, t."startedOn" as started_on, t."finishedOn" as finished_on, t.n
      from incoming_person i cross join lateral rows from (jsonb_to_recordset(i.positions) as (company text, title text, "startedOn" text, "finishedOn" text)) with ordinality t(company, title, "startedOn", "finishedOn", n)
      where not i.mentioned and (t.company <> '' or t.title <> '') order by i.person_id, fold(t.company), fold(t.title), t.n
    ), added as (
      insert into position (account_id, id, person_id, company, title, started_on, finished_on, seen_from)
      select current_account(), gen_random_uuid(), t.person_id, t.company, t.title, t.started_on, t.finished_on, case when t.started_on is null then ${how.archiveOn}::date end
      from told t
      where not exists (select from position d where d.account_id = current_account() and d.person_id = t.person_id and fold(d.company) = fold(t.company) and fold(d.title) = fold(t.title))
      returning id, person_id, seen_from, finished_on
    ), ended as (
      update position d set seen_until = ${how.archiveOn}::date
      from (select distinct person_id from added where finished_on is null) a
      where not ${sql.lit(how.older)} and d.account_id = current_account() and d.person_id = a.person_id and d.seen_until is null and d.finished_on is null
        and d.change_id is distinct from current_change() and d.change_id is not null
    )
    insert into touched_person select distinct person_id from added on conflict do nothing`.execute(tx);
}

export async function addTagsAndNotes(tx: Writer, at: Date): Promise<void> {
  await sql`
    with added as (
      insert into tag (account_id, id, person_id, name)
      select current_account(), gen_random_uuid(), t.person_id, t.name from (select distinct i.person_id, n.name from incoming_person i cross join lateral unnest(i.tags) n(name) where n.name <> '') t
      on conflict do nothing returning person_id
    )
    insert into touched_person select distinct person_id from added on conflict do nothing`.execute(tx);
  await sql`
    with added as (
      insert into note (account_id, id, person_id, body, at)
      select current_account(), gen_random_uuid(), n.person_id, n.note, ${at}::timestamptz from (select distinct person_id, note from incoming_person where note <> '') n
      where not exists (select from note d where d.account_id = current_account() and d.person_id = n.person_id and d.body = n.note)
      returning person_id
    )
    insert into touched_person select distinct person_id from added on conflict do nothing`.execute(tx);
}

/** Marks whom a complete, newer list of connections no longer holds; they are kept. */
export async function markVanished(tx: Writer, how: TakeIn): Promise<void> {
  await sql`
    with gone as (
      update person p set vanished_on = ${how.archiveOn}::date
      where p.account_id = current_account() and p.is_connection and p.vanished_on is null
        and not exists (select from incoming_person i where i.person_id = p.id and i.is_connection)
      returning p.id
    )
    insert into touched_person select id from gone on conflict do nothing`.execute(tx);
}

export async function countTouched(tx: Writer): Promise<{ readonly told: number; readonly touched: number }> {
  const { rows } = await sql<{ told: number; touched: number }>`
    select (select count(distinct person_id) from incoming_person where full_name <> '') as told, (select count(*) from touched_person) as touched`.execute(tx);
  return rows[0]!;
}
