-- The state of a member's network is told on their first page, and takes a pass over everyone they know and every message.
-- It is therefore kept once told, for its day, until something it rests on changes. A change leaves a row in `network_touch`,
-- one for each transaction, in that transaction: it is seen together with what it tells of, and no two writers ever wait for
-- each other, as they would for a counter. Whoever tells the state anew takes away the touches that they saw before they began.

create table network_state (
  account_id uuid primary key references account on delete cascade,
  as_of date not null,
  state jsonb not null,
  told_at timestamptz not null default now()
);

create table network_touch (
  account_id uuid not null references account on delete cascade,
  id uuid not null default gen_random_uuid(),
  xact bigint not null default pg_current_xact_id()::text::bigint,
  primary key (account_id, id)
);

create function touch_network() returns trigger language plpgsql as $$
declare me uuid := current_account();
begin
  -- the operator, who deletes whole accounts, has none
  if me is null then return null; end if;
  insert into network_touch (account_id) select me where not exists (select from network_touch t where t.account_id = me and t.xact = pg_current_xact_id()::text::bigint);
  return null;
end $$;

create function touches_network(name regclass) returns void language plpgsql as $$
begin
  execute format('create trigger network_touched after insert or update or delete on %s for each statement execute function touch_network()', name);
end $$;

select touches_network(t) from unnest(array['person', 'message', 'invitation']::regclass[]) t;
select private_table('network_state'), private_table('network_touch');
