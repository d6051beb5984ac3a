-- Drawing a round of thousands takes seconds or minutes. It is done outside of any transaction, by whichever process takes the job, so
-- how far it is, a sign that somebody is still at it, and the wish to stop it stand here, where every process sees them.
create table drawing (
  account_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  asked_at timestamptz not null,
  -- when whoever draws last said how far they are; nobody is at it before
  told_at timestamptz,
  step text,
  share real,
  stop_asked_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('drawn', 'stopped', 'failed')),
  primary key (account_id, id),
  foreign key (account_id, round_id) references round on delete cascade
);
create unique index drawing_open on drawing (account_id, round_id) where ended_at is null;
select private_table('drawing');

-- A group may bring together only those who are on different sides: newcomers with veterans, one team with another.
alter table round_group add column only_across boolean not null default false;

-- Where others may book a participant's time, and whether the calendars of their own account here may be asked when they are free.
-- Only their own link says so.
alter table participant add column booking_url text not null default '', add column calendar_used_at timestamptz;

-- When participants who said that it may be asked, and have an account here, are busy: minutes and no more, never what fills them. Only
-- for participants of the member's own groups, and only by what somebody with that address said behind their own link.
create function participant_busy(p_ids uuid[], p_from integer, p_to integer) returns table (participant_id uuid, from_minute integer, to_minute integer) language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
    with asked as (select p.id, a.id as account from participant p join account a on a.email = lower(p.email) where p.account_id = current_account() and p.id = any(p_ids) and p.calendar_used_at is not null and p.left_at is null)
    select asked.id, b.from_minute, b.to_minute from asked join busy b on b.account_id = asked.account where b.from_minute < p_to and b.to_minute > p_from
    union all
    select asked.id, floor(extract(epoch from lower(k.during)) / 60)::integer, ceil(extract(epoch from upper(k.during)) / 60)::integer from asked join booking k on k.account_id = asked.account
    where k.active and k.during && tstzrange(to_timestamp(p_from * 60::bigint), to_timestamp(p_to * 60::bigint))
$$;
revoke all on function participant_busy from public;
grant execute on function participant_busy to kith_member;

-- The open booking pages of the same: where everybody may book them anyway.
create function participant_pages(p_ids uuid[]) returns table (participant_id uuid, handle text) language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
    select p.id, a.handle from participant p join account a on a.email = lower(p.email)
    where p.account_id = current_account() and p.id = any(p_ids) and p.calendar_used_at is not null and p.left_at is null and a.opened_at is not null
$$;
revoke all on function participant_pages from public;
grant execute on function participant_pages to kith_member;
