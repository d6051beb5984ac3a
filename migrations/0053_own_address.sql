-- Two people whose addresses nobody here knows said yes by their links, and could then not reach each other. Whoever says yes may leave an
-- address for this introduction alone; where neither had one when they were asked, a yes needs it. The times that the member offers are
-- kept as they were found when both said yes, so that a page can name them where no letter does.
alter table introduction add column needs_address boolean not null default false, add column times timestamptz[] not null default '{}';
update introduction i set needs_address = true where i.connected_at is null
  and not exists (select from introduction_side s where s.account_id = i.account_id and s.introduction_id = i.id and (s.email <> '' or s.forgotten_at is not null));
-- shown to nobody before both said yes, and gone when the introduction ends without
alter table introduction_side add column own_email text not null default '';
create index introduction_side_own_email on introduction_side (introduction_id) where own_email <> '';
