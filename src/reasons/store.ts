import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import { cardAnswered, cardTalked } from '../outreach/index.ts';
import type { Reason, ReasonGroup } from './reason.ts';

/** Every reason that was given, by the member or to them, the latest first: notes of invitations, and reasons of what was sent. */
export async function allReasons(db: Reader): Promise<readonly Reason[]> {
  const { rows } = await sql<Reason>`
    select * from (
      select i.id, case when i.from_me then 'mine' else 'theirs' end as side, 'invitation' as kind, p.id as person, p.full_name as "fullName", i.sent_at as at, i.message as words,
        p.is_connection and p.vanished_on is null as answered, p.sent_count > 0 and p.received_count > 0 as talked
      from invitation i join person p on p.account_id = i.account_id and p.id = i.person_id where i.account_id = current_account() and i.message <> ''
      union all
      select o.id, 'mine', 'outreach', p.id, p.full_name, o.sent_at, o.reason, ${cardAnswered}, ${cardTalked}
      from outreach o join person p on p.account_id = o.account_id and p.id = o.person_id where o.account_id = current_account() and o.sent_at is not null and o.kind <> 'ask-back'
    ) r order by at desc nulls last, id desc limit 10000`.execute(db);
  return rows;
}

export async function reasonGroups(db: Reader): Promise<readonly ReasonGroup[]> {
  return (await sql<ReasonGroup>`select id, name, words from reason_group where account_id = current_account() order by fold(name), id`.execute(db)).rows;
}

export async function insertGroup(tx: Writer, { id, name, words }: ReasonGroup): Promise<void> {
  await sql`insert into reason_group (account_id, id, name, words) values (current_account(), ${id}, ${name}, ${words})`.execute(tx);
}

export async function updateGroup(tx: Writer, { id, name, words }: ReasonGroup): Promise<boolean> {
  const { numAffectedRows } = await sql`update reason_group set name = ${name}, words = ${words} where account_id = current_account() and id = ${id}::uuid`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}

export async function deleteGroup(tx: Writer, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from reason_group where account_id = current_account() and id = ${id}::uuid`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}
