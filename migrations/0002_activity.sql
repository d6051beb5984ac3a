-- What a member did, so that it can be shown and taken back. A change is one act (an import, a merge, a deletion, an edit).
-- Rows that a change makes carry its id in their own column `change_id`, filled by default; rows that it alters or removes
-- leave their image here, written by a statement trigger. Undo reads both. One mechanism serves every "take it back".

create table change (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  kind text not null,
  summary text not null default '',
  detail jsonb not null default '{}',
  at timestamptz not null,
  undone_at timestamptz,
  primary key (account_id, id)
);
create index on change (account_id, at desc);

create table change_row (
  account_id uuid not null,
  change_id uuid not null,
  seq bigint generated always as identity,
  table_name text not null,
  row_id uuid not null,
  before jsonb not null,
  after jsonb,
  primary key (account_id, change_id, seq),
  foreign key (account_id, change_id) references change on delete cascade
);
create index on change_row (account_id, table_name, row_id);

create function current_change() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.change', true), '')::uuid $$;

-- Attached to a table by journal_table(); silent when no change is being recorded.
-- Columns that are only sums of other rows are left out of the image: they are computed anew after an undo.
-- A plan made for one row is kept for the session, and would compare each of thousands with each: hence no nested loops.
create function journal_update() returns trigger language plpgsql set enable_nestloop = off as $$
begin
  if current_change() is null then return null; end if;
  insert into change_row (account_id, change_id, table_name, row_id, before, after)
    select o.account_id, current_change(), tg_table_name, o.id, kept_image(to_jsonb(o)), kept_image(to_jsonb(n))
    from old_rows o join new_rows n using (account_id, id)
    where kept_image(to_jsonb(o)) is distinct from kept_image(to_jsonb(n));
  return null;
end $$;

create function journal_delete() returns trigger language plpgsql as $$
begin
  if current_change() is null then return null; end if;
  insert into change_row (account_id, change_id, table_name, row_id, before)
    select o.account_id, current_change(), tg_table_name, o.id, to_jsonb(o) from old_rows o;
  return null;
end $$;

create function kept_image(image jsonb) returns jsonb language sql immutable parallel safe
  as $$ select image - '{sent_count,received_count,first_exchange_at,last_sent_at,last_received_at,last_exchange_at,note_text,search}'::text[] $$;

create function journal_table(name regclass) returns void language plpgsql as $$
begin
  execute format('create trigger journal_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function journal_update()', name);
  execute format('create trigger journal_delete after delete on %s referencing old table as old_rows for each statement execute function journal_delete()', name);
end $$;

-- A table of one member's private data: seen and written by that member alone, whatever the query says.
create function private_table(name regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('create policy own on %s using (account_id = current_account()) with check (account_id = current_account())', name);
  perform open_to_members(name, 'select, insert, update, delete');
end $$;

select private_table('change'), private_table('change_row');
