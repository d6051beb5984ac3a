-- An import: a file that was handed over, read in a job, and what came of it. All it writes is one change, in one
-- transaction, so that a process killed at any moment leaves the whole import or none of it. Progress alone is written outside.

create table import (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  -- the change that holds what it did; none while it runs
  change_id uuid,
  file_name text not null,
  -- where the uploaded file waits, below the data directory; none once it was read
  stored_as text,
  format text not null default 'auto',
  mapping jsonb,
  source text,
  -- the newest day that the file speaks of: an older file adds, but does not update
  archive_on date,
  -- the member's own profile key in the archive: inferred, then confirmed
  owner_key text,
  owner_evidence text,
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
  primary key (account_id, id)
);
create index on import (account_id, created_at desc);

create table import_skipped (
  account_id uuid not null,
  import_id uuid not null,
  seq integer not null,
  file text not null,
  line integer not null,
  reason text not null,
  primary key (account_id, import_id, seq),
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
