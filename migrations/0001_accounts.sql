-- Accounts and how they sign in. better-auth reads and writes the tables of this file through its own connection;
-- members' requests never see them: the role kith_member, which every request assumes, is granted nothing here
-- but its own account's row. One row of `account` is one member; the private data of the later files hangs on it.

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;
create extension if not exists btree_gist;

-- What members may do with a table is written on the table as well: a dump holds no roles, and loses with them what was
-- granted. The role itself is looked after at every start, before these files; grant_to_members() after them.
create function open_to_members(name regclass, privileges text) returns void language plpgsql as $$
begin
  execute format('grant %s on %s to kith_member', privileges, name);
  execute format('comment on table %s is %L', name, 'members: ' || privileges);
end $$;

-- Functions that run as their owner are doors made for members.
create function grant_to_members() returns void language plpgsql as $$
declare statement text;
begin
  for statement in
    select format('grant %s on %s to kith_member', substr(obj_description(oid, 'pg_class'), 10), oid::regclass) from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and obj_description(oid, 'pg_class') like 'members: %'
    union all select format('grant execute on function %s to kith_member', oid::regprocedure) from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef
  loop
    execute statement;
  end loop;
end $$;

create table account (
  id uuid primary key,
  email text not null unique check (email = lower(email) and email like '%_@_%'),
  name text not null check (name <> ''),
  handle text not null unique check (handle ~ '^[a-z0-9][a-z0-9-]{0,38}$'),
  zone text not null default 'UTC',
  locale text not null default 'en',
  email_verified boolean not null default false,
  image text,
  -- the public page is closed until the member opens it
  opened_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table credential (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  provider text not null,
  provider_account_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider, provider_account_id)
);
create index on credential (account_id);

create table session (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on session (account_id);

create table verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on verification (identifier);

create table passkey (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz not null default now()
);
create index on passkey (account_id);

-- Attempts per key (address and action) in a window; counts survive a restart, so a limit does too.
create table rate_limit (
  id uuid primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- Only the hash of a token is kept: whoever reads the database cannot use it.
create table api_token (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  name text not null,
  scope text not null check (scope in ('read', 'write')),
  hash bytea not null unique,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (account_id, id)
);

-- One-time links: first-run set-up, invitations to join. A used link keeps its row: state is a row with a when.
create table entry_link (
  id uuid primary key,
  kind text not null check (kind in ('setup', 'join')),
  hash bytea not null unique,
  email text,
  created_by uuid references account on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Answers already given to writes that carried an Idempotency-Key.
create table idempotent_answer (
  account_id uuid not null references account on delete cascade,
  key text not null,
  request_hash bytea not null,
  status integer not null,
  body text not null,
  created_at timestamptz not null default now(),
  primary key (account_id, key)
);

create function current_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.account', true), '')::uuid $$;

alter table account enable row level security;
create policy own on account using (id = current_account()) with check (id = current_account());
select open_to_members('account', 'select, update');

alter table api_token enable row level security;
create policy own on api_token using (account_id = current_account()) with check (account_id = current_account());
select open_to_members('api_token', 'select, insert, update');

alter table idempotent_answer enable row level security;
create policy own on idempotent_answer using (account_id = current_account()) with check (account_id = current_account());
select open_to_members('idempotent_answer', 'select, insert');
