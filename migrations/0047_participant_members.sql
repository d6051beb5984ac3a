-- Whether whoever holds a participant's own link has an account here with the address it was sent to: they alone are told, so that they can
-- let their calendars be asked.
create function participant_is_member(p_id uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
    select exists (select from participant p join account a on a.email = lower(p.email) where p.account_id = current_account() and p.id = p_id and p.left_at is null)
$$;
revoke all on function participant_is_member from public;
grant execute on function participant_is_member to kith_member;
