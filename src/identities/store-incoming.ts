import { sql } from 'kysely';
import { columns } from '../kit/columns.ts';
import type { Writer } from '../kit/db.ts';
import type { IncomingIdentity, IncomingNote, IncomingPerson, Mention } from './incoming.ts';

/** Makes the tables, private to this transaction, into which files are poured before anybody is matched. */
export async function openIncoming(tx: Writer): Promise<void> {
  await sql`create temp table incoming_person (
    seq integer not null, source text not null, new_id uuid not null, name_key text not null, given_name text not null, family_name text not null, full_name text not null,
    nickname text not null, city text not null, birthday text, photo text, connected_on date, company text not null, title text not null, lists jsonb not null, is_connection boolean not null,
    -- how a mention is told from others: by its address ('in'), its number ('urn') or its name alone ('name'); null for whom a row is about
    mentioned text) on commit drop`.execute(tx);
  await sql`create temp table incoming_identity (seq integer not null, kind text not null, key text not null, shown text not null, label text not null, mergeable boolean not null) on commit drop`.execute(tx);
  await sql`create temp table incoming_position (seq integer not null, n integer not null, company text not null, title text not null, started_on text, finished_on text) on commit drop`.execute(tx);
  await sql`create temp table incoming_tag (seq integer not null, name text not null) on commit drop`.execute(tx);
  await sql`create temp table incoming_note (seq integer not null, id uuid not null, body text not null, at timestamptz) on commit drop`.execute(tx);
  // who everyone is, once they are matched
  await sql`create temp table incoming_who (seq integer primary key, person_id uuid not null) on commit drop`.execute(tx);
  // what a newcomer exchanged, known before they are written
  await sql`create temp table incoming_exchange (person_id uuid primary key, sent integer, received integer, first_at timestamptz, last_sent_at timestamptz, last_received_at timestamptz) on commit drop`.execute(tx);
  await sql`create temp table touched_person (id uuid primary key) on commit drop`.execute(tx);
}

/** Pours a batch in: one statement per table, whatever its length. */
export async function pourPeople(tx: Writer, people: readonly IncomingPerson[]): Promise<void> {
  if (people.length === 0) return;
  await sql`insert into incoming_person
    select seq::integer, source, new_id::uuid, fold(full_name), given_name, family_name, full_name, nickname, city, birthday, photo, connected_on::date, company, title, lists::jsonb, is_connection::boolean, null
    from ${columns(people, p => [p.seq, p.source, p.newId, p.givenName, p.familyName, p.fullName, p.nickname, p.city, p.birthday, p.photo, p.connectedOn, p.positions[0]?.company ?? '', p.positions[0]?.title ?? '', listsOf(p), p.connection])}
      as t(seq, source, new_id, given_name, family_name, full_name, nickname, city, birthday, photo, connected_on, company, title, lists, is_connection)`.execute(tx);
  await pourIdentities(tx, people.flatMap(({ seq, identities }) => identities.map(identity => ({ seq, ...identity }))));
  const positions = people.flatMap(({ seq, positions: told }) => told.map((position, n) => ({ seq, n, ...position }))).filter(({ company, title }) => company !== '' || title !== '');
  if (positions.length > 0) {
    await sql`insert into incoming_position select seq::integer, n::integer, company, title, started_on, finished_on
      from ${columns(positions, p => [p.seq, p.n, p.company, p.title, p.startedOn, p.finishedOn])} as t(seq, n, company, title, started_on, finished_on)`.execute(tx);
  }
  const tags = people.flatMap(({ seq, tags: told }) => told.map(name => ({ seq, name })));
  if (tags.length > 0) await sql`insert into incoming_tag select seq::integer, name from ${columns(tags, t => [t.seq, t.name])} as t(seq, name)`.execute(tx);
}

/** What a source says in lists, remembered to tell later what it says for the first time: what a member took away does not come back. */
const listsOf = ({ identities, tags, positions }: IncomingPerson): string => JSON.stringify({
  ...(identities.length > 0 && { ids: identities.map(({ kind, key }) => `${kind} ${key}`) }),
  ...(tags.length > 0 && { tags }),
  ...(positions.length > 0 && { work: positions.map(({ company, title }) => `${company}, ${title}`) }),
});

async function pourIdentities(tx: Writer, identities: readonly (IncomingIdentity & { readonly seq: number })[]): Promise<void> {
  if (identities.length === 0) return;
  await sql`insert into incoming_identity select seq::integer, kind, key, shown, label, mergeable::boolean
    from ${columns(identities, i => [i.seq, i.kind, i.key, i.shown, i.label, i.mergeable])} as t(seq, kind, key, shown, label, mergeable)`.execute(tx);
}

export async function pourMentions(tx: Writer, mentions: readonly Mention[]): Promise<void> {
  if (mentions.length === 0) return;
  await sql`insert into incoming_person
    select seq::integer, source, new_id::uuid, fold(name), '', '', name, '', '', null, null, null, '', '', '{}', false, mentioned
    from ${columns(mentions, m => [m.seq, m.source, m.newId, m.name, howMentioned(m)])} as t(seq, source, new_id, name, mentioned)`.execute(tx);
  await pourIdentities(tx, mentions.flatMap(({ seq, identity }) => identity ? [{ seq, ...identity }] : []));
}

function howMentioned({ identity }: Mention): 'in' | 'urn' | 'name' {
  if (!identity?.mergeable) return 'name';
  return identity.key.startsWith('urn:') ? 'urn' : 'in';
}

export async function pourNotes(tx: Writer, notes: readonly IncomingNote[]): Promise<void> {
  if (notes.length === 0) return;
  await sql`insert into incoming_note select seq::integer, id::uuid, body, at::timestamptz from ${columns(notes, n => [n.seq, n.id, n.body, n.at])} as t(seq, id, body, at)`.execute(tx);
}

/** Which of these addresses of profiles belong to somebody there is, or on a row of these files. */
export async function knownProfiles(tx: Writer, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const { rows } = await sql<{ key: string }>`select key from unnest(${keys}::text[]) k(key)
    where exists (select from incoming_identity i where i.kind = 'profile' and i.key = k.key) or exists (select from identity i where i.account_id = current_account() and i.kind = 'profile' and i.key = k.key)`.execute(tx);
  return new Set(rows.map(row => row.key));
}

/** Which of these names somebody bears, of these files or among those who came from `source`. */
export async function knownNames(tx: Writer, names: readonly string[], source: string): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const { rows } = await sql<{ name: string }>`select name from unnest(${names}::text[]) k(name)
    where exists (select from incoming_person i where i.name_key = fold(k.name))
      or exists (select from person p where p.account_id = current_account() and p.imported ? ${source} and fold(p.full_name) = fold(k.name))`.execute(tx);
  return new Set(rows.map(row => row.name));
}
