-- What a member answered to an item of their day: done, put off to a day, or dismissed for good and why. Each answer is a row
-- of its own, so that taking it back takes away that row. An item is known by its kind, whom it is about and its occasion.

create table today_answer (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  -- empty where the item is about nobody in particular
  person_id uuid,
  kind text not null,
  occasion text not null default '',
  answer text not null check (answer in ('done', 'put off', 'dismissed')),
  -- the member's day on which it comes back
  until date,
  -- why it was dismissed: the choice of people learns from it
  why text not null default '',
  at timestamptz not null,
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, person_id) references person on delete cascade deferrable,
  check ((answer = 'put off') = (until is not null)),
  check (answer = 'dismissed' or why = '')
);
create index today_answer_of_item on today_answer (account_id, kind, person_id, occasion);
create index today_answer_by_time on today_answer (account_id, at);
create index today_answer_of_person on today_answer (account_id, person_id);
create index today_answer_by_change on today_answer (account_id, change_id);

-- The pace that a member keeps: what a day holds at the most, how many people are reached out to at a time, and when.
create table today_pace (
  account_id uuid primary key references account on delete cascade,
  items integer not null default 5 check (items between 1 and 12),
  people integer not null default 2 check (people between 0 and 5),
  -- where a lunch is possible
  city text not null default '',
  block_days text[] not null default '{}' check (block_days <@ '{mo,tu,we,th,fr,sa,su}'),
  block_from text not null default '09:00' check (block_from ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  block_minutes integer not null default 30 check (block_minutes between 10 and 240)
);

select private_table('today_answer'), journal_table('today_answer');
select private_table('today_pace');

-- The strongest ties are as strong as their quieter side.
create index person_by_strength on person (account_id, least(sent_count, received_count) desc, id) where sent_count > 0 and received_count > 0;
create index person_with_rhythm on person (account_id, id) where rhythm_days is not null;

-- People in whose words one of these stands, each word from its beginning; some of each, found by the search index, which
-- PostgreSQL would leave aside under row-level security.
create function people_for_words(targets text[], most integer) returns table (id uuid) language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  me uuid := current_account();
  target text;
begin
  if me is null then return; end if;
  foreach target in array targets loop
    return query execute format('select p.id from person p where p.account_id = $1 and %s limit $2',
      (select coalesce(string_agg(format('p.search like %L', '% ' || like_literal(w) || '%'), ' and '), 'false') from string_to_table(trim(regexp_replace(fold(target), '\s+', ' ', 'g')), ' ') w where w <> ''))
      using me, most;
  end loop;
end $$;
revoke all on function people_for_words from public;
grant execute on function people_for_words to kith_member;
