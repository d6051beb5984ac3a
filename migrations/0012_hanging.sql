-- Invitations that hang: how old one may grow before the member is reminded of it, and which of those that came to the member
-- they have dealt with. Withdrawn stays what it was: the member took back one of their own.

alter table invitation add column settled_at timestamptz;

create table invitation_limit (
  account_id uuid primary key references account on delete cascade,
  months integer not null check (months in (3, 6, 12))
);

select private_table('invitation_limit');
