-- One letter may be addressed to two people who were brought together, so that each sees the other in it and an answer goes to both.
-- And a letter may be in confidence: that somebody asked to be asked again later is theirs alone, so the member in whose name the
-- second question goes out is not shown that it did.

alter table letter add column also_name text not null default '', add column also_address text not null default '' check (also_address = '' or also_address like '%_@_%'),
  add column in_confidence boolean not null default false;

-- Whoever introduces two people may offer to be there at the beginning: their mail then names times at which they are free.
alter table introduction add column offers_times boolean not null default false;
