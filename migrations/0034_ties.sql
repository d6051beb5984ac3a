-- Who knows whom among the people a member knows. An archive tells of nobody but the member and each of their people: it is a star,
-- and says nothing of ties among them. What is known beyond it is what the member recorded, whom they brought together, who was in one
-- conversation, and who worked at one place at one time. Members of one instance may let others find ways through them.

-- One row for each direction, so that merging either of the two keeps the tie.
create table acquaintance (
  account_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, person_id, other_id),
  check (person_id <> other_id),
  foreign key (account_id, person_id) references person on delete cascade deferrable,
  foreign key (account_id, other_id) references person on delete cascade deferrable
);
create index on acquaintance (account_id, other_id);

-- A member who lets other members of the instance find ways through them; without a row they do not.
create table tie_sharing (
  account_id uuid primary key references account on delete cascade,
  at timestamptz not null default now()
);

select private_table(t) from unnest(array['acquaintance', 'tie_sharing']::regclass[]) t;
select journal_table('acquaintance');

-- How warm the tie to a person is, in percent: the quieter side of the exchange counts, and a tie cools by half in four years.
-- Whoever wrote in one direction only, or is a connection and no more, is hardly known.
create function tie_warmth(p_sent integer, p_received integer, p_last timestamptz, p_connected date, p_now timestamptz) returns integer language sql immutable parallel safe as $$
  select greatest(1, round(100 * case
    when least(p_sent, p_received) > 0 then least(0.95, 0.3 + 0.1 * log(2.0, 1 + least(p_sent, p_received)::numeric)) * power(0.5, greatest(0, extract(epoch from p_now - p_last) / (4 * 365.25 * 86400)))
    when p_sent + p_received > 0 then 0.1
    when p_connected is not null then 0.05
    else 0.02 end))::integer
$$;

-- Whoever shares their ties and knows somebody with one of these identities: who they are and how warm their tie is. Nothing else of theirs is told.
create function shared_ties(p_kinds text[], p_keys text[], p_now timestamptz) returns table (account_id uuid, name text, email text, warmth integer) language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
    select a.id, a.name, a.email, max(tie_warmth(p.sent_count, p.received_count, p.last_exchange_at, p.connected_on, p_now))
    from unnest(p_kinds, p_keys) k(kind, key) join identity i on i.kind = k.kind and i.key = k.key and i.mergeable
      join tie_sharing s on s.account_id = i.account_id join account a on a.id = i.account_id
      join person p on p.account_id = i.account_id and p.id = i.person_id
    where current_account() is not null and i.account_id <> current_account() and p.sent_count > 0 and p.received_count > 0
    group by a.id, a.name, a.email
$$;
revoke all on function shared_ties from public;
grant execute on function shared_ties to kith_member;
create index identity_by_key on identity (kind, key) where mergeable;
