-- What was written between the member and a person, one row for each person it counts for: a message by the member counts
-- as one to each recipient, a message by someone else as one from its sender only.

create table message (
  account_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- the thread it belongs to in its source
  thread text not null default '',
  thread_title text not null default '',
  from_me boolean not null,
  at timestamptz not null,
  subject text not null default '',
  body text not null default '',
  source text not null,
  -- digest of direction, instant and words: equal for the same message in every edition of an archive, of whatever year
  source_key bytea not null,
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, source_key, person_id),
  foreign key (account_id, person_id) references person on delete cascade deferrable
);
create index message_of_person on message (account_id, person_id, at desc, id);
create index message_by_time on message (account_id, at);
create index message_by_change on message (account_id, change_id);

-- What went each way, and when last, summed up beside each person in the transaction of its cause. Not part of a change:
-- it follows from the messages whenever they come or go.
create function refresh_exchanges(p_account uuid, p_people uuid[]) returns void language plpgsql as $$
declare recording text := current_setting('app.change', true);
begin
  perform set_config('app.change', '', true);
  update person p set sent_count = s.sent, received_count = s.received, first_exchange_at = s.first_at, last_sent_at = s.last_sent, last_received_at = s.last_received
    from (select t.id, count(*) filter (where m.from_me) as sent, count(*) filter (where not m.from_me) as received, min(m.at) as first_at,
                 max(m.at) filter (where m.from_me) as last_sent, max(m.at) filter (where not m.from_me) as last_received
          from unnest(p_people) t(id) left join message m on m.account_id = p_account and m.person_id = t.id group by t.id) s
    where p.account_id = p_account and p.id = s.id
      and (p.sent_count, p.received_count, p.first_exchange_at, p.last_sent_at, p.last_received_at) is distinct from (s.sent, s.received, s.first_at, s.last_sent, s.last_received);
  perform set_config('app.change', coalesce(recording, ''), true);
end $$;

create function refresh_exchanges_touched() returns trigger language plpgsql as $$
begin
  perform refresh_exchanges(account_id, array_agg(distinct person_id)) from touched group by account_id;
  return null;
end $$;

create function refresh_exchanges_moved() returns trigger language plpgsql as $$
begin
  perform refresh_exchanges(account_id, array_agg(distinct person_id)) from (select account_id, person_id from before_rows union select account_id, person_id from after_rows) t group by account_id;
  return null;
end $$;

create trigger exchanges_insert after insert on message referencing new table as touched for each statement execute function refresh_exchanges_touched();
create trigger exchanges_delete after delete on message referencing old table as touched for each statement execute function refresh_exchanges_touched();
create trigger exchanges_update after update on message referencing old table as before_rows new table as after_rows for each statement execute function refresh_exchanges_moved();

select private_table('message'), journal_table('message');
