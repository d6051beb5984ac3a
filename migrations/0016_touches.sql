-- A touch says which table it is about, so that only what rests on that table is told anew: marking an invitation must not
-- cost a pass over every message. One for each transaction and table.

delete from network_touch;
delete from network_state;
alter table network_touch add column about text not null;

create or replace function touch_network() returns trigger language plpgsql as $$
declare
  me uuid := current_account();
  this bigint := pg_current_xact_id()::text::bigint;
begin
  -- the operator, who deletes whole accounts, has none
  if me is null then return null; end if;
  insert into network_touch (account_id, about, xact) select me, tg_table_name, this
    where not exists (select from network_touch t where t.account_id = me and t.xact = this and t.about = tg_table_name);
  return null;
end $$;

-- pairs are listed and counted in one pass, beside those said to be two
drop function is_apart(uuid, uuid);
create function stands_apart(k kept_apart) returns boolean language sql stable
  as $$ select not exists (select from change c where c.account_id = k.account_id and c.id = k.change_id and c.undone_at is not null) $$;
