-- A conversation is made of parts: who took part, and what was promised. Taking back a change treats such a whole as it treats a
-- person: it stays while something later hangs on it, it comes back before its parts do, and no part comes back without it. What
-- is a part of what is read from the foreign keys, so that the next such table needs nothing here.

create function journaled_parts() returns table (part name, whole name, link name) language sql stable as $$
  select c.relname, w.relname, a.attname
  from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class w on w.oid = f.confrelid
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any(f.conkey) and a.attname <> 'account_id'
  where f.contype = 'f' and cardinality(f.conkey) = 2 and c.relname in (select journaled_tables()) and w.relname in (select journaled_tables()) and w.relname <> 'person'
  order by 1, 2
$$;

create or replace function undo_change(p_change uuid) returns table (outcome text, table_name name, row_id uuid, person_id uuid, fields text[]) language plpgsql as $$
declare
  me uuid := current_account();
  t name;
  of record;
  present text;
  cols text;
  back integer;
  nested text := current_setting('enable_nestloop');
begin
  -- PostgreSQL takes every change for a small one, and would compare each row of a large one with each
  if (select count(*) from (select from change_row r where r.account_id = me and r.change_id = p_change limit 1000) r) = 1000 then
    perform set_config('enable_nestloop', 'off', true);
  end if;

  -- nobody hangs anything new on these people while it is decided who stays, and no import runs beside
  perform pg_advisory_xact_lock(hashtextextended('import ' || me::text, 0));
  perform 1 from person p where p.account_id = me and p.change_id = p_change order by p.id for update;
  set constraints all deferred;
  perform set_config('app.change', '', true);
  create temp table if not exists kept_person (id uuid primary key) on commit drop;
  create temp table if not exists altered_later (name text, id uuid, primary key (name, id)) on commit drop;
  truncate kept_person, altered_later;

  -- 1. what later changes that stand have altered stays; so do people of this change on whom something later hangs, with all that came with them
  insert into altered_later select distinct r.table_name, r.row_id from change_row r join change c on c.account_id = r.account_id and c.id = r.change_id
    where r.account_id = me and r.change_id > p_change and r.after is not null and c.undone_at is null on conflict do nothing;
  foreach t in array (select array_agg(x) from journaled_tables() x where x <> 'person') loop
    execute format('insert into kept_person select distinct p.id from person p join %1$I c on c.account_id = p.account_id and c.person_id = p.id
      where p.account_id = $1 and p.change_id = $2 and (c.change_id is distinct from $2 or exists (select from altered_later l where l.name = %1$L and l.id = c.id)) on conflict do nothing', t) using me, p_change;
  end loop;
  insert into kept_person select p.id from person p join altered_later l on l.name = 'person' and l.id = p.id where p.account_id = me and p.change_id = p_change on conflict do nothing;
  -- the same for what is made of parts, such as a conversation: where a part came later, or was altered later, it stays with all its parts
  for of in select * from journaled_parts() loop
    execute format('insert into altered_later select distinct %2$L::name, w.id from %2$I w join %1$I c on c.account_id = w.account_id and c.%3$I = w.id
      where w.account_id = $1 and w.change_id = $2 and (c.change_id is distinct from $2 or exists (select from altered_later l where l.name = %1$L and l.id = c.id)) on conflict do nothing', of.part, of.whole, of.link) using me, p_change;
  end loop;
  for of in select * from journaled_parts() loop
    execute format('insert into altered_later select %1$L::name, c.id from %1$I c join altered_later l on l.name = %2$L and l.id = c.%3$I where c.account_id = $1 and c.change_id = $2 on conflict do nothing', of.part, of.whole, of.link) using me, p_change;
  end loop;
  return query select 'kept', 'person'::name, k.id, k.id, '{}'::text[] from kept_person k;

  -- 2. what it made goes
  foreach t in array (select array_agg(x) from journaled_tables() x) loop
    return query execute format('with kept as (
        select d.id, d.%3$s as person from %1$I d join altered_later l on l.name = %2$L and l.id = d.id where d.account_id = $1 and d.change_id = $2 and not exists (select from kept_person k where k.id = d.%3$s)
      ), gone as (
        delete from %1$I d where d.account_id = $1 and d.change_id = $2 and not exists (select from kept_person k where k.id = d.%3$s) and not exists (select from kept k where k.id = d.id) returning d.id, d.%3$s as person
      )
      select ''removed'', %2$L::name, id, person, ''{}''::text[] from gone union all select ''kept'', %2$L::name, id, person, ''{}''::text[] from kept', t, t, case when t = 'person' then 'id' else 'person_id' end) using me, p_change;
  end loop;

  -- 3. what it removed comes back, wholes before their parts, unless its place was taken or what it hung on is gone
  foreach t in array (select array_agg(x order by x = 'person' desc, exists (select from journaled_parts() p where p.part = x)) from journaled_tables() x) loop
    cols := written_columns(t);
    present := coalesce((select string_agg(format(' and (r.before ->> %1$L is null or exists (select from %2$I w where w.account_id = $1 and w.id = (r.before ->> %1$L)::uuid))', p.link, p.whole), '') from journaled_parts() p where p.part = t), '');
    return query execute format('with back as (
        insert into %1$I (%2$s) select %2$s from (select (jsonb_populate_record(null::%1$I, r.before)).* from change_row r
          where r.account_id = $1 and r.change_id = $2 and r.table_name = %1$L and r.after is null
            and (%1$L = ''person'' or r.before ->> ''person_id'' is null or exists (select from person p where p.account_id = $1 and p.id = (r.before ->> ''person_id'')::uuid))%4$s) gone
        on conflict do nothing returning id, %3$s as person)
      select case when b.id is null then ''kept'' else ''restored'' end, %1$L::name, r.row_id, coalesce(b.person, (r.before->>%3$L)::uuid), ''{}''::text[]
      from change_row r left join back b on b.id = r.row_id where r.account_id = $1 and r.change_id = $2 and r.table_name = %1$L and r.after is null',
      t, cols, case when t = 'person' then 'id' else 'person_id' end, present) using me, p_change;
    get diagnostics back = row_count;
    if t = 'person' then perform learn_size(t::regclass, back); end if;
  end loop;

  -- 4. what it altered gets its old value, where nobody altered it later
  foreach t in array (select array_agg(x order by x = 'person' desc) from journaled_tables() x) loop
    return query execute format('with altered as (
        select distinct on (r.row_id) r.row_id as id, first_value(r.before) over w as before, last_value(r.after) over w as after
        from change_row r where r.account_id = $1 and r.change_id = $2 and r.table_name = %1$L and r.after is not null
        window w as (partition by r.row_id order by r.seq rows between unbounded preceding and unbounded following)
      ), field as (
        select a.id, f.key, a.before -> f.key as old, to_jsonb(d) -> f.key is not distinct from a.after -> f.key as untouched
        from altered a join %1$I d on d.account_id = $1 and d.id = a.id cross join lateral jsonb_object_keys(a.after) f(key)
        where a.before -> f.key is distinct from a.after -> f.key
      ), wanted as (
        select id, coalesce(jsonb_object_agg(key, old) filter (where untouched), ''{}'') as image, coalesce(array_agg(key) filter (where not untouched), ''{}'') as later from field group by id
      ), done as (
        update %1$I d set (%2$s) = (select %2$s from jsonb_populate_record(d, w.image)) from wanted w where d.account_id = $1 and d.id = w.id and w.image <> ''{}'' returning d.id
      )
      select case when cardinality(w.later) > 0 then ''kept'' else ''restored'' end, %1$L::name, w.id, (to_jsonb(d) ->> %3$L)::uuid, w.later
      from wanted w join %1$I d on d.account_id = $1 and d.id = w.id left join done on done.id = w.id
      union all select ''kept'', %1$L::name, a.id, (a.before ->> %3$L)::uuid, ''{}''::text[] from altered a where not exists (select from %1$I d where d.account_id = $1 and d.id = a.id)',
      t, written_columns(t), case when t = 'person' then 'id' else 'person_id' end) using me, p_change;
  end loop;

  update change set undone_at = now() where account_id = me and id = p_change;
  set constraints all immediate;
  perform set_config('enable_nestloop', nested, true);
end $$;
