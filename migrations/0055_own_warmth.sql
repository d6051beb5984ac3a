-- How warm a member's own tie to somebody is, talks among it, is said in one place: for the ways they are shown, the colleagues that are
-- looked at first, and whoever they let find ways through them. A conversation says more than a message, and counts as four each way.
create function own_warmth(p person, p_now timestamptz) returns integer language sql immutable parallel safe as $$
  select tie_warmth(p.sent_count + 4 * p.conversation_count, p.received_count + 4 * p.conversation_count, greatest(p.last_exchange_at, p.last_conversation_at), p.connected_on, p_now)
$$;

create or replace function shared_ties(p_kinds text[], p_keys text[], p_now timestamptz) returns table (account_id uuid, name text, email text, warmth integer) language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
    select a.id, a.name, a.email, max(own_warmth(p, p_now))
    from unnest(p_kinds, p_keys) k(kind, key) join identity i on i.kind = k.kind and i.key = k.key and i.mergeable
      join tie_sharing s on s.account_id = i.account_id join account a on a.id = i.account_id
      join person p on p.account_id = i.account_id and p.id = i.person_id
    where current_account() is not null and i.account_id <> current_account() and (p.conversation_count > 0 or (p.sent_count > 0 and p.received_count > 0))
    group by a.id, a.name, a.email
$$;
