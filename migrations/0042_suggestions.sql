-- A meeting that waits for its time: a guest whom none of the free times suits names others, or asks for some; a host sends somebody a few
-- exact times. Whoever's turn it is takes one, and it becomes a booking, under the same locks as every other.

create table suggestion (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  type_id uuid not null,
  first_by text not null check (first_by in ('guest', 'host')),
  -- whose word is awaited
  turn text not null check (turn in ('guest', 'host')),
  name text not null,
  -- empty where the host knows none: then the guest says it when taking a time
  email text not null default '',
  phone text not null default '',
  zone text not null,
  locale text not null,
  -- 130 random bits: whoever has it may do what this guest may
  key text not null unique,
  third_name text not null default '',
  third_email text not null default '',
  mode text not null check (mode in ('virtual', 'phone', 'in-person')),
  why text not null default '',
  question text not null default '',
  -- in the order of the questions of the kind of meeting
  answers jsonb not null default '[]',
  -- what would suit the guest: [{"at":"2026-12-01T10:00:00Z"}] or [{"date":"2026-12-01","part":"morning"}]
  wishes jsonb not null default '[]' check (jsonb_array_length(wishes) <= 3),
  note text not null default '',
  -- ISO instants that the host offers
  starts jsonb not null default '[]' check (jsonb_array_length(starts) <= 3),
  host_note text not null default '',
  -- the link for one person by which they came, used up once it is booked
  pass text,
  booking_id uuid,
  declined_at timestamptz,
  said_at timestamptz not null,
  created_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, type_id) references meeting_type on delete cascade,
  foreign key (account_id, booking_id) references booking on delete set null (booking_id)
);
create index suggestion_waiting on suggestion (account_id, said_at) where booking_id is null and declined_at is null;

select private_table('suggestion');
