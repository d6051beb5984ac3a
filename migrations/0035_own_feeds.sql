-- The member's own feeds, for other calendars to subscribe to: one secret for all of them, which can be made anew. It is kept as a
-- hash to find it by, and sealed to show it to its owner again.

create table own_feed (
  account_id uuid primary key references account on delete cascade,
  key_hash bytea not null unique,
  sealed_key text not null,
  made_at timestamptz not null,
  -- when somebody last fetched one
  read_at timestamptz
);

select private_table('own_feed');
