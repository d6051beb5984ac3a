-- A rhythm that is chosen today for a tie that has been silent for years was broken the moment it was chosen: it counted from the last
-- contact alone. The day on which it was chosen is kept, and nothing is asked of anybody before a week has gone by (or the rhythm itself,
-- where that is shorter).

alter table person add column rhythm_chosen_on date;

-- When to be in touch next: the day that was named, while nothing was exchanged on it or after it; else a rhythm after the last contact, and never in the first days after the rhythm was chosen.
create function check_in_on(contact date, known_since date, rhythm integer, named date, chosen date) returns date language sql immutable parallel safe
  as $$ select case when named > coalesce(contact, '-infinity'::date) then named when rhythm is not null then greatest(coalesce(contact, known_since) + rhythm, chosen + least(rhythm, 7)) end $$;

create or replace function reckon_check_in() returns trigger language plpgsql as $$
declare z text := (select a.zone from account a where a.id = new.account_id);
begin
  new.next_check_in_on := check_in_on((greatest(new.last_sent_at, new.last_received_at, new.last_conversation_at, new.last_outreach_at) at time zone z)::date,
    coalesce(new.connected_on, (new.created_at at time zone z)::date), new.rhythm_days, new.named_check_in_on, new.rhythm_chosen_on);
  return new;
end $$;
drop function check_in_on(date, date, integer, date);
drop trigger check_in_moved on person;
create trigger check_in_moved before update of rhythm_days, rhythm_chosen_on, last_sent_at, last_received_at, last_conversation_at, last_outreach_at, named_check_in_on, connected_on on person for each row
  when (new.rhythm_days is not null or new.named_check_in_on is not null or old.next_check_in_on is not null) execute function reckon_check_in();
