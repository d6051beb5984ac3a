import { sql } from 'kysely';
import type { ChangeRow } from '../activity/index.ts';
import type { Reader, Writer } from '../kit/db.ts';
import type { Grounds, Likeness, LikenessCounts, Pair } from './likeness.ts';

/** Pairs of whom both are there and the member has not said that they are two. */
const waiting = sql`from likeness l join person a on a.account_id = l.account_id and a.id = l.person_a join person b on b.account_id = l.account_id and b.id = l.person_b
  where l.account_id = current_account() and not exists (select from kept_apart k where k.account_id = l.account_id and k.person_a = l.person_a and k.person_b = l.person_b and stands_apart(k))`;

/** Pairs that share an address and bear names that go together. */
const sharing = sql`l.grounds ?| array['phone', 'email', 'profile'] and l.grounds ->> 'name' <> 'part' and not l.grounds ? 'twoProfiles'`;

/** How many pairs wait for a look, how many of them can be merged at once, and whether they were ever looked for. */
export async function countLikenesses(db: Reader): Promise<LikenessCounts> {
  const { rows } = await sql<LikenessCounts>`select count(*) as waiting, count(*) filter (where ${sharing}) as sharing, exists (select from likeness_search where account_id = current_account()) as searched ${waiting}`.execute(db);
  return rows[0]!;
}

/** Whether any pair waits for a look. */
export async function hasLikenesses(db: Reader): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select exists (select ${waiting}) as has`.execute(db);
  return rows[0]!.has;
}

const entry = (row: 'a' | 'b') => sql`jsonb_build_object('id', ${sql.ref(`${row}.id`)}, 'fullName', ${sql.ref(`${row}.full_name`)}, 'work', concat_ws(', ', nullif(${sql.ref(`${row}.title`)}, ''), nullif(${sql.ref(`${row}.company`)}, '')), 'photo', ${sql.ref(`${row}.photo`)})`;
const columns = sql`${entry('a')} as a, ${entry('b')} as b, l.grounds, l.score`;

/** The surest first. */
export async function listLikenesses(db: Reader, from: number, size: number): Promise<readonly Likeness[]> {
  const { rows } = await sql<Likeness>`select ${columns} ${waiting} order by l.score desc, l.person_a, l.person_b offset ${from} limit ${sql.lit(size)}`.execute(db);
  return rows;
}

/** What speaks for a pair, if anything was found that does; and the pair that comes after it in the list, or the first where this one is not in it. */
export async function pairInList(db: Reader, { a, b }: Pair): Promise<{ readonly grounds: Grounds | null; readonly after: Pair | null }> {
  const { rows } = await sql<{ grounds: Grounds | null; after: Pair | null }>`
    with here as (select score, grounds from likeness where account_id = current_account() and person_a = ${a}::uuid and person_b = ${b}::uuid)
    select (select grounds from here) as grounds, (select jsonb_build_object('a', l.person_a, 'b', l.person_b) ${waiting}
      and (not exists (select from here) or l.score < (select score from here) or l.score = (select score from here) and (l.person_a, l.person_b) > (${a}::uuid, ${b}::uuid))
      order by l.score desc, l.person_a, l.person_b limit 1) as after`.execute(db);
  return rows[0]!;
}

export async function pairsSharingAddress(db: Reader, most: number): Promise<readonly Pair[]> {
  const { rows } = await sql<Pair>`select l.person_a as a, l.person_b as b ${waiting} and ${sharing} order by l.score desc, l.person_a, l.person_b limit ${sql.lit(most)}`.execute(db);
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

type Merged = Pick<ChangeRow, 'id' | 'at' | 'detail'>;

/** What was merged by hand into the entry of a person, the latest first. */
export async function mergesInto(db: Reader, person: string): Promise<readonly Merged[]> {
  const { rows } = await sql<Merged>`select id, at, detail from change where account_id = current_account() and kind = 'people.merge' and undone_at is null and detail ->> 'person' = ${person} order by id desc limit 5`.execute(db);
  return rows;
}
