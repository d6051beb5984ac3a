-- Everyone a member knows. What is asked of a list (last exchange, how many each way) stands beside the person and is
-- written in the same transaction as its cause, because a join over 300,000 messages takes 65 times as long as an index.

create function fold(text) returns text language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

create table person (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  given_name text not null default '',
  family_name text not null default '',
  full_name text not null check (full_name <> ''),
  nickname text not null default '',
  -- the position held now; the history is in `position`
  company text not null default '',
  title text not null default '',
  city text not null default '',
  birthday text check (birthday ~ '^(\d{4}|-)-\d{2}-\d{2}$'),
  photo text,
  how_met text not null default '',
  why_connected text not null default '',
  is_connection boolean not null default false,
  connected_on date,
  -- the first archive in which a connection was no longer found
  vanished_on date,
  -- what the last archive said: a field is taken from a newer one only where this differs, so an edit by hand is never overwritten
  imported jsonb not null default '{}',
  rhythm_days integer check (rhythm_days between 1 and 3650),
  sent_count integer not null default 0,
  received_count integer not null default 0,
  first_exchange_at timestamptz,
  last_sent_at timestamptz,
  last_received_at timestamptz,
  last_exchange_at timestamptz generated always as (greatest(last_sent_at, last_received_at)) stored,
  note_text text not null default '',
  search text not null generated always as (fold(full_name || ' ' || nickname || ' ' || company || ' ' || title || ' ' || city || ' ' || note_text)) stored,
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id)
);
create index person_by_name on person (account_id, (fold(full_name)), id);
create index person_by_last_exchange on person (account_id, last_exchange_at desc nulls last, id);
create index person_by_connection on person (account_id, connected_on desc nulls last, id);
create index person_by_company on person (account_id, (fold(company)), id);
create index person_never_spoken on person (account_id, connected_on desc nulls last, id) where is_connection and sent_count = 0 and received_count = 0;
create index person_spoken on person (account_id, last_exchange_at, id) where sent_count > 0 and received_count > 0;
create index person_by_change on person (account_id, change_id);
create index person_search on person using gin (account_id, search gin_trgm_ops);

create table identity (
  account_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('email', 'phone', 'profile')),
  -- normalised, compared; `shown` is as the source wrote it
  key text not null,
  shown text not null,
  label text not null default '',
  -- false for what several people may share (info@, an unparsed local number): shown, never matched on
  mergeable boolean not null default true,
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, person_id) references person on delete cascade deferrable
);
create unique index identity_unique on identity (account_id, kind, key) where mergeable;
create index identity_of_person on identity (account_id, person_id);
create index identity_by_change on identity (account_id, change_id);

create table position (
  account_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  company text not null default '',
  title text not null default '',
  started_on text,
  finished_on text,
  -- first and last archive in which it was found, where the source names no dates
  seen_from date,
  seen_until date,
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, person_id) references person on delete cascade deferrable
);
create index position_of_person on position (account_id, person_id);
create index position_by_change on position (account_id, change_id);

create table tag (
  account_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null check (name <> ''),
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, person_id, name),
  foreign key (account_id, person_id) references person on delete cascade deferrable
);
create index tag_by_name on tag (account_id, name, person_id);
create index tag_by_change on tag (account_id, change_id);

create table role (
  account_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null check (name in ('mentor', 'connector', 'work friend', 'peer', 'mentee', 'newcomer')),
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, person_id, name),
  foreign key (account_id, person_id) references person on delete cascade deferrable
);
create index role_by_name on role (account_id, name, person_id);

create table note (
  account_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  body text not null check (body <> ''),
  at timestamptz not null,
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, person_id) references person on delete cascade deferrable
);
create index note_of_person on note (account_id, person_id, at desc);
create index note_by_change on note (account_id, change_id);

-- The words of a person's notes, newest first, stand beside the person for the search index; longer ones are cut there alone.
create function refresh_note_text() returns trigger language plpgsql as $$
declare recording text := current_setting('app.change', true);
begin
  perform set_config('app.change', '', true);
  update person p set note_text = coalesce((select left(string_agg(n.body, ' ' order by n.at desc), 4000) from note n where (n.account_id, n.person_id) = (p.account_id, p.id)), '')
    where (p.account_id, p.id) in (select account_id, person_id from touched);
  perform set_config('app.change', coalesce(recording, ''), true);
  return null;
end $$;
create trigger note_text_insert after insert on note referencing new table as touched for each statement execute function refresh_note_text();
create trigger note_text_update after update on note referencing new table as touched for each statement execute function refresh_note_text();
create trigger note_text_delete after delete on note referencing old table as touched for each statement execute function refresh_note_text();

create table saved_filter (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  name text not null check (name <> ''),
  query text not null,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, name)
);

select private_table(t), journal_table(t) from unnest(array['person', 'identity', 'position', 'tag', 'role', 'note']::regclass[]) t;
select private_table('saved_filter');

-- Search goes through a function that filters by account itself: the operators of trigrams are not leakproof, so under
-- row-level security PostgreSQL would filter by owner first and leave the index aside (1.9 against 65 ms on 30,000 people).
-- Words as they are written come first, names before the rest; likeness is asked only where they find little.
create function search_people(q text, most integer) returns table (id uuid, rank integer) language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  words text[] := array(select replace(replace(replace(w, '\', '\\'), '%', '\%'), '_', '\_') from unnest(string_to_array(trim(fold(q)), ' ')) w where w <> '' order by length(w) desc limit 6);
  plain text[] := array(select w from unnest(string_to_array(trim(fold(q)), ' ')) w where w <> '' order by length(w) desc limit 6);
  found_ids uuid[];
begin
  if cardinality(words) = 0 then return; end if;
  if length(words[1]) < 3 then
    return query select p.id, (row_number() over (order by fold(p.full_name), p.id))::integer from person p
      where p.account_id = current_account() and (fold(p.full_name) like words[1] || '%' or p.search like '% ' || words[1] || '%') order by 2 limit most;
    return;
  end if;
  found_ids := array(select p.id from person p
    where p.account_id = current_account() and p.search like '%' || words[1] || '%' and p.search like all (select '%' || w || '%' from unnest(words) w)
    order by strpos(p.search, plain[1]) > length(p.full_name), strpos(' ' || p.search, ' ' || plain[1]) = 0, p.last_exchange_at desc nulls last, p.id limit most);
  return query select f, n::integer from unnest(found_ids) with ordinality t(f, n);
  if cardinality(found_ids) >= 8 then return; end if;
  return query select l.id, 1000 + (row_number() over (order by l.alike desc, l.id))::integer from (
      select p.id, (select min(word_similarity(w, p.search)) from unnest(plain) w) as alike from person p
      where p.account_id = current_account() and p.search %> plain[1] and p.id <> all (found_ids)) l
    where l.alike >= 0.5 order by 2 limit most - cardinality(found_ids);
end $$;
revoke all on function search_people from public;
grant execute on function search_people to kith_member;
