-- Reminders by mail. Each occurrence has one row, by the member's own day, so that none is written twice however many processes look;
-- those that passed while the server slept are written when it wakes, and told in one letter.

create table reminder_setting (
  account_id uuid primary key references account on delete cascade,
  rhythm text not null check (rhythm in ('daily', 'weekly')),
  -- by the clock on the member's wall, in the zone of their account
  hour integer not null check (hour between 0 and 23),
  weekday text not null check (weekday in ('mo', 'tu', 'we', 'th', 'fr', 'sa', 'su')),
  -- what would have been due before is not owed
  since timestamptz not null
);

create table reminder (
  account_id uuid not null references account on delete cascade,
  day date not null,
  due_at timestamptz not null,
  written_at timestamptz not null,
  -- how many things it told of; without any, no letter was written
  items integer not null default 0,
  letter_id uuid,
  primary key (account_id, day),
  foreign key (account_id, letter_id) references letter on delete cascade
);
create index on reminder (account_id, letter_id);

select private_table('reminder_setting'), private_table('reminder');
