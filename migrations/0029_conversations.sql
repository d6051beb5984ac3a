-- Conversations with one or more people, and the promises made in them. A conversation stands by itself, because several people
-- hang on it; who took part is a row for each. It is planned until somebody says how it went: `written_at` that it was held,
-- `missed_at` that it was not, `cancelled_at` that it will not be. What the member's lists ask (when last, when next) stands beside
-- the person and is written in the transaction of its cause, as the sums of messages are.

create table conversation (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  -- none: the undo asks every table for the person a row hangs on, and this one hangs on several
  person_id uuid check (person_id is null),
  kind text not null check (kind in ('coffee', 'call', 'lunch', 'walk', 'chat', 'event')),
  -- an instant and the zone in which it was named, or a date, which has no zone
  starts_at timestamptz,
  ends_at timestamptz,
  zone text,
  on_day date,
  -- its place in the order of conversations
  at timestamptz not null generated always as (coalesce(starts_at, (on_day + time '12:00') at time zone 'UTC')) stored,
  title text not null default '',
  place text not null default '',
  link text not null default '',
  summary text not null default '',
  got text not null default '',
  gave text not null default '',
  -- what they are after, in the member's words
  seeking text not null default '',
  check_in_on date,
  source text not null default 'member',
  written_at timestamptz,
  missed_at timestamptz,
  cancelled_at timestamptz,
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  check ((starts_at is null) = (on_day is not null) and (starts_at is null) = (zone is null)),
  check (ends_at > starts_at),
  check (num_nonnulls(written_at, missed_at, cancelled_at) <= 1)
);
create index conversation_by_time on conversation (account_id, at desc, id desc);
create index conversation_open on conversation (account_id, at, id) where written_at is null and missed_at is null and cancelled_at is null;
create index conversation_by_change on conversation (account_id, change_id);

create table attendance (
  account_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  conversation_id uuid not null,
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, conversation_id, person_id),
  foreign key (account_id, person_id) references person on delete cascade deferrable,
  foreign key (account_id, conversation_id) references conversation on delete cascade deferrable
);
create index attendance_of_person on attendance (account_id, person_id);
create index attendance_by_change on attendance (account_id, change_id);

-- A promise of the member's counts as kept once whoever gave the advice was told (`told_at`); one of theirs once it is done.
create table promise (
  account_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  conversation_id uuid,
  mine boolean not null,
  kind text not null default 'other' check (kind in ('book', 'person', 'draft', 'other')),
  what text not null check (what <> ''),
  made_on date not null,
  due_on date,
  -- what came of it, for whoever gave the advice
  outcome text not null default '',
  done_at timestamptz,
  told_at timestamptz,
  let_go_at timestamptz,
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  check (told_at is null or done_at is not null),
  foreign key (account_id, person_id) references person on delete cascade deferrable,
  foreign key (account_id, conversation_id) references conversation on delete cascade deferrable
);
create index promise_of_person on promise (account_id, person_id);
create index promise_of_conversation on promise (account_id, conversation_id);
create index promise_open on promise (account_id, due_on, id) where done_at is null and let_go_at is null;
create index promise_to_tell on promise (account_id, done_at, id) where mine and done_at is not null and told_at is null and let_go_at is null;
create index promise_by_change on promise (account_id, change_id);

-- Beside the person. A message is contact, and so is a conversation that was held.
alter table person add column last_conversation_at timestamptz,
  add column conversation_count integer not null default 0,
  add column named_check_in_on date,
  add column next_check_in_on date;
alter table person add column last_contact_at timestamptz generated always as (greatest(last_sent_at, last_received_at, last_conversation_at)) stored;
create index person_by_check_in on person (account_id, next_check_in_on, id) where next_check_in_on is not null;
create index person_by_last_contact on person (account_id, last_contact_at) where (sent_count > 0 and received_count > 0) or conversation_count > 0;

create or replace function kept_image(image jsonb) returns jsonb language sql immutable parallel safe
  as $$ select image - '{sent_count,received_count,first_exchange_at,last_sent_at,last_received_at,last_exchange_at,note_text,search,name_key,company_key,last_conversation_at,conversation_count,named_check_in_on,next_check_in_on,last_contact_at}'::text[] $$;

-- When to be in touch next: the day that was named, while nothing was exchanged on it or after it; else a rhythm after the last contact.
create function check_in_on(contact date, known_since date, rhythm integer, named date) returns date language sql immutable parallel safe
  as $$ select case when named > coalesce(contact, '-infinity'::date) then named else coalesce(contact, known_since) + rhythm end $$;

-- Days are days of the member's zone.
create function reckon_check_in() returns trigger language plpgsql as $$
declare z text := (select a.zone from account a where a.id = new.account_id);
begin
  new.next_check_in_on := check_in_on((greatest(new.last_sent_at, new.last_received_at, new.last_conversation_at) at time zone z)::date,
    coalesce(new.connected_on, (new.created_at at time zone z)::date), new.rhythm_days, new.named_check_in_on);
  return new;
end $$;
create trigger check_in_first before insert on person for each row when (new.rhythm_days is not null or new.named_check_in_on is not null) execute function reckon_check_in();
create trigger check_in_moved before update of rhythm_days, last_sent_at, last_received_at, last_conversation_at, named_check_in_on, connected_on on person for each row
  when (new.rhythm_days is not null or new.named_check_in_on is not null or old.next_check_in_on is not null) execute function reckon_check_in();

-- A conversation on a date without a time stands at noon of the member's zone. Not part of a change: it follows from the conversations.
create function refresh_conversations(p_account uuid, p_people uuid[]) returns void language plpgsql as $$
declare recording text := current_setting('app.change', true);
begin
  perform set_config('app.change', '', true);
  update person p set last_conversation_at = s.last_at, conversation_count = s.held, named_check_in_on = s.named
    from (select t.id, count(c.id) as held, max(coalesce(c.starts_at, (c.on_day + time '12:00') at time zone a.zone)) as last_at,
                 (array_agg(c.check_in_on order by c.at desc, c.id desc) filter (where c.check_in_on is not null))[1] as named
          from unnest(p_people) t(id) join account a on a.id = p_account
            left join (attendance x join conversation c on c.account_id = x.account_id and c.id = x.conversation_id and c.written_at is not null) on x.account_id = p_account and x.person_id = t.id
          group by t.id) s
    where p.account_id = p_account and p.id = s.id
      and (p.last_conversation_at, p.conversation_count, p.named_check_in_on) is distinct from (s.last_at, s.held::integer, s.named);
  perform set_config('app.change', coalesce(recording, ''), true);
end $$;

-- The words of a person's notes and conversations, newest first, for the search index; longer ones are cut there alone.
create function refresh_words(p_account uuid, p_people uuid[]) returns void language plpgsql as $$
declare recording text := current_setting('app.change', true);
begin
  perform set_config('app.change', '', true);
  update person p set note_text = s.words from (
    select t.id, concat_ws(' ',
      (select left(string_agg(n.body, ' ' order by n.at desc), 4000) from note n where n.account_id = p_account and n.person_id = t.id),
      (select left(string_agg(concat_ws(' ', c.title, c.place, c.summary, c.got, c.gave, c.seeking), ' ' order by c.at desc), 4000)
       from attendance x join conversation c on c.account_id = x.account_id and c.id = x.conversation_id where x.account_id = p_account and x.person_id = t.id)) as words
    from unnest(p_people) t(id)) s
    where p.account_id = p_account and p.id = s.id and p.note_text <> s.words;
  perform set_config('app.change', coalesce(recording, ''), true);
end $$;
create or replace function refresh_note_text() returns trigger language plpgsql as $$
begin
  perform refresh_words(account_id, array_agg(distinct person_id)) from touched group by account_id;
  return null;
end $$;
create or replace function refresh_note_text_moved() returns trigger language plpgsql as $$
begin
  perform refresh_words(account_id, array_agg(distinct person_id)) from (select account_id, person_id from before_rows union select account_id, person_id from after_rows) t group by account_id;
  return null;
end $$;

create function attendance_touched() returns trigger language plpgsql as $$
begin
  perform refresh_conversations(account_id, array_agg(distinct person_id)), refresh_words(account_id, array_agg(distinct person_id)) from touched group by account_id;
  -- a conversation that nobody is left of goes with the last of them
  if tg_op = 'DELETE' then
    delete from conversation c using (select distinct account_id, conversation_id from touched) t
      where c.account_id = t.account_id and c.id = t.conversation_id and not exists (select from attendance x where x.account_id = c.account_id and x.conversation_id = c.id);
  end if;
  return null;
end $$;
create function attendance_moved() returns trigger language plpgsql as $$
begin
  perform refresh_conversations(account_id, array_agg(distinct person_id)), refresh_words(account_id, array_agg(distinct person_id))
    from (select account_id, person_id from before_rows union select account_id, person_id from after_rows) t group by account_id;
  return null;
end $$;
create trigger conversations_insert after insert on attendance referencing new table as touched for each statement execute function attendance_touched();
create trigger conversations_delete after delete on attendance referencing old table as touched for each statement execute function attendance_touched();
create trigger conversations_update after update on attendance referencing old table as before_rows new table as after_rows for each statement execute function attendance_moved();

create function conversation_altered() returns trigger language plpgsql as $$
begin
  perform refresh_conversations(x.account_id, array_agg(distinct x.person_id)), refresh_words(x.account_id, array_agg(distinct x.person_id))
    from after_rows c join attendance x on x.account_id = c.account_id and x.conversation_id = c.id group by x.account_id;
  return null;
end $$;
create trigger conversations_altered after update on conversation referencing new table as after_rows for each statement execute function conversation_altered();

-- In another zone a day begins and ends at other instants.
create function zone_moved() returns trigger language plpgsql as $$
begin
  perform refresh_conversations(new.id, array(select distinct x.person_id from attendance x where x.account_id = new.id));
  update person set named_check_in_on = named_check_in_on where account_id = new.id and next_check_in_on is not null;
  return null;
end $$;
create trigger zone_moved after update of zone on account for each row when (old.zone is distinct from new.zone) execute function zone_moved();

select private_table(t), journal_table(t) from unnest(array['conversation', 'attendance', 'promise']::regclass[]) t;
