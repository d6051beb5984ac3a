-- What a member alters about a poll can be taken back, as everything else they alter. `person_id` is empty: a poll is about nobody, but
-- the journal of changes asks every row for its person.

alter table poll add column person_id uuid check (person_id is null);
alter table poll add column change_id uuid default current_change();
create index poll_by_change on poll (account_id, change_id);
select journal_table('poll');
