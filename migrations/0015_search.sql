-- Finding people by typing must be quick for whatever is typed: two letters that begin thousands of names, a word that half of
-- all titles hold, a typing error in a long list. So a search takes steps, each on an index, each bounded, and stops when it
-- has enough: names that begin so; words that begin so; words that hold it; and last, words like those typed. Likeness is asked
-- of the words in use, each known once, rather than of everyone who carries them (40 ms became 4 on 30,000 people).

-- The fields stand apart, so that one of them can be asked by itself, and each begins with a space, as every word does.
alter table person drop column search;
alter table person add column search text not null generated always as
  (fold(' ' || full_name || E'\x1f ' || nickname || E'\x1f ' || company || E'\x1f ' || title || E'\x1f ' || city || E'\x1f ' || note_text)) stored;
create index person_search on person using gin (account_id, search gin_trgm_ops);

-- What lists are sorted by, folded once. Under row-level security PostgreSQL does not enter an index by an expression of `fold`,
-- which is not leakproof, so every further page was read from the first; it does by plain columns.
alter table person add column name_key text not null generated always as (fold(full_name)) stored;
alter table person add column company_key text not null generated always as (fold(company)) stored;
drop index person_by_name, person_by_company;
create index person_by_name on person (account_id, name_key, id);
create index person_by_company on person (account_id, company_key, id);
create or replace function kept_image(image jsonb) returns jsonb language sql immutable parallel safe
  as $$ select image - '{sent_count,received_count,first_exchange_at,last_sent_at,last_received_at,last_exchange_at,note_text,search,name_key,company_key}'::text[] $$;

-- Words in use. A word may stand here twice, because a unique index would let two writers wait for each other. One that nobody
-- carries any more goes: nothing of a person who was deleted stays here.
create table search_word (
  account_id uuid not null references account on delete cascade,
  word text not null,
  id uuid not null default gen_random_uuid(),
  primary key (account_id, word, id)
);
create index search_word_alike on search_word using gin (account_id, word gin_trgm_ops);
select private_table('search_word');

create function like_literal(text) returns text language sql immutable strict parallel safe as $$ select replace(replace(replace($1, '\', '\\'), '%', '\%'), '_', '\_') $$;

create function words_of(piece text) returns setof text language sql immutable parallel safe as $$
  select w from string_to_table(translate(piece, E'\x1f\t\n\r.,;:!?()[]{}<>"|/\\+&@#*_=~', repeat(' ', 32)), ' ') w where length(w) between 3 and 40
$$;

-- Texts are put together and parted again before anything else is done to their words: thousands of people share a few hundred pieces.
create function learn_words() returns trigger language plpgsql as $$
begin
  insert into search_word (account_id, word)
    select distinct p.account_id, w from (
      select distinct t.account_id, piece from (select account_id, string_agg(search, ' ') as texts from new_rows group by account_id, hashtext(id::text) & 63) t
      cross join lateral string_to_table(t.texts, ' ') piece) p cross join lateral words_of(p.piece) w
    where not exists (select from search_word k where k.account_id = p.account_id and k.word = w);
  return null;
end $$;

-- The words of a few texts are looked for among the people one by one; after many changes all words are gathered anew.
create function forget_words(p_account uuid, texts text[]) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if cardinality(texts) <= 50 then
    delete from search_word k where k.account_id = p_account and k.word in (select w from unnest(texts) t cross join lateral words_of(t) w)
      and not exists (select from person p where p.account_id = p_account and p.search like '%' || like_literal(k.word) || '%');
  else
    delete from search_word k where k.account_id = p_account and not exists (select from (
      select distinct w from (select distinct piece from person p cross join lateral string_to_table(p.search, ' ') piece where p.account_id = p_account) p cross join lateral words_of(p.piece) w) u
      where u.w = k.word);
  end if;
end $$;
revoke all on function forget_words from public;

-- The plan is kept from the first time, which may have been for one row: hence no nested loops.
create function learn_changed_words() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp set enable_nestloop = off as $$
begin
  insert into search_word (account_id, word)
    select distinct p.account_id, w from (
      select distinct t.account_id, piece from (
        select n.account_id, string_agg(n.search, ' ') as texts from new_rows n join old_rows o on o.account_id = n.account_id and o.id = n.id and o.search <> n.search
        group by n.account_id, hashtext(n.id::text) & 63) t
      cross join lateral string_to_table(t.texts, ' ') piece) p cross join lateral words_of(p.piece) w
    where not exists (select from search_word k where k.account_id = p.account_id and k.word = w);
  perform forget_words(o.account_id, array_agg(o.search)) from new_rows n join old_rows o on o.account_id = n.account_id and o.id = n.id and o.search <> n.search group by o.account_id;
  return null;
end $$;
create function forget_lost_words() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform forget_words(account_id, array_agg(search)) from old_rows group by account_id;
  return null;
end $$;
create trigger words_learned after insert on person referencing new table as new_rows for each statement execute function learn_words();
create trigger changed_words_learned after update on person referencing old table as old_rows new table as new_rows for each statement execute function learn_changed_words();
create trigger words_forgotten after delete on person referencing old table as old_rows for each statement execute function forget_lost_words();
insert into search_word (account_id, word) select distinct p.account_id, w from (select distinct account_id, piece from person cross join lateral string_to_table(search, ' ') piece) p cross join lateral words_of(p.piece) w;

-- Up to `most` people whose words are as typed, the likeliest first. Filters by account itself: under row-level security PostgreSQL
-- would leave the index aside, because the operators of trigrams are not leakproof.
create or replace function search_people(q text, most integer) returns table (id uuid, rank integer) language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan set pg_trgm.similarity_threshold = 0.3 as $$
declare
  me uuid := current_account();
  typed text := trim(regexp_replace(fold(q), '\s+', ' ', 'g'));
  words text[] := array(select w from string_to_table(typed, ' ') w where w <> '' group by w order by length(w) desc, w limit 6);
  enough integer := least(most, 8);
  found_ids uuid[];
begin
  if me is null or typed = '' then return; end if;

  -- names that begin with what was typed
  found_ids := array(select c.id from (
      select p.id, p.last_exchange_at, p.name_key from person p
      where p.account_id = me and p.name_key >= typed and p.name_key < typed || U&'\+10FFFF' order by p.name_key, p.id limit greatest(most, 200)) c
    order by c.last_exchange_at desc nulls last, c.name_key, c.id limit most);

  -- words that begin with each word typed; then words that hold them
  if cardinality(found_ids) < most then found_ids := people_like(me, words, '% %s%%', typed, most); end if;
  if cardinality(found_ids) < enough and length(words[1]) >= 3 then found_ids := people_like(me, words, '%%%s%%', typed, most); end if;
  return query select f, n::integer from unnest(found_ids) with ordinality t(f, n);

  -- words like them
  if cardinality(found_ids) < enough and length(words[1]) >= 3 then
    return query select f, 1000 + n::integer from unnest(people_alike(me, words, found_ids, most - cardinality(found_ids))) with ordinality t(f, n);
  end if;
end $$;

-- Of six hundred people that hold all words by the pattern: those whose name begins as typed, then those whose name holds the first word, the latest in touch first.
create function people_like(me uuid, words text[], pattern text, typed text, most integer) returns uuid[] language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare result uuid[];
begin
  execute format('select array(select c.id from (select p.id, p.name_key, p.last_exchange_at from person p where p.account_id = $1 and %s limit 600) c
      order by not starts_with(c.name_key, $2), strpos('' '' || c.name_key, '' '' || $3) = 0, strpos(c.name_key, $3) = 0, c.last_exchange_at desc nulls last, c.name_key, c.id limit $4)',
    (select string_agg(format('p.search like %L', replace(pattern, '%s', like_literal(w))), ' and ') from unnest(words) w))
    into result using me, typed, words[1], most;
  return result;
end $$;

-- Whose words are like each of those typed: the longest by each of its four likeliest words in use in turn, the others by any of theirs.
create function people_alike(me uuid, words text[], but uuid[], most integer) returns uuid[] language plpgsql stable
  set search_path = pg_catalog, public, pg_temp set pg_trgm.similarity_threshold = 0.3 as $$
declare
  others text := '';
  w text;
  alternative record;
  these uuid[];
  result uuid[] := '{}';
begin
  foreach w in array words[2:] loop
    others := others || format(' and p.search like any (%L::text[])', array(select '%' || like_literal(a) || '%' from unnest(array_prepend(w, words_alike(me, w))) a));
  end loop;
  for alternative in select a, n from unnest(words_alike(me, words[1])) with ordinality t(a, n) loop
    execute format('select array(select c.id from (select p.id, p.last_exchange_at from person p where p.account_id = $1 and p.search like %L%s limit 300) c
        where c.id <> all ($2) order by c.last_exchange_at desc nulls last, c.id limit $3)', '%' || like_literal(alternative.a) || '%', others)
      into these using me, but || result, most - cardinality(result);
    result := result || these;
    exit when cardinality(result) >= most;
  end loop;
  return result;
end $$;

create function words_alike(me uuid, typed text) returns text[] language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select array(select k.word from search_word k where k.account_id = me and k.word % typed group by k.word order by similarity(k.word, typed) desc, k.word limit 4)
$$;

-- Everyone whose company, title and city hold these words, each by itself; null asks nothing. Whole rows, so that whoever asks need not look them up again.
create function people_with(company text, title text, city text) returns setof person language plpgsql stable security definer rows 500
  set search_path = pg_catalog, public, pg_temp as $$
declare conditions text := (
  select string_agg(format('p.search like %1$L and split_part(p.search, E''\x1f'', %2$s) like %1$L', '%' || like_literal(fold(words)) || '%', place), ' and ')
  from (values (company, 3), (title, 4), (city, 5)) f(words, place) where words is not null);
begin
  return query execute format('select p.* from person p where p.account_id = $1 and %s', coalesce(conditions, 'true')) using current_account();
end $$;

revoke all on function people_like, people_alike, words_alike, people_with from public;
grant execute on function people_with to kith_member;

-- Triggers call these; nobody else has a reason to.
revoke all on function forget_lost_words, learn_changed_words from public;
