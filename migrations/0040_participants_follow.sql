-- Whoever takes part in coffee rounds and is among the organiser's people stays so when two entries turn out to be one, and again when
-- that is taken back. Where the entry is deleted, the participant stays and is nobody's entry: they take part by their own word.

alter table participant add column change_id uuid default current_change(), add column created_at timestamptz not null default now();
update participant p set person_id = null where person_id is not null and not exists (select from person o where o.account_id = p.account_id and o.id = p.person_id);
alter table participant add foreign key (account_id, person_id) references person on delete set null (person_id) deferrable;
create index participant_of_person on participant (account_id, person_id);
create index participant_by_change on participant (account_id, change_id);
select journal_table('participant');

-- Letters that are due are looked for across all members at once, so that the job opens the accounts alone that have something to do.
create index taking_part_to_ask on taking_part (ask_due_at) where asked_at is null;
create index taking_part_to_tell on taking_part (told_due_at) where left_over and told_at is null;
create index pairing_member_tell_due on pairing_member (tell_due_at) where told_at is null;
create index pairing_member_ask_due on pairing_member (ask_due_at) where asked_at is null;
create index round_to_draw on round (draws_at) where drawn_at is null;
create index introduction_to_follow_up on introduction (connected_at) where connected_at is not null and followed_up_at is null and withdrawn_at is null;
create index introduction_request_later on introduction_request (later_on) where answer = 'later';
create index introduction_side_forgotten on introduction_side (introduction_id) where forgotten_at is not null and about <> '';
create index round_group_to_open on round_group (next_on) where ended_at is null;
