-- A member's tie to somebody they talked with and hardly wrote to is as warm as the talks were, for themselves and for whoever they let
-- find ways through them: a conversation says more than a message, and counts as four each way.
create or replace function shared_ties(p_kinds text[], p_keys text[], p_now timestamptz) returns table (account_id uuid, name text, email text, warmth integer) language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
    select a.id, a.name, a.email, max(tie_warmth(p.sent_count + 4 * p.conversation_count, p.received_count + 4 * p.conversation_count, greatest(p.last_exchange_at, p.last_conversation_at), p.connected_on, p_now))
    from unnest(p_kinds, p_keys) k(kind, key) join identity i on i.kind = k.kind and i.key = k.key and i.mergeable
      join tie_sharing s on s.account_id = i.account_id join account a on a.id = i.account_id
      join person p on p.account_id = i.account_id and p.id = i.person_id
    where current_account() is not null and i.account_id <> current_account() and (p.conversation_count > 0 or (p.sent_count > 0 and p.received_count > 0))
    group by a.id, a.name, a.email
$$;
