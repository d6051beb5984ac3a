/**
 * What an export holds of each table, and how its rows go when an account is deleted. `gates/classified.ts` compares this
 * with the database: a new table without its word here is refused.
 *
 * `exported` is the file of the export that holds it, or `no: ` and why. `deleted` is `with the account` (foreign keys that
 * cascade), or `no: ` and why.
 */
export type TableClass = { readonly exported: string; readonly deleted: string };

const withAccount = (exported: string): TableClass => ({ exported, deleted: 'with the account' });

const wayIn = 'no: it opens the account and says nothing about anyone';
const derived = 'no: it is found anew from the people';
const machinery = 'no: it belongs to the instance and to no member';

export const tables: Readonly<Record<string, TableClass>> = {
  account: withAccount('account.json'),
  credential: withAccount(wayIn),
  session: withAccount(wayIn),
  passkey: withAccount(wayIn),
  api_token: withAccount(wayIn),
  idempotent_answer: withAccount('no: answers that were given already, kept for a repeated request'),
  verification: { exported: wayIn, deleted: 'no: a sign-in link names an address, and ends after minutes' },
  entry_link: { exported: wayIn, deleted: 'no: the invitation outlives who gave it, without their name' },

  person: withAccount('people.json'),
  identity: withAccount('people.json'),
  position: withAccount('people.json'),
  tag: withAccount('people.json'),
  role: withAccount('people.json'),
  note: withAccount('people.json'),
  search_word: withAccount('no: the words of people and notes once more, for finding them'),
  saved_filter: withAccount('filters.json'),
  message: withAccount('messages.csv'),
  conversation: withAccount('conversations.json'),
  attendance: withAccount('conversations.json'),
  promise: withAccount('conversations.json'),
  invitation: withAccount('invitations.csv'),
  invitation_limit: withAccount('account.json'),

  goal: withAccount('goals.json'),
  outreach: withAccount('outreach.json'),
  outreach_step: withAccount('outreach.json'),
  outreach_attachment: withAccount('outreach.json'),
  outreach_template: withAccount('outreach.json'),
  outreach_setting: withAccount('outreach.json'),
  reason_group: withAccount('outreach.json'),
  calendar: withAccount('calendars.json'),
  calendar_connection: withAccount('calendars.json'),
  calendar_object: withAccount('no: the calendar is where it lives; this is what was read of it'),
  written_event: withAccount('no: the bookings once more, as they stand in the calendar'),
  own_feed: withAccount('no: the way to the feeds, and no more than what the rest says'),
  busy: withAccount('no: it is merged anew from the calendars'),
  today_answer: withAccount('today.json'),
  today_pace: withAccount('account.json'),

  import: withAccount('imports.json'),
  import_skipped: withAccount('imports.json'),
  csv_mapping: withAccount('imports.json'),
  likeness: withAccount(derived),
  kept_apart: withAccount('people.json'),
  likeness_search: withAccount(derived),

  network_state: withAccount('no: it is told anew from people and messages'),
  network_touch: withAccount('no: it says only that the network is to be told anew'),

  letter: withAccount('letters.json'),
  letter_file: withAccount('letters.json'),
  mailbox: withAccount('no: how to look into a mailbox that the member has anyway, with its password'),
  received_letter: withAccount('no: hashes, by which a letter is known that was read already'),
  reminder_setting: withAccount('account.json'),
  reminder: withAccount('no: when reminders were written, which the letters tell'),
  instance_mailbox: { exported: machinery, deleted: machinery },
  schedule: withAccount('meetings.json'),
  schedule_date: withAccount('meetings.json'),
  stay: withAccount('meetings.json'),
  place: withAccount('meetings.json'),
  meeting_type: withAccount('meetings.json'),
  meeting_pass: withAccount('no: links that let one person book, which end with their use'),
  host_page: withAccount('meetings.json'),
  booking: withAccount('bookings.json'),
  booking_guest: withAccount('bookings.json'),
  proposal: withAccount('bookings.json'),
  suggestion: withAccount('bookings.json'),
  poll: withAccount('bookings.json'),
  poll_time: withAccount('bookings.json'),
  poll_participant: withAccount('bookings.json'),
  poll_mark: withAccount('bookings.json'),

  acquaintance: withAccount('people.json'),
  tie_sharing: withAccount('account.json'),
  round_group: withAccount('rounds.json'),
  participant: withAccount('rounds.json'),
  never_together: withAccount('no: it was said in confidence by somebody without an account, and is nobody else’s'),
  round: withAccount('rounds.json'),
  drawing: withAccount('no: that a round was being drawn; what came of it is the round'),
  taking_part: withAccount('rounds.json'),
  pairing: withAccount('rounds.json'),
  pairing_member: withAccount('rounds.json'),
  introduction: withAccount('introductions.json'),
  introduction_side: withAccount('introductions.json'),
  introduction_request: withAccount('introductions.json'),

  change: withAccount('changes.json'),
  change_row: withAccount('no: how rows looked before a change, kept so that it can be taken back'),

  rate_limit: { exported: machinery, deleted: 'no: attempts are counted under hashes, for an hour' },
  worker_process: { exported: machinery, deleted: machinery },
  migration: { exported: machinery, deleted: machinery },
};
