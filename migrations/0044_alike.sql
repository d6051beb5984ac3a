-- A search with a typing error took twice as long as it needs: to guess how many rows `unnest` of a stable function gives, PostgreSQL
-- calls the function while it plans, and then again. What such a function gives is put by first.
create or replace function search_people(q text, most integer) returns table (id uuid, rank integer) language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan set pg_trgm.similarity_threshold = 0.3 as $$
declare
  me uuid := current_account();
  typed text := trim(regexp_replace(fold(q), '\s+', ' ', 'g'));
  words text[] := array(select w from string_to_table(typed, ' ') w where w <> '' group by w order by length(w) desc, w limit 6);
  enough integer := least(most, 8);
  found_ids uuid[];
  alike uuid[];
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
    alike := people_alike(me, words, found_ids, most - cardinality(found_ids));
    return query select f, 1000 + n::integer from unnest(alike) with ordinality t(f, n);
  end if;
end $$;

create or replace function people_alike(me uuid, words text[], but uuid[], most integer) returns uuid[] language plpgsql stable
  set search_path = pg_catalog, public, pg_temp set pg_trgm.similarity_threshold = 0.3 as $$
declare
  others text := '';
  w text;
  ways text[];
  these uuid[];
  result uuid[] := '{}';
begin
  foreach w in array words[2:] loop
    ways := array_prepend(w, words_alike(me, w));
    others := others || format(' and p.search like any (%L::text[])', array(select '%' || like_literal(a) || '%' from unnest(ways) a));
  end loop;
  ways := words_alike(me, words[1]);
  foreach w in array ways loop
    execute format('select array(select c.id from (select p.id, p.last_exchange_at from person p where p.account_id = $1 and p.search like %L%s limit 300) c
        where c.id <> all ($2) order by c.last_exchange_at desc nulls last, c.id limit $3)', '%' || like_literal(w) || '%', others)
      into these using me, but || result, most - cardinality(result);
    result := result || these;
    exit when cardinality(result) >= most;
  end loop;
  return result;
end $$;
