-- A person's page shows what was merged into it: among all that a member ever did, the merges alone are looked through.
create index change_merges on change (account_id, id desc) where kind = 'people.merge' and undone_at is null;
