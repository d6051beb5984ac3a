import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import type { IncomingMessage } from './incoming.ts';

export async function openIncomingMessages(tx: Writer): Promise<void> {
  await sql`create temp table incoming_message (seq integer, sender integer, recipients integer[], at timestamptz, thread text, thread_title text, subject text, body text) on commit drop`.execute(tx);
}

export async function pourMessages(tx: Writer, messages: readonly IncomingMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map(({ threadTitle, ...rest }) => ({ ...rest, thread_title: threadTitle }));
  await sql`
    insert into incoming_message select seq, sender, recipients, at, thread, thread_title, subject, body
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(seq integer, sender integer, recipients integer[], at timestamptz, thread text, thread_title text, subject text, body text)`.execute(tx);
}

/**
 * Takes in the poured messages once `incoming_person` says who everyone is. `owner` are the `seq` that mean the member:
 * a message of theirs counts as one to each recipient, any other as one from its sender. Counts are of messages, not of rows.
 */
export async function takeInMessages(tx: Writer, owner: readonly number[], source: string): Promise<{ readonly created: number; readonly updated: number; readonly unchanged: number }> {
  const { rows } = await sql<{ created: number; kept: number }>`
    with counted as (
      select m.seq, m.sender = any(${owner}::int[]) as from_me, x.seq as other from incoming_message m
      cross join lateral (select unnest(m.recipients) as seq where m.sender = any(${owner}::int[]) union all select m.sender where m.sender <> all(${owner}::int[])) x
      where x.seq <> all(${owner}::int[])
    ), resolved as (
      select distinct on (p.person_id, k.key) m.seq, p.person_id, c.from_me, k.key, m.at, m.thread, m.thread_title, m.subject, m.body
      from counted c join incoming_message m using (seq) join incoming_person p on p.seq = c.other
      cross join lateral (select decode(md5(concat_ws('|', c.from_me, extract(epoch from m.at), m.subject, m.body)), 'hex') as key) k
      where p.person_id is not null order by p.person_id, k.key, m.seq
    ), added as (
      insert into message (account_id, id, person_id, thread, thread_title, from_me, at, subject, body, source, source_key)
      select current_account(), gen_random_uuid(), person_id, thread, thread_title, from_me, at, subject, body, ${source}, key from resolved
      on conflict (account_id, source_key, person_id) do nothing returning person_id, source_key
    )
    select count(distinct r.seq) filter (where a.person_id is not null)::int as created, count(distinct r.seq)::int as kept
    from resolved r left join added a on a.person_id = r.person_id and a.source_key = r.key`.execute(tx);
  const { created, kept } = rows[0]!;
  return { created, updated: 0, unchanged: kept - created };
}
