-- Time for reaching out as a feed that a calendar subscribes to. Its address is written from `feed_id` and the instance's secret,
-- and looked up by its hash alone: another id is another address, and the old one opens nothing any more.

alter table today_pace add column feed_id uuid;
alter table today_pace add column feed_hash bytea unique;
