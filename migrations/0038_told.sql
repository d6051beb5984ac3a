-- A letter that loops back knows the promise it is about, and the promise knows that letter: it counts as told once the letter really
-- went. One that waits, or that came back, has told nobody yet; that follows from the letter itself, so that nothing has to be kept in step.

alter table promise add column told_letter_id uuid;
alter table outreach add column promise_id uuid,
  add foreign key (account_id, promise_id) references promise on delete set null (promise_id) deferrable;
create index outreach_of_promise on outreach (account_id, promise_id);
