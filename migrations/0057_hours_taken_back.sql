-- What a member offers can be taken back, as everything else they alter: kinds of meeting, hours, stays, places, the words of their page.
-- `person_id` is empty: none of these is about anybody, but the journal of changes asks every row for its person.

alter table stay add column id uuid not null default gen_random_uuid();
alter table stay alter column id drop default, drop constraint stay_pkey, add primary key (account_id, id), add constraint stay_once unique (account_id, from_on);
-- there is one for each account, and the journal asks for an id
alter table host_page add column id uuid not null generated always as (account_id) stored;

do $$
declare t text;
begin
  foreach t in array '{schedule,schedule_date,stay,place,meeting_type,meeting_pass,host_page,suggestion}'::text[] loop
    execute format('alter table %I add column person_id uuid check (person_id is null), add column change_id uuid default current_change()', t);
    execute format('create index %I on %I (account_id, change_id)', t || '_by_change', t);
    perform journal_table(t::regclass);
  end loop;
end $$;

-- A kind of meeting that was booked, or for which somebody suggests times, stays: whatever is taken back, no guest's meeting loses what it rests on.
alter table booking drop constraint booking_account_id_type_id_fkey, add foreign key (account_id, type_id) references meeting_type;
alter table suggestion drop constraint suggestion_account_id_type_id_fkey, add foreign key (account_id, type_id) references meeting_type;
