-- What a member is after. Several may run, and none is fine. A goal that ends keeps its row, with what came of it in the
-- member's own words. `person_id` is empty: a goal is about nobody, but the journal of changes asks every row for its person.

create table goal (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  person_id uuid check (person_id is null),
  kind text not null check (kind in ('new role', 'new skill', 'new field', 'own organisation', 'reconnect', 'give back')),
  sentence text not null check (sentence <> ''),
  companies text[] not null default '{}',
  lines text[] not null default '{}',
  skills text[] not null default '{}',
  places text[] not null default '{}',
  -- the season: so many conversations in so many weeks from a day on, reaching out on these days of the week (all where none is named)
  season_conversations integer check (season_conversations between 1 and 200),
  season_weeks integer check (season_weeks between 1 and 52),
  season_from date,
  season_days text[] not null default '{}' check (season_days <@ '{mo,tu,we,th,fr,sa,su}'),
  ended_at timestamptz,
  result text not null default '',
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  check (num_nulls(season_conversations, season_weeks, season_from) in (0, 3)),
  check ((ended_at is null) = (result = ''))
);
create index goal_by_change on goal (account_id, change_id);

select private_table('goal'), journal_table('goal');
