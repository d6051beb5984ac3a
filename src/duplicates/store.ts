import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import type { Grounds, Likeness, Pair } from './likeness.ts';

/** Pairs of whom both are there and the member has not said that they are two. */
const waiting = sql`from likeness l join person a on a.account_id = l.account_id and a.id = l.person_a join person b on b.account_id = l.account_id and b.id = l.person_b
  where l.account_id = current_account() and not is_apart(l.person_a, l.person_b)`;

/** How many pairs look like one person each and wait for a look. */
export async function countLikenesses(db: Reader): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n ${waiting}`.execute(db);
  return rows[0]!.n;
}

const entry = (row: 'a' | 'b') => sql`jsonb_build_object('id', ${sql.ref(`${row}.id`)}, 'fullName', ${sql.ref(`${row}.full_name`)}, 'work', concat_ws(', ', nullif(${sql.ref(`${row}.title`)}, ''), nullif(${sql.ref(`${row}.company`)}, '')), 'photo', ${sql.ref(`${row}.photo`)})`;
const columns = sql`${entry('a')} as a, ${entry('b')} as b, l.grounds, l.score`;

/** The surest first. */
export async function listLikenesses(db: Reader, from: number, size: number): Promise<readonly Likeness[]> {
  const { rows } = await sql<Likeness>`select ${columns} ${waiting} order by l.score desc, l.person_a, l.person_b offset ${from} limit ${size}`.execute(db);
  return rows;
}

/** What speaks for a pair; undefined where nothing was found that does. */
export async function groundsOf(db: Reader, { a, b }: Pair): Promise<Grounds | undefined> {
  const { rows } = await sql<{ grounds: Grounds }>`select grounds from likeness where account_id = current_account() and person_a = ${a}::uuid and person_b = ${b}::uuid`.execute(db);
  return rows[0]?.grounds;
}

/** The pair that comes after this one in the list; the first where this one is not in it. */
export async function pairAfter(db: Reader, { a, b }: Pair): Promise<Pair | undefined> {
  const { rows } = await sql<Pair>`
    with here as (select score from likeness where account_id = current_account() and person_a = ${a}::uuid and person_b = ${b}::uuid)
    select l.person_a as a, l.person_b as b ${waiting}
      and (not exists (select from here) or l.score < (select score from here) or l.score = (select score from here) and (l.person_a, l.person_b) > (${a}::uuid, ${b}::uuid))
    order by l.score desc, l.person_a, l.person_b limit 1`.execute(db);
  return rows[0];
}

/** When they were last looked for; undefined while they never were. */
export async function lastSearch(db: Reader): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`select at from likeness_search where account_id = current_account()`.execute(db);
  return rows[0]?.at;
}

/** All pairs that share an address and bear names that go together. */
export async function pairsSharingAddress(db: Reader, most: number): Promise<readonly Pair[]> {
  const { rows } = await sql<Pair>`select l.person_a as a, l.person_b as b ${waiting} and l.grounds ?| array['phone', 'email', 'profile'] and l.grounds ->> 'name' <> 'part' and not l.grounds ? 'twoProfiles'
    order by l.score desc, l.person_a, l.person_b limit ${most}`.execute(db);
  return rows;
}

/** Remember for good that the two are two. */
export async function insertApart(tx: Writer, { a, b }: Pair, at: Date): Promise<void> {
  await sql`insert into kept_apart (account_id, person_a, person_b, at) values (current_account(), ${a}::uuid, ${b}::uuid, ${at})
    on conflict (account_id, person_a, person_b) do update set at = excluded.at, change_id = excluded.change_id`.execute(tx);
}

export async function bothThere(db: Reader, { a, b }: Pair): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from person where account_id = current_account() and id in (${a}::uuid, ${b}::uuid)`.execute(db);
  return rows[0]!.n === 2;
}
