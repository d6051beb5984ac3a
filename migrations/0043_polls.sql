-- A time for more than two: a member asks people, who need no account, when they can; each answers by a link of their own. What is found becomes
-- a booking, so that one constraint keeps every promise of the host's time, whichever way it was made.

create table poll (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  title text not null,
  words text not null default '',
  minutes integer not null check (minutes between 5 and 720),
  mode text not null check (mode in ('virtual', 'phone', 'in-person')),
  -- an address, or the number to call
  place text not null default '',
  deadline_at timestamptz not null,
  remind_at timestamptz not null,
  -- by itself when it can, or the host is asked
  closing text not null default 'itself' check (closing in ('itself', 'ask')),
  -- participants see each other's names only where the host said so; addresses never
  names_shown boolean not null default false,
  -- of the link that anybody may answer by; null where there is none
  share_key text unique,
  -- by the host, or by itself
  closed_at timestamptz,
  booking_id uuid,
  called_off_at timestamptz,
  -- when the host was told that it is theirs to decide
  told_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, booking_id) references booking on delete set null (booking_id)
);
create index poll_open on poll (account_id, deadline_at) where closed_at is null and called_off_at is null;
create index poll_of_booking on poll (account_id, booking_id);

create table poll_time (
  account_id uuid not null,
  id uuid not null,
  poll_id uuid not null,
  start_at timestamptz not null,
  primary key (account_id, id),
  unique (account_id, poll_id, start_at),
  foreign key (account_id, poll_id) references poll on delete cascade
);

create table poll_participant (
  account_id uuid not null,
  id uuid not null,
  poll_id uuid not null,
  person_id uuid,
  name text not null,
  email text not null,
  -- empty until it is known
  zone text not null default '',
  locale text not null,
  -- 130 random bits: whoever has it may answer for this participant
  key text not null unique,
  must_come boolean not null default false,
  -- they came by the shared link, and wrote their address themselves
  came_by_link boolean not null default false,
  note text not null default '',
  answered_at timestamptz,
  reminded_at timestamptz,
  forgotten_at timestamptz,
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, poll_id) references poll on delete cascade,
  foreign key (account_id, person_id) references person on delete set null (person_id)
);
create unique index poll_participant_once on poll_participant (account_id, poll_id, lower(email)) where email <> '';
create index poll_participant_of_person on poll_participant (account_id, person_id);
create index poll_participant_by_change on poll_participant (account_id, change_id);

-- What a participant said of a time.
create table poll_mark (
  account_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  time_id uuid not null,
  mark text not null check (mark in ('works', 'if-need-be', 'does-not')),
  primary key (account_id, id),
  unique (account_id, participant_id, time_id),
  foreign key (account_id, participant_id) references poll_participant on delete cascade,
  foreign key (account_id, time_id) references poll_time on delete cascade
);

select private_table(t) from unnest(array['poll', 'poll_time', 'poll_participant', 'poll_mark']::regclass[]) t;
-- so that whoever takes part follows their person through a merge and its undoing
select journal_table('poll_participant');

-- Several who found a time together come alike: each answers for themselves, and the host alone changes the meeting.
alter table booking_guest drop constraint booking_guest_role_check, add check (role in ('guest', 'participant', 'third'));
alter table booking_guest drop constraint booking_guest_account_id_booking_id_role_key;
create unique index booking_guest_alone on booking_guest (account_id, booking_id, role) where role <> 'participant';
create index booking_guest_of_booking on booking_guest (account_id, booking_id);
alter table booking add column names_shown boolean not null default false;
