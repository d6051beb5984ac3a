import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import type { IncomingPerson } from './incoming.ts';

/** Makes the tables, private to this transaction, into which a file is poured before it is matched. */
export async function openIncoming(tx: Writer): Promise<void> {
  await sql`
    create temp table incoming_person (
      seq integer primary key, new_id uuid not null, person_id uuid, given_name text not null, family_name text not null, full_name text not null,
      nickname text not null, city text not null, birthday text, photo text, connected_on date, company text not null, title text not null,
      positions jsonb not null, tags text[] not null, note text not null, is_connection boolean not null, mentioned boolean not null) on commit drop;
  `.execute(tx);
  await sql`create temp table incoming_identity (seq integer not null, kind text not null, key text not null, shown text not null, label text not null, mergeable boolean not null) on commit drop`.execute(tx);
  await sql`create temp table touched_person (id uuid primary key) on commit drop`.execute(tx);
}

/** Pours a batch in: one statement per table, whatever its length. */
export async function pourPeople(tx: Writer, people: readonly IncomingPerson[]): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map(p => ({
    seq: p.seq, new_id: p.newId, given_name: p.givenName, family_name: p.familyName, full_name: p.fullName, nickname: p.nickname, city: p.city, birthday: p.birthday, photo: p.photo,
    connected_on: p.connectedOn, company: p.positions[0]?.company ?? '', title: p.positions[0]?.title ?? '', positions: p.positions, tags: p.tags, note: p.note, is_connection: p.connection, mentioned: p.mentioned,
  }));
  await sql`
    insert into incoming_person (seq, new_id, given_name, family_name, full_name, nickname, city, birthday, photo, connected_on, company, title, positions, tags, note, is_connection, mentioned)
    select seq, new_id, given_name, family_name, full_name, nickname, city, birthday, photo, connected_on, company, title, positions, tags, note, is_connection, mentioned
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(seq integer, new_id uuid, given_name text, family_name text, full_name text, nickname text, city text,
      birthday text, photo text, connected_on date, company text, title text, positions jsonb, tags text[], note text, is_connection boolean, mentioned boolean)`.execute(tx);
  const identities = people.flatMap(p => p.identities.map(identity => ({ seq: p.seq, ...identity })));
  if (identities.length === 0) return;
  await sql`
    insert into incoming_identity (seq, kind, key, shown, label, mergeable)
    select seq, kind, key, shown, label, mergeable
    from jsonb_to_recordset(${JSON.stringify(identities)}::jsonb) as t(seq integer, kind text, key text, shown text, label text, mergeable boolean)`.execute(tx);
}
