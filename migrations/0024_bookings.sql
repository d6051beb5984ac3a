-- A booking is one row for each host. Whatever the load and whichever way it takes, one host is never promised to two people
-- at once: the exclusion refuses the second. A unique start would not, since meetings overlap without being equal. Buffers
-- and limits are looked at under a lock, in the same transaction (src/booking/book.ts).

create table booking (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  type_id uuid,
  kind text not null,
  title text not null default '',
  -- the meeting's own time; what it keeps free around itself stands beside it
  during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
  before_minutes integer not null default 0,
  after_minutes integer not null default 0,
  mode text not null check (mode in ('virtual', 'phone', 'in-person')),
  -- what it was before it was turned into a video call, to turn it back
  mode_before text check (mode_before in ('virtual', 'phone', 'in-person')),
  place text not null default '',
  phone text not null default '',
  -- 130 random bits, for this meeting alone
  room text not null unique,
  why text not null default '',
  question text not null default '',
  -- [{"question":"…","answer":"…"}]
  answers jsonb not null default '[]',
  -- RFC 5545: grows by one whenever time or place changes
  sequence integer not null default 0,
  person_id uuid,
  conversation_id uuid,
  change_id uuid default current_change(),
  -- said by the form, so that sending it twice books once
  attempt text,
  cancelled_at timestamptz,
  cancelled_by text check (cancelled_by in ('host', 'guest')),
  cancel_words text not null default '',
  active boolean not null generated always as (cancelled_at is null) stored,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, attempt),
  foreign key (account_id, type_id) references meeting_type on delete set null (type_id),
  foreign key (account_id, person_id) references person on delete set null (person_id),
  constraint booking_once exclude using gist (account_id with =, during with &&) where (active)
);
create index booking_of_person on booking (account_id, person_id);

-- Those who come, beside the host. Each has a link of their own and is never shown the other's address.
create table booking_guest (
  account_id uuid not null,
  id uuid not null,
  booking_id uuid not null,
  role text not null check (role in ('guest', 'third')),
  name text not null,
  email text not null,
  phone text not null default '',
  zone text not null,
  locale text not null,
  -- 130 random bits: whoever has it may do what this guest may
  key text not null unique,
  answer text not null default 'none' check (answer in ('none', 'accepted', 'tentative', 'declined')),
  answer_sequence integer,
  answered_at timestamptz,
  -- when what was held about them was deleted, at their wish
  forgotten_at timestamptz,
  primary key (account_id, id),
  unique (account_id, booking_id, role),
  foreign key (account_id, booking_id) references booking on delete cascade
);

-- Other times for a booking that one side proposes, and the other accepts in one action.
create table proposal (
  account_id uuid not null,
  id uuid not null,
  booking_id uuid not null,
  by_whom text not null check (by_whom in ('guest', 'host')),
  -- ISO instants, at most five
  starts jsonb not null check (jsonb_array_length(starts) between 1 and 5),
  note text not null default '',
  settled_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, booking_id) references booking on delete cascade
);
create index on proposal (account_id, booking_id);

create index booking_by_change on booking (account_id, change_id);

select private_table(t) from unnest(array['booking', 'booking_guest', 'proposal']::regclass[]) t;
-- so that a booking follows its person through a merge and its undoing
select journal_table('booking');
