-- Letters that go out by mail. The row is written in the transaction of its cause, so that neither exists without the other, and
-- a job sends it afterwards. Its Message-ID is made with the row: a letter that had to be sent twice is still known to be one.

create table letter (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  message_id text not null,
  -- empty where the instance itself writes
  from_name text not null default '',
  from_address text not null default '',
  reply_name text not null default '',
  reply_address text not null default '',
  to_name text not null default '',
  to_address text not null check (to_address like '%_@_%'),
  subject text not null,
  body text not null,
  html text not null default '',
  in_reply_to text not null default '',
  answers text[] not null default '{}',
  calendar_method text check (calendar_method in ('REQUEST', 'CANCEL', 'REPLY', 'COUNTER')),
  calendar text,
  -- written by a machine: others' machines shall not answer it
  automatic boolean not null default false,
  about_kind text not null,
  about_id uuid not null,
  posted_at timestamptz not null default now(),
  -- how often sending was begun; when it was begun last, until its end is known
  tries integer not null default 0,
  begun_at timestamptz,
  -- not before this; at once where there is none
  due_at timestamptz,
  sent_at timestamptz,
  -- sent, or tried, and refused for good
  failed_at timestamptz,
  -- the member let it rest
  rested_at timestamptz,
  -- what stood in the way last: a word for Kith, and what the other side said
  trouble text not null default '',
  answer text not null default '',
  primary key (account_id, id),
  check ((calendar is null) = (calendar_method is null))
);
create index on letter (account_id, about_kind, about_id);
create index on letter (message_id);
create index letter_open on letter (account_id, id) where rested_at is null and (sent_at is null or failed_at is not null);

create table letter_file (
  account_id uuid not null,
  id uuid not null,
  letter_id uuid not null,
  place integer not null,
  name text not null,
  type text not null,
  content bytea not null,
  primary key (account_id, id),
  foreign key (account_id, letter_id) references letter on delete cascade
);
create index on letter_file (account_id, letter_id, place);

select private_table('letter'), private_table('letter_file');
