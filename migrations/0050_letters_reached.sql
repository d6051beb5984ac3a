-- Of two readers a mail server may take one and put the other off. Whom it reached is noted, so that the next try is for the other alone.
alter table letter add column reached_address text not null default '';
