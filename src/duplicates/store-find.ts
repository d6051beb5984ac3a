import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import type { NameSigns } from './name-signs.ts';

/** Everyone's name. */
export async function everyName(db: Reader): Promise<readonly { readonly id: string; readonly fullName: string }[]> {
  const { rows } = await sql<{ id: string; fullName: string }>`select id, full_name as "fullName" from person where account_id = current_account()`.execute(db);
  return rows;
}

export type Called = NameSigns & { readonly id: string };

/** Looks at all names at once: as long as it takes, with room to sort, and by hashing, since what the planner knows of these tables may be from before an import. */
export async function openFinding(tx: Writer, called: readonly Called[]): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true), set_config('jit', 'off', true), set_config('enable_nestloop', 'off', true)`.execute(tx);
  const column = (name: 'id' | 'given' | 'family' | 'name' | 'ordered') => called.map(one => one[name]);
  await sql`create temp table called (id uuid primary key, given text not null, family text not null, name text not null, ordered text not null) on commit drop`.execute(tx);
  await sql`insert into called select * from unnest(${column('id')}::uuid[], ${column('given')}::text[], ${column('family')}::text[], ${column('name')}::text[], ${column('ordered')}::text[])`.execute(tx);
  const formal = called.flatMap(({ id, formal: names }) => names.map(name => ({ id, name })));
  await sql`create temp table formal (id uuid not null, name text not null) on commit drop`.execute(tx);
  await sql`insert into formal select * from unnest(${formal.map(({ id }) => id)}::uuid[], ${formal.map(({ name }) => name)}::text[])`.execute(tx);
  await sql`create temp table alike (a uuid not null, b uuid not null, grounds jsonb not null) on commit drop`.execute(tx);
  await sql`create index on formal (id)`.execute(tx);
  await gatherPlaces(tx);
  await sql`analyze called, formal, place`.execute(tx);
}

/** What a company is called beside its name, and what is written where there is none: neither tells one from another. */
const legalForm = ' (inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|co|gmbh|mbh|ag|kg|ohg|ug|se|ev|sa|sas|sarl|spa|srl|bv|nv|oy|ab|as|aps|pty)(?= |$)';
const noCompany = ['self employed', 'selfemployed', 'freelance', 'freelancer', 'freelance consultant', 'independent', 'independent consultant', 'consultant', 'retired', 'student', 'unemployed', 'stealth', 'stealth startup', 'stealth mode', 'confidential', 'various', 'none', 'n a', 'na', 'home',
  'selbststandig', 'freiberuflich', 'freiberufler', 'rentner', 'autonomo', 'independant', 'in transition', 'seeking new opportunities', 'open to work'];

/** Where everyone works or worked, and lives. Thousands work at a few hundred companies, so each name of one is looked at once. */
async function gatherPlaces(tx: Writer): Promise<void> {
  await sql`create temp table place on commit drop as
    with told as (
      select id, 'company' as kind, company as shown from person where account_id = current_account() and company <> ''
      union select person_id, 'company', company from position where account_id = current_account() and company <> ''
      union select id, 'city', city from person where account_id = current_account() and city <> ''
    ), sign as (
      select kind, shown, case kind when 'city' then trim(regexp_replace(fold(split_part(shown, ',', 1)), '[^[:alnum:]]+', ' ', 'g'))
        else trim(regexp_replace(' ' || trim(regexp_replace(fold(shown), '[^[:alnum:]]+', ' ', 'g')), ${legalForm}, '', 'g')) end as sign
      from (select distinct kind, shown from told) distinctly
    )
    select distinct on (id, kind, sign) id, kind, sign, shown from told join sign using (kind, shown) where sign <> '' and sign <> all(${noCompany}::text[]) order by id, kind, sign, shown`.execute(tx);
}

/** More than so many of one place whose names begin alike are a crowd, in which likeness proves nothing. */
const crowd = 60;

/** Names that are the same, one short for the other, in another order or a few letters apart, at one place. Compared are only those whose beginnings agree. */
export async function findAtOnePlace(tx: Writer): Promise<void> {
  await sql`
    with key as (
      select c.id, 'f' || f.name as word from called c join formal f using (id)
      union all select id, 'o' || ordered from called
      union all select id, 'g' || left(given, 3) || ' ' || left(family, 1) from called where family <> ''
      union all select id, 'n' || left(family, 3) || ' ' || left(given, 1) from called where family <> ''
    ), block as (
      select p.id, p.kind, p.sign, hashtextextended(p.kind || p.sign || '|' || k.word, 0) as h from place p join key k using (id)
    ), small as (
      select h from block group by h having count(*) between 2 and ${crowd}
    ), beside as (
      select distinct x.id as a, y.id as b, x.kind, x.sign from block x join small using (h) join block y on y.h = x.h and y.kind = x.kind and y.sign = x.sign and x.id < y.id
    )
    insert into alike
    select b.a, b.b, jsonb_build_object('name', named.how, b.kind, p.shown)
    from beside b join called ca on ca.id = b.a join called cb on cb.id = b.b join place p on p.id = b.a and p.kind = b.kind and p.sign = b.sign
      cross join lateral (select ${howNamed} as how) named
    where named.how is not null`.execute(tx);
}

/** How the names of `called ca` and `called cb` go together; null where they do not. */
const howNamed = sql`case
  when ca.name = cb.name then 'same'
  when exists (select from formal fa join formal fb on fb.name = fa.name where fa.id = ca.id and fb.id = cb.id) then 'short'
  when ca.ordered = cb.ordered then 'order'
  when ca.family = cb.family and ca.family <> '' and (similarity(ca.given, cb.given) > 0.27 or least(length(ca.given), length(cb.given)) = 1 and left(ca.given, 1) = left(cb.given, 1)) then 'close'
  when ca.given = cb.given and ca.given <> '' and similarity(ca.family, cb.family) >= 0.4 then 'close'
  when ca.family <> '' and cb.family <> '' and least(similarity(ca.given, cb.given), similarity(ca.family, cb.family)) >= 0.4 then 'close' end`;

/** So many at the most have one address before it is a switchboard's. */
const household = 6;

/** Addresses that both have, where the names have something in common: a number written with and without its country, a mail address with and without its tag. */
export async function findByAddress(tx: Writer): Promise<void> {
  await sql`
    with address as (
      select distinct on (person_id, sign) person_id as id, kind, sign, shown from (
        select person_id, kind, shown, case kind
          when 'phone' then case when length(regexp_replace(split_part(key, ';', 1), '[^0-9]', '', 'g')) >= 7 then 'p' || right(regexp_replace(split_part(key, ';', 1), '[^0-9]', '', 'g'), 8) end
          when 'email' then 'e' || case when split_part(key, '@', 2) in ('gmail.com', 'googlemail.com') then replace(split_part(split_part(key, '@', 1), '+', 1), '.', '') || '@gmail.com'
            else split_part(split_part(key, '@', 1), '+', 1) || '@' || split_part(key, '@', 2) end
          else 'u' || key end as sign
        from identity where account_id = current_account()) signed where sign is not null order by person_id, sign, shown
    ), shared as (select sign from address group by sign having count(*) between 2 and ${household})
    insert into alike
    select x.id, y.id, jsonb_build_object('name', coalesce(named.how, 'part'), x.kind, x.shown)
    from address x join shared using (sign) join address y on y.sign = x.sign and x.id < y.id join called ca on ca.id = x.id join called cb on cb.id = y.id
      cross join lateral (select ${howNamed} as how) named
    where named.how is not null or (ca.family = cb.family and ca.family <> '') or (ca.given = cb.given and length(ca.given) > 1)
      or string_to_array(ca.name, ' ') && string_to_array(cb.name, ' ')`.execute(tx);
}

/** Two of one name that nobody else bears, of whom one has neither work nor place: a telephone's contact beside an archive's. */
export async function findByNameAlone(tx: Writer): Promise<void> {
  await sql`
    with rare as (select name, (array_agg(id order by id))[1] as a, (array_agg(id order by id))[2] as b from called where family <> '' group by name having count(*) = 2)
    insert into alike select a, b, '{"name": "same", "alone": true}' from rare
    where not (exists (select from place p where p.id = a) and exists (select from place p where p.id = b))
      and not (a in (select id from ${withProfile}) and b in (select id from ${withProfile}))`.execute(tx);
}

const withProfile = sql`(select person_id as id from identity where account_id = current_account() and kind = 'profile' and key ~ '^(in|pub)/') profiled`;

/** Beyond so many pairs nobody looks; the surest come first. */
const mostPairs = 3000;

/** Puts what was found in the place of what was found before. A pair of whom one is merged away stays: the merge may be taken back. */
export async function keepFound(tx: Writer, at: Date): Promise<number> {
  await sql`create temp table found on commit drop as
    with one as (
      select distinct on (a, b, key) a, b, key, value from alike cross join lateral jsonb_each(grounds)
      order by a, b, key, array_position(array['"same"', '"short"', '"order"', '"close"', '"part"'], value::text), value
    ), pair as (
      select a, b, jsonb_object_agg(key, value) as grounds from one group by a, b
    ), told as (
      select a, b, grounds || case when a in (select id from ${withProfile}) and b in (select id from ${withProfile}) then '{"twoProfiles": true}' else '{}' end::jsonb as grounds from pair
    )
    select a, b, grounds, ${score} as score from told order by score desc, a, b limit ${sql.lit(mostPairs)}`.execute(tx);
  await sql`delete from likeness l using person a, person b where l.account_id = current_account() and a.account_id = l.account_id and a.id = l.person_a and b.account_id = l.account_id and b.id = l.person_b
    and not exists (select from found f where f.a = l.person_a and f.b = l.person_b)`.execute(tx);
  const { numAffectedRows } = await sql`insert into likeness (account_id, person_a, person_b, score, grounds, found_at) select current_account(), a, b, score, grounds, ${at} from found
    on conflict (account_id, person_a, person_b) do update set score = excluded.score, grounds = excluded.grounds`.execute(tx);
  await sql`insert into likeness_search (account_id, at) select id, ${at} from account where id = current_account() on conflict (account_id) do update set at = excluded.at`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Orders the pairs for whoever looks at them, the surest first; it is shown to nobody. */
const score = sql`(case grounds ->> 'name' when 'same' then 0.5 when 'short' then 0.42 when 'order' then 0.4 when 'close' then 0.3 else 0.15 end
  + case when grounds ?| array['phone', 'email', 'profile'] then 0.5 else 0 end + case when grounds ? 'company' then 0.3 else 0 end + case when grounds ? 'city' then 0.2 else 0 end
  - case when grounds ? 'twoProfiles' then 0.3 else 0 end)::real`;
