import { sql } from 'kysely';
import { columns } from '../kit/columns.ts';
import type { Writer } from '../kit/db.ts';
import { sortedIds } from '../kit/sorted-ids.ts';
import type { IncomingMessage, TakenInMessages } from './incoming.ts';

/** Makes the tables, private to this transaction, into which messages are poured before it is known who everyone is. */
export async function openIncomingMessages(tx: Writer): Promise<void> {
  await sql`create temp table incoming_message (seq integer not null, source text not null, file text not null, line integer not null, sender integer not null, recipients integer[] not null,
    at timestamptz not null, thread text not null, thread_title text not null, subject text not null, body text not null) on commit drop`.execute(tx);
  // whom a message counts for: one row for each recipient of the member's own, one for the sender of any other
  await sql`create temp table incoming_count (seq integer not null, other integer not null, from_me boolean not null) on commit drop`.execute(tx);
  await sql`create temp table incoming_count_of (seq integer not null, person_id uuid not null, from_me boolean not null, key bytea not null) on commit drop`.execute(tx);
}

export async function pourMessages(tx: Writer, messages: readonly IncomingMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await sql`insert into incoming_message select seq::integer, source, file, line::integer, sender::integer, recipients::integer[], at::timestamptz, thread, thread_title, subject, body
    from ${columns(messages, m => [m.seq, m.source, m.file, m.line, m.sender, `{${m.recipients.join()}}`, m.at, m.thread, m.threadTitle, m.subject, m.body])}
      as t(seq, source, file, line, sender, recipients, at, thread, thread_title, subject, body)`.execute(tx);
}

/** Says whom each message counts for, once it is known which `seq` are the member's; gives the `seq` of everyone else for whom one does. */
export async function countMessages(tx: Writer, owner: readonly number[]): Promise<readonly number[]> {
  await sql`insert into incoming_count
    select m.seq, r.other, true from incoming_message m cross join lateral (select distinct unnest(m.recipients) as other) r where m.sender = any(${owner}::int[]) and r.other <> all(${owner}::int[])
    union all select m.seq, m.sender, false from incoming_message m where m.sender <> all(${owner}::int[])`.execute(tx);
  const { rows } = await sql<{ other: number }>`select distinct other from incoming_count`.execute(tx);
  return rows.map(row => row.other);
}

/** Puts several people in the place of one `seq` that turned out to name them all. */
export async function splitRecipients(tx: Writer, parts: readonly { readonly whole: number; readonly part: number }[]): Promise<void> {
  if (parts.length === 0) return;
  await sql`with gone as (delete from incoming_count where other = any(${parts.map(each => each.whole)}::int[]) returning *), part as (select whole::integer, part::integer from ${columns(parts, each => [each.whole, each.part])} as t(whole, part))
    insert into incoming_count select distinct gone.seq, part.part, gone.from_me from gone join part on part.whole = gone.other`.execute(tx);
}

/** The first `most` messages that count for nobody: the member's own, to nobody whom the file names. */
export async function messagesToNobody(tx: Writer, most: number): Promise<readonly { readonly file: string; readonly line: number }[]> {
  const { rows } = await sql<{ file: string; line: number }>`select file, line from incoming_message m where not exists (select from incoming_count c where c.seq = m.seq) order by seq limit ${sql.lit(most)}`.execute(tx);
  return rows;
}

/**
 * Once `incoming_who` says who everyone is: one row for each person and message, and what that sums up to beside newcomers. A message
 * is known by its direction, its instant and its words, which are the same in every edition of an archive.
 */
export async function resolveMessages(tx: Writer): Promise<void> {
  await sql`analyze incoming_count, incoming_message`.execute(tx);
  await sql`insert into incoming_count_of
    select distinct on (w.person_id, k.key) c.seq, w.person_id, c.from_me, k.key
    from incoming_count c join incoming_who w on w.seq = c.other join incoming_message m on m.seq = c.seq
      cross join lateral (select decode(md5(concat_ws('|', c.from_me, extract(epoch from m.at), m.subject, m.body)), 'hex') as key) k
    order by w.person_id, k.key, c.seq`.execute(tx);
  await sql`insert into incoming_exchange
    select c.person_id, count(*) filter (where from_me), count(*) filter (where not from_me), min(m.at), max(m.at) filter (where from_me), max(m.at) filter (where not from_me)
    from incoming_count_of c join incoming_message m using (seq) group by c.person_id`.execute(tx);
  await sql`analyze incoming_count_of, incoming_exchange`.execute(tx);
}

/** Writes the messages that are not there yet. Counts are of messages, not of rows; one that stands twice in a file is the same message. */
export async function takeInMessages(tx: Writer): Promise<TakenInMessages> {
  const { rows } = await sql<{ created: number; kept: number }>`
    with added as (
      insert into message (account_id, id, person_id, thread, thread_title, from_me, at, subject, body, source, source_key)
      select current_account(), ${sortedIds()}, c.person_id, m.thread, m.thread_title, c.from_me, m.at, m.subject, m.body, m.source, c.key
      from incoming_count_of c join incoming_message m using (seq)
      on conflict (account_id, source_key, person_id) do nothing returning person_id, source_key
    )
    select (select count(distinct c.seq) from incoming_count_of c join added a on a.person_id = c.person_id and a.source_key = c.key) as created,
      (select count(distinct seq) from incoming_count) as kept`.execute(tx);
  const { created, kept } = rows[0]!;
  return { created, updated: 0, unchanged: kept - created };
}
