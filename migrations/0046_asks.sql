-- What people are after is asked for on every day's list; most conversations say nothing of it.
create index conversation_seeking on conversation (account_id, at desc) where seeking <> '';
