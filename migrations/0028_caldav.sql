-- Calendars on a CalDAV server, in both directions: what is there makes busy, bookings are written to one of them, and what the
-- member alters there comes back. Servers cannot be trusted to expand or to sum up (RFC 4791 leaves much open), so objects are
-- kept as they are, and read by Kith's own engine.

create table calendar_connection (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  provider text not null,
  host text not null,
  server text not null,
  user_name text not null,
  sealed_password text not null,
  -- [{"url":"…","name":"…"}], as the server told
  found jsonb not null default '[]',
  -- where bookings are written
  write_to uuid,
  created_at timestamptz not null default now(),
  primary key (account_id, id)
);

alter table calendar drop constraint calendar_kind_check, drop constraint calendar_check,
  add check (kind in ('feed', 'file', 'caldav')),
  add column connection_id uuid,
  add column remote_url text,
  add column sync_token text,
  -- false for one that bookings are only written to
  add column makes_busy boolean not null default true,
  add check ((kind = 'feed') = (sealed_address is not null)),
  add check ((kind = 'caldav') = (connection_id is not null) and (kind = 'caldav') = (remote_url is not null)),
  add foreign key (account_id, connection_id) references calendar_connection on delete cascade;

alter table calendar_connection add foreign key (account_id, write_to) references calendar on delete set null (write_to);

-- The objects of a calendar on such a server.
create table calendar_object (
  account_id uuid not null,
  calendar_id uuid not null,
  href text not null,
  etag text not null,
  uid text not null default '',
  -- empty where it is over and does not come again
  body text not null default '',
  primary key (account_id, calendar_id, href),
  foreign key (account_id, calendar_id) references calendar on delete cascade
);
create index on calendar_object (account_id, uid);

-- Events of Kith's own, to be found in the calendar that the member chose.
create table written_event (
  account_id uuid not null references account on delete cascade,
  uid text not null,
  -- an iCalendar object without METHOD and without guests: only one side sends invitations, and that is Kith
  body text not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  calendar_id uuid,
  href text,
  etag text,
  -- what is to be done about it: written when it was altered after it was written, or taken away
  altered_at timestamptz not null,
  written_at timestamptz,
  erased_at timestamptz,
  -- not found any more where it was; acted upon after a second look, since it may have been put into another calendar
  missing_at timestamptz,
  failures integer not null default 0,
  trouble jsonb,
  primary key (account_id, uid),
  foreign key (account_id, calendar_id) references calendar on delete set null (calendar_id)
);

select private_table(t) from unnest(array['calendar_connection', 'calendar_object', 'written_event']::regclass[]) t;
