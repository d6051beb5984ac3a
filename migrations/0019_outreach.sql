-- Reaching out, on purpose: to whom, by which way, why, with which question; and what became of it. The state a card is in
-- stands on it, so that the board takes one pass; every step that led there is a row of its own with its when and by whom.

create table outreach (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  person_id uuid not null,
  goal_id uuid,
  kind text not null check (kind in ('ask', 'informational', 'reconnect', 'thanks', 'check-in', 'loop-back', 'ask-back', 'own')),
  channel text not null check (channel in ('email', 'linkedin-note', 'linkedin-message', 'whatsapp', 'phone', 'in-person', 'other')),
  language text not null check (language in ('en', 'de')),
  -- why this person, why now: nothing goes out without
  reason text not null check (reason <> ''),
  question text not null default '',
  offer text not null default '',
  subject text not null default '',
  body text not null default '',
  state text not null default 'drafted' check (state in ('drafted', 'sent', 'accepted', 'in conversation', 'declined', 'silent', 'withdrawn')),
  -- the instant of the last step
  since timestamptz not null,
  sent_at timestamptz,
  followed_up_at timestamptz,
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, person_id) references person on delete cascade deferrable,
  foreign key (account_id, goal_id) references goal on delete set null (goal_id)
);
create index outreach_by_goal on outreach (account_id, goal_id);
create index outreach_by_state on outreach (account_id, state, since desc);
create index outreach_of_person on outreach (account_id, person_id);
create index outreach_by_change on outreach (account_id, change_id);

create table outreach_step (
  account_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  outreach_id uuid not null,
  step text not null check (step in ('drafted', 'sent', 'followed up', 'accepted', 'in conversation', 'declined', 'silent', 'withdrawn')),
  at timestamptz not null,
  told_by text not null check (told_by in ('me', 'archive', 'mail')),
  -- what was said in this step, as it went out
  words text not null default '',
  letter_id uuid,
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, person_id) references person on delete cascade deferrable,
  foreign key (account_id, outreach_id) references outreach on delete cascade deferrable
);
create index outreach_step_of on outreach_step (account_id, outreach_id, id);
create index outreach_step_of_person on outreach_step (account_id, person_id);
create index outreach_step_by_change on outreach_step (account_id, change_id);

-- What goes along with a letter, one file a card; at most 3 MB.
create table outreach_attachment (
  account_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  outreach_id uuid not null,
  name text not null check (name <> ''),
  type text not null,
  bytes bytea not null check (length(bytes) <= 3145728),
  change_id uuid default current_change(),
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, outreach_id),
  foreign key (account_id, person_id) references person on delete cascade deferrable,
  foreign key (account_id, outreach_id) references outreach on delete cascade deferrable
);
create index outreach_attachment_of_person on outreach_attachment (account_id, person_id);
create index outreach_attachment_by_change on outreach_attachment (account_id, change_id);

-- The member's own wording of an ask; without a row, Kith's words hold.
create table outreach_template (
  account_id uuid not null references account on delete cascade,
  kind text not null,
  language text not null,
  subject text not null,
  body text not null,
  -- for notes that hold 200 or 300 characters
  short text not null,
  primary key (account_id, kind, language)
);

create table outreach_setting (
  account_id uuid primary key references account on delete cascade,
  -- one sentence on who the member is
  about_me text not null default '',
  note_limit integer not null default 200 check (note_limit in (200, 300)),
  -- days without an answer until one gentle follow-up is due, and the same again until it may be let go
  follow_up_days integer not null default 14 check (follow_up_days between 3 and 120)
);

-- Reasons that belong together, named by the member: whichever reason holds one of the words is among them.
create table reason_group (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  name text not null check (name <> ''),
  words text[] not null,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, name)
);

select private_table(t), journal_table(t) from unnest(array['outreach', 'outreach_step', 'outreach_attachment']::regclass[]) t;
select private_table(t) from unnest(array['outreach_template', 'outreach_setting', 'reason_group']::regclass[]) t;
