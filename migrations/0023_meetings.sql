-- What a member offers to the world: kinds of meeting, the hours they keep, where they are, and the words of their page.
-- Every account begins with hours from nine to five and a virtual coffee; the page itself opens by account.opened_at.

create table schedule (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  -- none for the usual hours
  name text not null default '',
  is_usual boolean not null default false,
  -- [{"days":["mo"],"from":"09:00","to":"17:00"}], as the clock on the member's wall shows it
  weekly jsonb not null,
  created_at timestamptz not null default now(),
  primary key (account_id, id)
);
create unique index schedule_usual on schedule (account_id) where is_usual;

-- Dates with hours of their own: none for a holiday. Of several for one date, the one made last holds.
create table schedule_date (
  account_id uuid not null,
  id uuid not null,
  schedule_id uuid not null,
  from_on date not null,
  to_on date not null check (from_on <= to_on and to_on < from_on + 400),
  intervals jsonb not null default '[]',
  note text not null default '',
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, schedule_id) references schedule on delete cascade
);
create index on schedule_date (account_id, schedule_id, from_on);

-- From this date on the member's hours are those of another zone, until the next row.
create table stay (
  account_id uuid not null references account on delete cascade,
  from_on date not null,
  zone text not null,
  primary key (account_id, from_on)
);

create table place (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  name text not null check (name <> ''),
  address text not null default '',
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  check ((latitude is null) = (longitude is null))
);

create table meeting_type (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,38}$'),
  kind text not null check (kind in ('coffee', 'phone', 'lunch', 'walk', 'other')),
  -- none where the kind says it in the reader's language
  name text not null default '',
  words text not null default '',
  mode text not null check (mode in ('virtual', 'phone', 'in-person')),
  -- what the guest may choose instead
  other_modes text[] not null default '{}',
  -- the address, and the number to call
  place text not null default '',
  phone text not null default '',
  duration_minutes integer not null check (duration_minutes between 5 and 720),
  step_minutes integer not null check (step_minutes between 5 and 720),
  before_minutes integer not null default 0 check (before_minutes between 0 and 720),
  after_minutes integer not null default 0 check (after_minutes between 0 and 720),
  -- there, and back again: blocked on both sides where the meeting may be in person
  travel_minutes integer not null default 0 check (travel_minutes between 0 and 720),
  notice_minutes integer not null default 240 check (notice_minutes between 0 and 525600),
  window_days integer not null default 60 check (window_days between 1 and 730),
  max_per_day integer check (max_per_day between 1 and 100),
  max_per_week integer check (max_per_week between 1 and 500),
  -- what the guest is asked beside why and the one question
  questions text[] not null default '{}',
  -- on the page for everyone; for whoever has the link with this key; for one person once, by a pass
  audience text not null default 'everyone' check (audience in ('everyone', 'link', 'once')),
  link_key text not null,
  schedule_id uuid,
  position integer not null default 0,
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, schedule_id) references schedule on delete set null (schedule_id)
);
create unique index meeting_type_slug on meeting_type (account_id, slug) where removed_at is null;

-- A link that lets one person book once.
create table meeting_pass (
  account_id uuid not null,
  id uuid not null,
  type_id uuid not null,
  key text not null unique,
  used_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, type_id) references meeting_type on delete cascade
);

create table host_page (
  account_id uuid primary key references account on delete cascade,
  -- one line on who I am, and the open invitation
  headline text not null default '',
  words text not null default '',
  remind_host boolean not null default true,
  remind_guest boolean not null default true
);

select private_table(t) from unnest(array['schedule', 'schedule_date', 'stay', 'place', 'meeting_type', 'meeting_pass', 'host_page']::regclass[]) t;

create function begin_meetings(me uuid) returns void language plpgsql as $$
declare hours uuid := gen_random_uuid();
begin
  insert into schedule (account_id, id, is_usual, weekly) values (me, hours, true, '[{"days":["mo","tu","we","th","fr"],"from":"09:00","to":"17:00"}]');
  insert into meeting_type (account_id, id, slug, kind, mode, duration_minutes, step_minutes, link_key)
    values (me, gen_random_uuid(), 'coffee', 'coffee', 'virtual', 30, 30, replace(gen_random_uuid()::text, '-', ''));
  insert into host_page (account_id) values (me);
end $$;

create function account_begins_meetings() returns trigger language plpgsql as $$
begin
  perform begin_meetings(new.id);
  return null;
end $$;
create trigger account_begins_meetings after insert on account for each row execute function account_begins_meetings();
select begin_meetings(id) from account;
