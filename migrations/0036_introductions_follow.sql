-- When two entries turn out to be one person, everything that hangs on one moves to the other, and comes back when that is taken back:
-- introductions too, which went with the entry that was merged away, so that links led nowhere and nobody heard of a yes.

alter table introduction_side add column change_id uuid default current_change();
alter table introduction_request add column change_id uuid default current_change();
create index introduction_side_by_change on introduction_side (account_id, change_id);
create index introduction_request_by_change on introduction_request (account_id, change_id);
select journal_table(t) from unnest(array['introduction_side', 'introduction_request']::regclass[]) t;
