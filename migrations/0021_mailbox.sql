-- Where a member's answers arrive, if they let Kith look. Only heads are read, and whole letters of threads that began here; nothing
-- of the mailbox is kept but how far it was read, and which letters were handed on, so that none is handed on twice.

create table mailbox (
  account_id uuid primary key references account on delete cascade,
  host text not null,
  port integer not null check (port between 1 and 65535),
  username text not null,
  -- under a key of the instance's secret
  password_sealed text not null,
  connected_at timestamptz not null,
  -- a UID means something only beside its UIDVALIDITY (RFC 3501, 2.3.1.1)
  uid_validity text,
  uid_next bigint,
  begun_at timestamptz,
  due_at timestamptz,
  read_at timestamptz,
  seen integer not null default 0,
  kept integer not null default 0,
  failures integer not null default 0,
  trouble text not null default '',
  troubled_at timestamptz,
  answer text not null default ''
);

-- The hash of a Message-ID, and whether a domain took the letter.
create table received_letter (
  account_id uuid not null references account on delete cascade,
  mark bytea not null,
  taken boolean not null,
  at timestamptz not null,
  primary key (account_id, mark)
);

select private_table('mailbox'), private_table('received_letter');

-- The mailbox of the instance's own address, named by its operator: returned letters and calendars' answers come to it.
create table instance_mailbox (
  only_one boolean primary key default true check (only_one),
  address text not null,
  uid_validity text,
  uid_next bigint,
  read_at timestamptz
);

-- By which an answer of a calendar is known to be about a meeting of ours.
alter table letter add column calendar_uid text;
create index on letter (account_id, calendar_uid) where calendar_uid is not null;
