-- How many fit one of the report's words is said on every list of people. Counted over the heap that takes 17 ms for 30,000
-- people; each word therefore has an index that holds just those it means, and is counted from the index alone.

create index person_is_connection on person (account_id) where is_connection and vanished_on is null;
create index person_is_never on person (account_id) where is_connection and vanished_on is null and sent_count = 0 and received_count = 0;
create index person_is_spoken on person (account_id, last_exchange_at) where is_connection and vanished_on is null and sent_count > 0 and received_count > 0;
create index person_is_from_me on person (account_id) where is_connection and vanished_on is null and sent_count > 0 and received_count = 0;
create index person_is_from_them on person (account_id) where is_connection and vanished_on is null and sent_count = 0 and received_count > 0;
create index person_waits on person (account_id, last_exchange_at) where last_received_at = last_exchange_at and last_received_at is distinct from last_sent_at;
create index person_is_waited_for on person (account_id, last_exchange_at) where last_sent_at = last_exchange_at and last_received_at is distinct from last_sent_at;
drop index person_never_spoken, person_spoken;
