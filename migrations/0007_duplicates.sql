-- Two entries that look like one person: found after an import, shown with the reason, then merged or kept apart for good.

create table likeness (
  account_id uuid not null,
  -- the smaller id first, so that a pair has one row
  person_a uuid not null,
  person_b uuid not null,
  score real not null,
  reason text not null,
  found_at timestamptz not null default now(),
  primary key (account_id, person_a, person_b),
  check (person_a < person_b),
  foreign key (account_id, person_a) references person on delete cascade deferrable,
  foreign key (account_id, person_b) references person on delete cascade deferrable
);
create index on likeness (account_id, score desc);
create index on likeness (account_id, person_b);

create table kept_apart (
  account_id uuid not null,
  person_a uuid not null,
  person_b uuid not null,
  at timestamptz not null default now(),
  primary key (account_id, person_a, person_b),
  check (person_a < person_b),
  foreign key (account_id, person_a) references person on delete cascade deferrable,
  foreign key (account_id, person_b) references person on delete cascade deferrable
);
create index on kept_apart (account_id, person_b);

select private_table('likeness'), private_table('kept_apart');
