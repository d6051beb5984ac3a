-- What calendars answer to our invitations, and for which time everybody was reminded: so that what comes twice counts once.
alter table booking_guest add column answer_stamp timestamptz;
alter table booking
  add column reminded_for timestamptz,
  -- answers of people to whom an invitation was forwarded: shown, and nothing follows from them. [{"name":"…","email":"…","answer":"accepted"}]
  add column forwarded jsonb not null default '[]';
