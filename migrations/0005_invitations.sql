-- Invitations to connect, in both directions. An archive does not say how one ended: accepted means that the other side is
-- among the connections, no answer seen that it is not. Withdrawn is what the member told Kith.

create table invitation (
  account_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_me boolean not null,
  -- none where the archive's date could not be read: the invitation is kept all the same
  sent_at timestamptz,
  message text not null default '',
  source text not null,
  withdrawn_at timestamptz,
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique nulls not distinct (account_id, person_id, from_me, sent_at),
  foreign key (account_id, person_id) references person on delete cascade deferrable
);
create index invitation_by_age on invitation (account_id, from_me, sent_at);
create index invitation_by_change on invitation (account_id, change_id);

select private_table('invitation'), journal_table('invitation');
