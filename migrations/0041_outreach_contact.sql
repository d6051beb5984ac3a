-- What was asked by outreach, and what came back, is an exchange like any other: a rhythm counts from it, and whoever was written to
-- yesterday is not named anew today. Summed beside the person from the steps of the board, as conversations are; no part of a change.

alter table person drop column last_contact_at;
alter table person add column last_outreach_at timestamptz;
alter table person add column last_contact_at timestamptz generated always as (greatest(last_sent_at, last_received_at, last_conversation_at, last_outreach_at)) stored;
create index person_by_last_contact on person (account_id, last_contact_at) where (sent_count > 0 and received_count > 0) or conversation_count > 0;

create or replace function kept_image(image jsonb) returns jsonb language sql immutable parallel safe
  as $$ select image - '{sent_count,received_count,first_exchange_at,last_sent_at,last_received_at,last_exchange_at,note_text,search,name_key,company_key,last_conversation_at,last_outreach_at,conversation_count,named_check_in_on,next_check_in_on,last_contact_at}'::text[] $$;

create or replace function reckon_check_in() returns trigger language plpgsql as $$
declare z text := (select a.zone from account a where a.id = new.account_id);
begin
  new.next_check_in_on := check_in_on((greatest(new.last_sent_at, new.last_received_at, new.last_conversation_at, new.last_outreach_at) at time zone z)::date,
    coalesce(new.connected_on, (new.created_at at time zone z)::date), new.rhythm_days, new.named_check_in_on);
  return new;
end $$;
drop trigger check_in_moved on person;
create trigger check_in_moved before update of rhythm_days, last_sent_at, last_received_at, last_conversation_at, last_outreach_at, named_check_in_on, connected_on on person for each row
  when (new.rhythm_days is not null or new.named_check_in_on is not null or old.next_check_in_on is not null) execute function reckon_check_in();

-- A yes to an invitation that only an archive tells of is a click and no words. What was said to be sent by hand and is a draft again was not sent.
create function refresh_outreach(p_account uuid, p_people uuid[]) returns void language plpgsql as $$
declare recording text := current_setting('app.change', true);
begin
  perform set_config('app.change', '', true);
  update person p set last_outreach_at = s.last_at
    from (select t.id, max(x.at) as last_at from unnest(p_people) t(id) left join outreach_step x on x.account_id = p_account and x.person_id = t.id
            and (x.step in ('sent', 'followed up', 'in conversation', 'declined') or x.step = 'accepted' and x.told_by <> 'archive')
            and (x.letter_id is not null or not exists (select from outreach_step d where d.account_id = x.account_id and d.outreach_id = x.outreach_id and d.step = 'drafted' and (d.at, d.id) > (x.at, x.id)))
          group by t.id) s
    where p.account_id = p_account and p.id = s.id and p.last_outreach_at is distinct from s.last_at;
  perform set_config('app.change', coalesce(recording, ''), true);
end $$;

create function outreach_stepped() returns trigger language plpgsql as $$
begin
  perform refresh_outreach(account_id, array_agg(distinct person_id)) from touched group by account_id;
  return null;
end $$;
create function outreach_step_moved() returns trigger language plpgsql as $$
begin
  perform refresh_outreach(account_id, array_agg(distinct person_id)) from (select account_id, person_id from before_rows union select account_id, person_id from after_rows) t group by account_id;
  return null;
end $$;
create trigger steps_insert after insert on outreach_step referencing new table as touched for each statement execute function outreach_stepped();
create trigger steps_delete after delete on outreach_step referencing old table as touched for each statement execute function outreach_stepped();
create trigger steps_update after update on outreach_step referencing old table as before_rows new table as after_rows for each statement execute function outreach_step_moved();

select refresh_outreach(account_id, array_agg(distinct person_id)) from outreach_step group by account_id;
