-- A letter that was refused or came back reached nobody: it is no contact, and no part of the story, until it goes out after all.

create or replace function refresh_outreach(p_account uuid, p_people uuid[]) returns void language plpgsql as $$
declare recording text := current_setting('app.change', true);
begin
  perform set_config('app.change', '', true);
  update person p set last_outreach_at = s.last_at
    from (select t.id, max(x.at) as last_at from unnest(p_people) t(id) left join outreach_step x on x.account_id = p_account and x.person_id = t.id
            and (x.step in ('sent', 'followed up', 'in conversation', 'declined') or x.step = 'accepted' and x.told_by <> 'archive')
            and (x.letter_id is not null or not exists (select from outreach_step d where d.account_id = x.account_id and d.outreach_id = x.outreach_id and d.step = 'drafted' and (d.at, d.id) > (x.at, x.id)))
            and not exists (select from letter l where l.account_id = x.account_id and l.id = x.letter_id and l.failed_at is not null)
          group by t.id) s
    where p.account_id = p_account and p.id = s.id and p.last_outreach_at is distinct from s.last_at;
  perform set_config('app.change', coalesce(recording, ''), true);
end $$;

create function outreach_letter_failed() returns trigger language plpgsql as $$
begin
  perform refresh_outreach(new.account_id, array(select distinct person_id from outreach_step where account_id = new.account_id and outreach_id = new.about_id and letter_id = new.id));
  return null;
end $$;
create trigger outreach_letter_failed after update of failed_at on letter for each row
  when (new.about_kind = 'outreach' and old.failed_at is distinct from new.failed_at) execute function outreach_letter_failed();

select refresh_outreach(account_id, array_agg(distinct person_id)) from outreach_step where letter_id is not null group by account_id;
