-- Coffee rounds of a named group of people: every so often its participants are paired, told why, and asked afterwards whether they
-- met. Participants need no account: each has a link of their own. When a letter is due stands beside what it is about and is marked in
-- the transaction that posts it, so that none is lost or written twice, however long the server slept.

create table round_group (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  name text not null check (name <> ''),
  words text not null default '',
  every_weeks integer not null check (every_weeks in (1, 2, 4)),
  size integer not null default 2 check (size in (2, 3)),
  -- whom a round brings together before all: anyone, newcomers with veterans, people of different teams
  emphasis text not null default 'anyone' check (emphasis in ('anyone', 'newcomers', 'teams')),
  zone text not null,
  language text not null default 'en',
  -- the day on which the next round begins
  next_on date not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (account_id, id)
);

create table participant (
  account_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  -- who it is among the organiser's people, where they are
  person_id uuid,
  name text not null check (name <> ''),
  email text not null default '',
  token_hash bytea not null unique,
  zone text not null,
  -- when they usually have time, on their own clock: [{"days":["mo"],"from":"09:00","to":"17:00"}]
  hours jsonb not null,
  team text not null default '',
  place text not null default '',
  seniority integer check (seniority between 1 and 7),
  interests text[] not null default '{}',
  asks text[] not null default '{}',
  offers text[] not null default '{}',
  -- how many meetings of a round they are glad of
  wants integer not null default 1 check (wants between 1 and 3),
  joined_at timestamptz not null,
  paused_at timestamptz,
  -- comes back by itself on this day; without one when they say so
  paused_until date,
  -- paused by Kith after rounds without a word, and told
  paused_for_silence boolean not null default false,
  left_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, group_id) references round_group on delete cascade
);
create index on participant (account_id, group_id);
create unique index participant_once on participant (account_id, group_id, email) where email <> '' and left_at is null;

-- Said by one about another and shown to nobody else, the organiser included.
create table never_together (
  account_id uuid not null,
  group_id uuid not null,
  participant_id uuid not null,
  other_id uuid not null,
  at timestamptz not null default now(),
  primary key (account_id, participant_id, other_id),
  foreign key (account_id, participant_id) references participant on delete cascade,
  foreign key (account_id, other_id) references participant on delete cascade
);
create index on never_together (account_id, group_id);

create table round (
  account_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  number integer not null,
  begins_on date not null,
  draws_at timestamptz not null,
  opened_at timestamptz not null,
  drawn_at timestamptz,
  -- what is proven of the draw: its weight, a bound over all permitted pairs, and whether the certificate held
  weight bigint,
  bound bigint,
  proven boolean,
  seed integer,
  primary key (account_id, id),
  unique (account_id, group_id, number),
  foreign key (account_id, group_id) references round_group on delete cascade
);

-- Who was asked for a round; in unless they say otherwise.
create table taking_part (
  account_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  participant_id uuid not null,
  answer text check (answer in ('in', 'out')),
  answered_at timestamptz,
  ask_due_at timestamptz not null,
  asked_at timestamptz,
  -- nobody could be found for them this time
  left_over boolean not null default false,
  told_due_at timestamptz,
  told_at timestamptz,
  primary key (account_id, id),
  unique (account_id, round_id, participant_id),
  foreign key (account_id, round_id) references round on delete cascade,
  foreign key (account_id, participant_id) references participant on delete cascade
);
create index on taking_part (account_id, participant_id);

create table pairing (
  account_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  weight bigint not null,
  because text[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, round_id) references round on delete cascade
);
create index on pairing (account_id, round_id);

create table pairing_member (
  account_id uuid not null,
  id uuid not null,
  pairing_id uuid not null,
  participant_id uuid not null,
  tell_due_at timestamptz not null,
  told_at timestamptz,
  ask_due_at timestamptz not null,
  asked_at timestamptz,
  -- met; did not; did not and would like to try again soon
  met text check (met in ('yes', 'no', 'again')),
  met_at timestamptz,
  primary key (account_id, id),
  unique (account_id, pairing_id, participant_id),
  foreign key (account_id, pairing_id) references pairing on delete cascade,
  foreign key (account_id, participant_id) references participant on delete cascade
);
create index on pairing_member (account_id, participant_id);
create index pairing_member_to_tell on pairing_member (account_id, tell_due_at) where told_at is null;
create index pairing_member_to_ask on pairing_member (account_id, ask_due_at) where asked_at is null;

select private_table(t) from unnest(array['round_group', 'participant', 'never_together', 'round', 'taking_part', 'pairing', 'pairing_member']::regclass[]) t;
