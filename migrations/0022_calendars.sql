-- Calendars that say when a member is busy. Booking never reads one while a guest waits: each is read in the background, and
-- what it came to is kept as minutes, of each calendar and merged of all, written in one transaction.

create table calendar (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('feed', 'file')),
  name text not null,
  -- what may be shown of the address; the whole of it often is the key to the calendar, and is kept sealed
  host text not null default '',
  sealed_address text,
  -- chosen beforehand: while it cannot be read, its times stay closed as last known, or are left out
  when_unreachable text not null default 'closed' check (when_unreachable in ('closed', 'ignored')),
  tried_at timestamptz,
  reached_at timestamptz,
  next_try_at timestamptz,
  -- in a row, since it was last read
  failures integer not null default 0,
  trouble jsonb,
  trouble_since timestamptz,
  etag text,
  modified text,
  -- the calendar itself, where it was sent once and cannot be fetched again
  body text,
  events integer not null default 0,
  notes jsonb not null default '[]',
  -- epoch minutes, from and to in turn, in order, neither touching nor overlapping
  busy integer[] not null default '{}',
  busy_count integer not null generated always as (cardinality(busy) / 2) stored,
  covered_to timestamptz,
  -- the member's zone when it was read: whole days and floating times belong to it
  zone text,
  created_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (account_id, id),
  check ((kind = 'feed') = (sealed_address is not null)),
  check (kind = 'file' or body is null)
);
create index calendar_due on calendar (next_try_at) where removed_at is null;

-- The busy minutes of all calendars of a member that count, merged.
create table busy (
  account_id uuid not null references account on delete cascade,
  from_minute integer not null,
  to_minute integer not null,
  primary key (account_id, from_minute) include (to_minute),
  check (from_minute < to_minute)
);

select private_table('calendar'), private_table('busy');
