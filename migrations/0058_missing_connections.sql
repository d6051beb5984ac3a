-- A list of connections that was cut short would let go of nearly everybody. Whom such a list does not hold is kept beside its import,
-- unmarked, until the member says that they are really no longer connected, or brings another list.
alter table import add column missing jsonb not null default '[]';

-- results say what changed about people who were known; those kept so far do not know
update import set result = result || jsonb_build_object('changed', jsonb_build_object('company', 0, 'title', 0, 'vanished', 0), 'missing', 0, 'hint', hint) where result is not null;
