-- People for the words of a goal: where a word is common, the search index gathers thousands to give a few of them, which was most
-- of what a day cost. So a bounded walk comes first, made once for all words along the latest exchanges; the search index is asked
-- only for words that the walk meets too seldom. Whoever was in touch since `quiet_since` is passed over, so that they take no place.

drop function people_for_words(text[], integer);
create function people_for_words(targets text[], most integer, quiet_since timestamptz) returns table (id uuid) language plpgsql stable security definer
  rows 100 set search_path = pg_catalog, public, pg_temp as $$
declare
  me uuid := current_account();
  ids uuid[];
  texts text[];
  target text;
  starts text[];
  met bigint;
begin
  if me is null then return; end if;
  select array_agg(w.id), array_agg(w.search) into ids, texts from (
    select p.id, p.search from person p where p.account_id = me and (p.last_contact_at is null or p.last_contact_at < quiet_since)
    order by p.last_exchange_at desc nulls last, p.id limit 500
  ) w;
  foreach target in array targets loop
    starts := array(select ' ' || w from string_to_table(trim(regexp_replace(fold(target), '\s+', ' ', 'g')), ' ') w where w <> '');
    continue when starts = '{}';
    return query select w.id from unnest(ids, texts) w(id, search)
      where strpos(w.search, starts[1]) > 0 and (cardinality(starts) = 1 or (select bool_and(strpos(w.search, s) > 0) from unnest(starts) s)) limit most;
    get diagnostics met = row_count;
    continue when met >= most * 2 / 3;
    return query execute (select 'select p.id from person p where p.account_id = $1 and (p.last_contact_at is null or p.last_contact_at < $3) and '
        || string_agg(format('p.search like %L', '%' || like_literal(s) || '%'), ' and ') || ' limit $2' from unnest(starts) s)
      using me, most, quiet_since;
  end loop;
end $$;
revoke all on function people_for_words from public;
grant execute on function people_for_words to kith_member;
