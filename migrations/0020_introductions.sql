-- Introductions with double opt-in: each of two people is asked by a link of their own, and neither is told how the other answered
-- unless both said yes. An answer belongs to who gave it; the member who introduces sees whether the two were brought together,
-- and nothing before that. A request asks somebody for an introduction, with words that can be forwarded as they are.

create table introduction (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  -- why these two, as both will read it
  reason text not null check (reason <> ''),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  connected_at timestamptz,
  withdrawn_at timestamptz,
  -- once both were asked what came of it
  followed_up_at timestamptz,
  primary key (account_id, id)
);
create index introduction_latest on introduction (account_id, created_at desc, id desc);

create table introduction_side (
  account_id uuid not null,
  id uuid not null,
  introduction_id uuid not null,
  person_id uuid not null,
  -- as they are called to the other, and what the other may know of them before saying yes
  name text not null,
  about text not null default '',
  -- what only they are told
  note text not null default '',
  -- empty where the member passes the link on in another way
  email text not null default '',
  token_hash bytea not null unique,
  language text not null default 'en',
  answer text check (answer in ('yes', 'no', 'later')),
  answered_at timestamptz,
  -- asked again on this day, where they said later
  later_on date,
  -- what they say of it afterwards
  outcome text check (outcome in ('talked', 'planned', 'nothing')),
  outcome_at timestamptz,
  thanks text not null default '',
  -- they had what was held about them here taken away
  forgotten_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, introduction_id) references introduction on delete cascade,
  foreign key (account_id, person_id) references person on delete cascade deferrable
);
create index on introduction_side (account_id, introduction_id);
create index on introduction_side (account_id, person_id);
create index introduction_side_later on introduction_side (later_on) where answer = 'later';

create table introduction_request (
  account_id uuid not null,
  id uuid not null,
  -- whom the member asks
  person_id uuid not null,
  -- whom the member hopes to meet, in words, and as somebody known where they are
  hopes_for text not null check (hopes_for <> ''),
  target_id uuid,
  reason text not null check (reason <> ''),
  -- can be forwarded as it is
  forwardable text not null check (forwardable <> ''),
  email text not null default '',
  token_hash bytea not null unique,
  language text not null default 'en',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  answer text check (answer in ('yes', 'no', 'later')),
  answered_at timestamptz,
  later_on date,
  introduced_at timestamptz,
  outcome text check (outcome in ('talked', 'planned', 'nothing')),
  outcome_at timestamptz,
  -- the connector was told what came of it, and thanked
  thanked_at timestamptz,
  forgotten_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, person_id) references person on delete cascade deferrable
);
create index on introduction_request (account_id, person_id, created_at);
create index introduction_request_latest on introduction_request (account_id, created_at desc, id desc);

select private_table(t) from unnest(array['introduction', 'introduction_side', 'introduction_request']::regclass[]) t;

-- Whose introduction a link belongs to: asked by somebody without an account, who proves nothing but that they hold the link.
create function introduction_of_link(p_hash bytea) returns table (account_id uuid, side_id uuid, request_id uuid) language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
    select s.account_id, s.id, null::uuid from introduction_side s where s.token_hash = p_hash
    union all select r.account_id, null::uuid, r.id from introduction_request r where r.token_hash = p_hash
$$;
revoke all on function introduction_of_link from public;
grant execute on function introduction_of_link to kith_member;
