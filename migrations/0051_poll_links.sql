-- Of a link nothing is kept but its hash, as of those of coffee rounds: whoever reads the database can answer for nobody. Whom a participant is in the
-- meeting that was found is kept by id, since a name may be another's too. And addresses are looked up by an index.

alter table poll_participant add column token_hash bytea unique, add column guest_id uuid;
update poll_participant set token_hash = sha256(convert_to(key, 'UTF8'));
alter table poll_participant drop column key, alter column token_hash set not null;
alter table poll_participant add foreign key (account_id, guest_id) references booking_guest on delete set null (guest_id);
alter table poll add column share_hash bytea unique;
update poll set share_hash = sha256(convert_to(share_key, 'UTF8')) where share_key is not null;
alter table poll drop column share_key;

create index poll_participant_at on poll_participant (account_id, lower(email)) where email <> '';
create index booking_guest_at on booking_guest (account_id, lower(email)) where email <> '';
