-- Taking back one change, whatever it was. What it removed comes back; what it altered gets its old value, field by field,
-- unless somebody altered that field later; what it made goes, unless something later hangs on it. What stays is named.
-- A journaled table is `person`, or hangs on one by `person_id`.

create function journaled_tables() returns setof name language sql stable
  as $$ select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'journal_update' order by c.relname = 'person', c.relname $$;

-- The columns that can be written: generated ones are left out.
create function written_columns(name) returns text language sql stable
  as $$ select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = format('public.%I', $1)::regclass and attnum > 0 and not attisdropped and attgenerated = '' $$;

create function undo_change(p_change uuid) returns table (outcome text, table_name name, row_id uuid, person_id uuid, fields text[]) language plpgsql as $$
declare
  me uuid := current_account();
  t name;
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

  -- 3. what it removed comes back, unless its place was taken
  foreach t in array (select array_agg(x order by x = 'person' desc) from journaled_tables() x) loop
    cols := written_columns(t);
    return query execute format('with back as (
        insert into %1$I (%2$s) select %2$s from (select (jsonb_populate_record(null::%1$I, r.before)).* from change_row r
          where r.account_id = $1 and r.change_id = $2 and r.table_name = %1$L and r.after is null
            and (%1$L = ''person'' or exists (select from person p where p.account_id = $1 and p.id = (r.before ->> ''person_id'')::uuid))) gone
        on conflict do nothing returning id, %3$s as person)
      select case when b.id is null then ''kept'' else ''restored'' end, %1$L::name, r.row_id, coalesce(b.person, (r.before->>%3$L)::uuid), ''{}''::text[]
      from change_row r left join back b on b.id = r.row_id where r.account_id = $1 and r.change_id = $2 and r.table_name = %1$L and r.after is null',
      t, cols, case when t = 'person' then 'id' else 'person_id' end) using me, p_change;
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
