-- Two entries that are one person are merged by moving everything that hangs on one to the other. Pairs outlive the entries they
-- name: whoever was merged away comes back when the merge is taken back, and is then still as alike, or as surely somebody else.

drop table likeness, kept_apart;

-- Pairs that look like one person, found anew after each import. `grounds` is what speaks for it, told in the reader's language.
create table likeness (
  account_id uuid not null references account on delete cascade,
  -- the smaller id first, so that a pair has one row
  person_a uuid not null,
  person_b uuid not null,
  score real not null,
  grounds jsonb not null,
  found_at timestamptz not null default now(),
  primary key (account_id, person_a, person_b),
  check (person_a < person_b)
);
create index likeness_by_score on likeness (account_id, score desc, person_a, person_b);
create index likeness_of_other on likeness (account_id, person_b);

-- Pairs of whom the member said that they are two. What a merge carries over from the one merged away is of that merge:
-- a row whose change was taken back does not count.
create table kept_apart (
  account_id uuid not null references account on delete cascade,
  person_a uuid not null,
  person_b uuid not null,
  at timestamptz not null default now(),
  change_id uuid default current_change(),
  primary key (account_id, person_a, person_b),
  check (person_a < person_b)
);
create index kept_apart_of_other on kept_apart (account_id, person_b);

-- When an account's duplicates were last looked for; none while that is still to be done.
create table likeness_search (
  account_id uuid primary key references account on delete cascade,
  at timestamptz not null
);

select private_table(t) from unnest(array['likeness', 'kept_apart', 'likeness_search']::regclass[]) t;
select touches_network(t) from unnest(array['likeness', 'kept_apart']::regclass[]) t;
-- taking back alters no other row where pairs were kept apart
create trigger network_touched after update on change for each statement execute function touch_network();

create function is_apart(a uuid, b uuid) returns boolean language sql stable
  as $$ select exists (select from kept_apart k left join change c on c.account_id = k.account_id and c.id = k.change_id
          where k.account_id = current_account() and k.person_a = least(a, b) and k.person_b = greatest(a, b) and c.undone_at is null) $$;

-- Moves everything that hangs on one person to another, whatever table it stands in: what undo knows as hanging on a person.
-- A row that the other has already (the same tag, the same message) is left out, and comes back when the merge is undone.
create function move_to_person(p_keep uuid, p_gone uuid) returns void language plpgsql as $$
declare
  me uuid := current_account();
  t name;
  same text;
begin
  -- what is no violation in the database, and still the same thing twice
  delete from identity g using identity k where g.account_id = me and g.person_id = p_gone and k.account_id = me and k.person_id = p_keep and k.kind = g.kind and k.key = g.key;
  delete from position g using position k where g.account_id = me and g.person_id = p_gone and k.account_id = me and k.person_id = p_keep
    and fold(k.company) = fold(g.company) and fold(k.title) = fold(g.title) and (g.started_on is null or g.started_on = k.started_on) and (g.finished_on is null or g.finished_on = k.finished_on);
  update invitation k set message = g.message from invitation g where k.account_id = me and k.person_id = p_keep and k.message = '' and g.account_id = me and g.person_id = p_gone and g.message <> ''
    and k.from_me = g.from_me and k.sent_at is not distinct from g.sent_at;

  foreach t in array (select array_agg(x) from journaled_tables() x where x <> 'person') loop
    for same in
      select string_agg(format('k.%1$I is not distinct from g.%1$I', a.attname), ' and ')
      from pg_index i join pg_attribute p on p.attrelid = i.indrelid and p.attname = 'person_id' and p.attnum = any(i.indkey)
        left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey) and a.attname not in ('account_id', 'person_id')
      where i.indrelid = format('public.%I', t)::regclass and i.indisunique and not i.indisprimary and 0 <> all(i.indkey) group by i.indexrelid
    loop
      execute format('delete from %1$I g using %1$I k where g.account_id = $1 and k.account_id = $1 and k.person_id = $2 and g.person_id = $3 and %2$s', t, coalesce(same, 'true')) using me, p_keep, p_gone;
    end loop;
    execute format('update %I set person_id = $2 where account_id = $1 and person_id = $3', t) using me, p_keep, p_gone;
  end loop;
end $$;

-- Notes that move change the words of both people, not only of the one they move to.
create function refresh_note_text_moved() returns trigger language plpgsql as $$
declare recording text := current_setting('app.change', true);
begin
  perform set_config('app.change', '', true);
  update person p set note_text = coalesce((select left(string_agg(n.body, ' ' order by n.at desc), 4000) from note n where (n.account_id, n.person_id) = (p.account_id, p.id)), '')
    where (p.account_id, p.id) in (select account_id, person_id from before_rows union select account_id, person_id from after_rows);
  perform set_config('app.change', coalesce(recording, ''), true);
  return null;
end $$;
drop trigger note_text_update on note;
create trigger note_text_update after update on note referencing old table as before_rows new table as after_rows for each statement execute function refresh_note_text_moved();
