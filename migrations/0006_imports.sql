-- An import: files that were handed over, read in a job, and what came of them. All it writes is one change, in one
-- transaction, so that a process killed at any moment leaves the whole import or none of it. Progress alone is written outside.

create table import (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  -- the change that holds what it did; none while it runs
  change_id uuid,
  file_name text not null,
  -- where the uploaded files wait, below the data directory; none once they were read
  files jsonb not null default '[]',
  format text not null default 'auto',
  -- what the columns of each table of unknown columns mean, by its place among the files
  mapping jsonb not null default '{}',
  -- none while it waits for the member to say what its columns mean
  ready_at timestamptz,
  source text,
  -- the newest day that the files speak of, by kind of record and in all: an older archive adds, but does not update
  newest jsonb not null default '{}',
  archive_on date,
  -- whether it listed all connections, so that one that was missing had vanished
  complete boolean not null default false,
  -- something worth saying that is no failure, by name
  hint text,
  -- the member's own profile key in the archive: inferred, then confirmed
  owner_key text,
  owner_name text,
  owner_facts jsonb,
  owner_choices jsonb not null default '[]',
  owner_confirmed_at timestamptz,
  progress jsonb not null default '{}',
  result jsonb,
  -- a sentence, when it could not be done
  failure text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  stopped_at timestamptz,
  undone_at timestamptz,
  -- what stayed when it was taken back, because it was altered since
  undone_kept jsonb not null default '[]',
  primary key (account_id, id)
);
create index on import (account_id, created_at desc);
create index on import (account_id, change_id);

-- Rows that were not taken in, and those that were, without one of their values.
create table import_skipped (
  account_id uuid not null,
  import_id uuid not null,
  seq integer not null,
  file text not null,
  line integer not null,
  reason text not null,
  is_kept boolean not null default false,
  primary key (account_id, import_id, is_kept, seq),
  foreign key (account_id, import_id) references import on delete cascade
);

-- A mapping of columns that the member saved, found again by the header it was made for.
create table csv_mapping (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  header text not null,
  mapping jsonb not null,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, header)
);

select private_table('import'), private_table('import_skipped'), private_table('csv_mapping');

-- An import is taken back with its change, by whatever way.
create function import_is_undone() returns trigger language plpgsql as $$
begin
  update import set undone_at = new.undone_at where account_id = new.account_id and change_id = new.id;
  return null;
end $$;
create trigger import_is_undone after update of undone_at on change for each row when (new.undone_at is distinct from old.undone_at and new.kind = 'import') execute function import_is_undone();
