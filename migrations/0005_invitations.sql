-- Invitations to connect, in both directions. An archive does not say how one ended: accepted means that the other side is
-- among the connections, no answer seen that it is not. Withdrawn is what the member told Kith.

create table invitation (
  account_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_me boolean not null,
  sent_at timestamptz not null,
  message text not null default '',
  source text not null,
  source_key bytea not null,
  withdrawn_at timestamptz,
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, source_key),
  foreign key (account_id, person_id) references person on delete cascade deferrable
);
create index invitation_of_person on invitation (account_id, person_id);
create index invitation_by_age on invitation (account_id, from_me, sent_at);
create index invitation_by_change on invitation (account_id, change_id);

select private_table('invitation'), journal_table('invitation');
