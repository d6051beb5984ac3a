import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';

/** The member's own ties to these people, or to the warmest. */
export type OwnTie = { readonly id: string; readonly name: string; readonly work: string; readonly warmth: number; readonly messages: number; readonly last: Date | null; /** Conversations held, and when the last one was. */ readonly talks: number; readonly lastTalk: Date | null };

const own = sql`p.id, p.full_name as name, concat_ws(', ', nullif(p.title, ''), nullif(p.company, '')) as work, p.sent_count + p.received_count as messages, p.last_exchange_at as last, p.conversation_count as talks, p.last_conversation_at as "lastTalk"`;

export async function ownTies(db: Reader, ids: readonly string[], now: Date): Promise<readonly OwnTie[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<OwnTie>`select ${own}, own_warmth(p, ${now}) as warmth from person p where p.account_id = current_account() and p.id = any(${ids}::uuid[])`.execute(db);
  return rows;
}

export type Colleague = { readonly id: string; readonly target: string; readonly company: string; readonly from: string | null; readonly until: string | null; readonly others: number };

/** Whoever was at one place at one time with one of these people: now, or in years that are known to overlap. The warmest to the member first. */
export async function colleaguesOf(db: Reader, targets: readonly string[], now: Date, most: number): Promise<readonly Colleague[]> {
  const { rows } = await sql<Colleague>`
    with place as (
      select p.id as target, p.company_key as key, p.company, null::text as started, null::text as finished, true as current from person p where p.account_id = current_account() and p.id = any(${targets}::uuid[]) and p.company_key <> ''
      union select o.person_id, fold(o.company), o.company, o.started_on, o.finished_on, false from position o where o.account_id = current_account() and o.person_id = any(${targets}::uuid[]) and o.company <> '' and o.started_on is not null and o.finished_on is not null
    ), mate as (
      select w.target, p.id, w.company, null::text as "from", null::text as "until" from place w join person p on p.account_id = current_account() and p.company_key = w.key where w.current and p.id <> all(${targets}::uuid[])
      union all select w.target, o.person_id, w.company, greatest(o.started_on, w.started), least(o.finished_on, w.finished)
        from place w join position o on o.account_id = current_account() and fold(o.company) = w.key and o.person_id <> all(${targets}::uuid[]) and o.started_on is not null
        where not w.current and o.started_on <= w.finished and coalesce(o.finished_on, '9999') >= w.started
    )
    select m.*, count(*) over (partition by m.target, m.company) as others from mate m join person p on p.account_id = current_account() and p.id = m.id
    order by own_warmth(p, ${now}) desc, m.id limit ${sql.lit(most)}`.execute(db);
  return rows;
}

export type Pair = { readonly one: string; readonly other: string; readonly at: Date | null };

/** Whom the member recorded as knowing each other. */
export async function recordedPairs(db: Reader): Promise<readonly Pair[]> {
  const { rows } = await sql<Pair>`select distinct least(person_id, other_id) as one, greatest(person_id, other_id) as other, null::timestamptz as at from acquaintance where account_id = current_account() limit 20000`.execute(db);
  return rows;
}

/** Whom the member brought together. */
export async function introducedPairs(db: Reader): Promise<readonly Pair[]> {
  const { rows } = await sql<Pair>`select a.person_id as one, b.person_id as other, i.connected_at as at from introduction i
    join introduction_side a on a.account_id = i.account_id and a.introduction_id = i.id join introduction_side b on b.account_id = i.account_id and b.introduction_id = i.id and b.id > a.id
    where i.account_id = current_account() and i.connected_at is not null order by i.connected_at desc limit 5000`.execute(db);
  return rows;
}

/** Who was in one conversation with the member, the latest of each two; one of many, such as an event, says little. */
export async function togetherPairs(db: Reader, now: Date): Promise<readonly Pair[]> {
  const { rows } = await sql<Pair>`
    with held as (select c.id, c.at from conversation c join attendance a on a.account_id = c.account_id and a.conversation_id = c.id
      where c.account_id = current_account() and c.at <= ${now} and c.missed_at is null and c.cancelled_at is null group by c.id, c.at having count(*) between 2 and 6)
    select a.person_id as one, b.person_id as other, max(held.at) as at from held
      join attendance a on a.account_id = current_account() and a.conversation_id = held.id join attendance b on b.account_id = current_account() and b.conversation_id = held.id and b.person_id > a.person_id
    group by 1, 2 order by 3 desc limit 5000`.execute(db);
  return rows;
}

/** Who met in a coffee round of the member's, as one of them says, the latest of each two. */
export async function roundPairs(db: Reader): Promise<readonly Pair[]> {
  const { rows } = await sql<Pair>`
    with met as (select distinct m.pairing_id as id, max(m.met_at) over (partition by m.pairing_id) as at from pairing_member m where m.account_id = current_account() and m.met = 'yes'),
      seat as (select met.id, met.at, p.person_id as person from met join pairing_member m on m.account_id = current_account() and m.pairing_id = met.id join participant p on p.account_id = m.account_id and p.id = m.participant_id where p.person_id is not null)
    select a.person as one, b.person as other, max(a.at) as at from seat a join seat b on b.id = a.id and b.person > a.person group by 1, 2 order by 3 desc limit 5000`.execute(db);
  return rows;
}

/** Whom the member recorded as knowing a person. */
export async function knownTo(db: Reader, person: string): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select p.id, p.full_name as name from person p where p.account_id = current_account() and p.id in
    (select other_id from acquaintance where account_id = current_account() and person_id = ${person}::uuid union select person_id from acquaintance where account_id = current_account() and other_id = ${person}::uuid) order by p.name_key, p.id limit 200`.execute(db);
  return rows;
}

/** People at a company beyond this many are not looked at: the best known come first. */
const mostAtCompany = 50;

/** The people at a company of just this name, or else at those whose names hold it; whoever is least known first left out. */
export async function peopleAt(db: Reader, company: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with wanted as (select fold(${company.trim()}) as key), exact as (select exists (select from person, wanted where account_id = current_account() and company_key = key) as found)
    select p.id from people_with(${company.trim()}, null, null) p, wanted, exact where p.company_key = wanted.key or not exact.found order by p.last_exchange_at desc nulls last, p.id limit ${sql.lit(mostAtCompany)}`.execute(db);
  return rows.map(row => row.id);
}

export type MemberTie = { readonly name: string; readonly email: string; readonly warmth: number; /** Who of the member's own people they are. */ readonly person: string };

/** Members who share their ties, know the target, and are among the people of whoever asks. */
export async function membersWhoKnow(db: Reader, target: string, now: Date): Promise<readonly MemberTie[]> {
  const { rows } = await sql<MemberTie>`
    with wanted as (select array_agg(kind) as kinds, array_agg(key) as keys from identity where account_id = current_account() and person_id = ${target}::uuid and mergeable)
    select t.name, t.email, t.warmth, i.person_id as person from wanted cross join lateral shared_ties(wanted.kinds, wanted.keys, ${now}) t
      join identity i on i.account_id = current_account() and i.kind = 'email' and i.key = lower(t.email) where wanted.keys is not null and i.person_id <> ${target}::uuid`.execute(db);
  return rows;
}

export async function sharesTies(db: Reader): Promise<boolean> {
  const { rows } = await sql`select from tie_sharing where account_id = current_account()`.execute(db);
  return rows.length > 0;
}

export async function insertAcquaintance(tx: Writer, ids: readonly [string, string], one: string, other: string): Promise<number> {
  const { numAffectedRows } = await sql`insert into acquaintance (account_id, id, person_id, other_id)
    select current_account(), v.id, v.one, v.other from (values (${ids[0]}::uuid, ${one}::uuid, ${other}::uuid), (${ids[1]}::uuid, ${other}::uuid, ${one}::uuid)) v(id, one, other)
    where (select count(*) from person where account_id = current_account() and id in (${one}::uuid, ${other}::uuid)) = 2 on conflict (account_id, person_id, other_id) do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export async function deleteAcquaintance(tx: Writer, one: string, other: string): Promise<number> {
  const { numAffectedRows } = await sql`delete from acquaintance where account_id = current_account() and ((person_id = ${one}::uuid and other_id = ${other}::uuid) or (person_id = ${other}::uuid and other_id = ${one}::uuid))`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export async function saveSharing(tx: Writer, shares: boolean, at: Date): Promise<void> {
  if (shares) await sql`insert into tie_sharing (account_id, at) values (current_account(), ${at}) on conflict do nothing`.execute(tx);
  else await sql`delete from tie_sharing where account_id = current_account()`.execute(tx);
}
