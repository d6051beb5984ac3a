import { type RawBuilder, sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import { sortedIds } from '../kit/sorted-ids.ts';
import type { Changed, TakeIn } from './incoming.ts';
import { said } from './store-take-in.ts';

type Field = RawBuilder<unknown>;

/** What the person, the row and this source's last words say; '' for nothing. */
const held = (field: string): Field => sql`coalesce(p.${sql.ref(field)}::text, '')`;
const told = (field: string): Field => sql`coalesce(i.${sql.ref(field)}::text, '')`;
const before = (field: string): Field => sql`coalesce(p.imported #>> array[i.source, ${sql.lit(field)}], '')`;

/**
 * Whether the row's word is taken. One that the source said before is no news. News fill what was never filled, and replace what this
 * source itself had said; what a member or another source wrote stays, and so does what a newer archive said.
 */
const isTaken = (field: string, older: boolean, further: Field = sql`false`): Field => sql`
  case when ${told(field)} = ${before(field)} then false
    when ${held(field)} = '' and ${before(field)} = '' then true
    when ${sql.lit(older)} and i.source = 'linkedin' then false
    else ${held(field)} = ${before(field)} or (${further}) end`;

/** LinkedIn knows better where somebody works than an address book does, which said it first. */
const anotherSaidIt = (field: string): Field => sql`i.source = 'linkedin' and ${before(field)} = '' and exists (select from jsonb_each(p.imported) s where s.value ->> ${sql.lit(field)} = ${held(field)})`;

/**
 * Takes what a source has to say anew about people there are. Company and title belong together: another company with no title is a
 * new position without one. A change of either ends the position held so far and begins another. Gives how many moved.
 */
export async function updateKnown(tx: Writer, source: string, how: TakeIn): Promise<Omit<Changed, 'vanished'>> {
  const older = how.newer !== null;
  // whom only an older list holds has vanished since
  const vanishedOn = how.newer?.complete ? how.newer.on : null;
  const alone = ['nickname', 'city', 'birthday', 'connected_on'].map(field => sql`case when ${told(field)} <> '' and (${isTaken(field, older)}) then i.${sql.ref(field)} else p.${sql.ref(field)} end as ${sql.ref(field)}`);
  const named = ['full_name', 'given_name', 'family_name'].map(field => sql`case when ${isTaken('full_name', older)} then i.${sql.ref(field)} else p.${sql.ref(field)} end as ${sql.ref(field)}`);
  const work = ['company', 'title'].map(field => sql`case when (i.company <> '' or i.title <> '') and (${isTaken(field, older, anotherSaidIt(field))}) then i.${sql.ref(field)} else p.${sql.ref(field)} end as ${sql.ref(field)}`);
  await sql`create temp table changed_person on commit drop as
    with latest as (
      select distinct on (w.person_id) w.person_id, i.*, ${said} as said
      from incoming_person i join incoming_who w using (seq) join person p on p.account_id = current_account() and p.id = w.person_id
      where i.mentioned is null and i.source = ${source} and not (p.change_id is not distinct from current_change() and p.imported ? i.source)
      order by w.person_id, ((p.imported -> i.source) is not distinct from ${said}) desc, i.seq
    ), next as (
      select p.id, p.company as old_company, p.title as old_title, ${sql.join([...alone, ...named, ...work])},
        case when i.photo is not null and (p.photo is null and ${before('photo')} = '' or md5(p.photo) = ${before('photo')}) and md5(i.photo) <> ${before('photo')} then i.photo else p.photo end as photo,
        case when ${sql.lit(older)} and p.imported ? i.source then p.imported else p.imported || jsonb_build_object(i.source, i.said) end as imported,
        case when not i.is_connection or (${sql.lit(older)} and p.is_connection) then p.vanished_on when ${sql.lit(older)} then ${vanishedOn}::date end as vanished_on, p.is_connection or i.is_connection as is_connection
      from latest i join person p on p.account_id = current_account() and p.id = i.person_id
    )
    select n.*, (${sql.join(visible.map(field => sql`n.${sql.ref(field)}`))}) is distinct from (${sql.join(visible.map(field => sql`p.${sql.ref(field)}`))}) as is_seen
    from next n join person p on p.account_id = current_account() and p.id = n.id
    where (${sql.join(written.map(field => sql`n.${sql.ref(field)}`))}) is distinct from (${sql.join(written.map(field => sql`p.${sql.ref(field)}`))})`.execute(tx);
  return writeChanged(tx, how);
}

const visible = ['full_name', 'given_name', 'family_name', 'nickname', 'company', 'title', 'city', 'birthday', 'photo', 'connected_on', 'vanished_on', 'is_connection'] as const;
const written = [...visible, 'imported'] as const;

async function writeChanged(tx: Writer, how: TakeIn): Promise<Omit<Changed, 'vanished'>> {
  await sql`update person p set ${sql.join(written.map(field => sql`${sql.ref(field)} = n.${sql.ref(field)}`))} from changed_person n where p.account_id = current_account() and p.id = n.id`.execute(tx);
  await sql`insert into touched_person select id from changed_person where is_seen on conflict do nothing`.execute(tx);
  await changePositions(tx, how);
  const moved = await countMoved(tx);
  await sql`drop table changed_person`.execute(tx);
  return moved;
}

/** Somebody whose work was not known so far has not moved. */
async function countMoved(tx: Writer): Promise<Omit<Changed, 'vanished'>> {
  const { rows } = await sql<Omit<Changed, 'vanished'>>`select count(*) filter (where fold(company) <> fold(old_company)) as company, count(*) filter (where fold(company) = fold(old_company)) as title
    from changed_person where (old_company <> '' or old_title <> '') and (fold(company), fold(title)) is distinct from (fold(old_company), fold(old_title))`.execute(tx);
  return rows[0]!;
}

async function changePositions(tx: Writer, how: TakeIn): Promise<void> {
  await sql`create temp table changed_work on commit drop as select id as person_id, old_company, old_title, company, title from changed_person where (company, title) is distinct from (old_company, old_title)`.execute(tx);
  await sql`update position d set seen_until = ${how.archiveOn}::date from changed_work c
    where d.account_id = current_account() and d.person_id = c.person_id and fold(d.company) = fold(c.old_company) and fold(d.title) = fold(c.old_title) and d.seen_until is null and d.finished_on is null`.execute(tx);
  await sql`insert into position (account_id, id, person_id, company, title, seen_from)
    select current_account(), ${sortedIds()}, c.person_id, c.company, c.title, ${how.archiveOn}::date from changed_work c
    where (c.company <> '' or c.title <> '') and not exists (select from position d where d.account_id = current_account() and d.person_id = c.person_id
      and fold(d.company) = fold(c.company) and fold(d.title) = fold(c.title) and d.seen_until is null and d.finished_on is null)`.execute(tx);
  await sql`drop table changed_work`.execute(tx);
}
