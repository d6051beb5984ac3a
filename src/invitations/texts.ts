import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** The words of invitations. */
export const english = {
  'invitations.title': 'Invitations',
  'invitations.sides': 'Invitations',
  'side.hanging': 'Without an answer', 'side.received': 'Sent to you', 'side.withdrawn': 'Withdrawn',

  'hanging.lead': {
    '0': 'None of your invitations hangs without an answer.',
    one: '{count} invitation of yours has shown no answer. Silence is usual: most people look in a few times a year.', other: '{count} invitations of yours have shown no answer. Silence is usual: most people look in a few times a year.',
  },
  'hanging.age': 'Older than',
  'hanging.over.3': 'Over three months', 'hanging.over.6': 'Over six months', 'hanging.over.12': 'Over a year', 'hanging.over.all': 'All of them',
  'hanging.limit': 'Remind me from this age on',
  'hanging.isLimit': 'From this age on, Kith reminds you.',
  'limit.done.3': 'Kith reminds you of invitations that are older than three months.', 'limit.done.6': 'Kith reminds you of invitations that are older than six months.', 'limit.done.12': 'Kith reminds you of invitations that are older than a year.',

  'how.title': 'Letting go in one sitting',
  'how.body': 'An old invitation takes the place of a better one. Open the page of sent invitations on LinkedIn, withdraw there what you want to let go, then tick the same people here. LinkedIn takes a second try to the same person after three weeks; Kith remembers from when.',
  'how.open': 'Open the sent invitations on LinkedIn',
  'how.received': 'These people asked to know you, and nothing shows an answer. Accept or decline on LinkedIn, then mark them here.',
  'how.openReceived': 'Open the received invitations on LinkedIn',
  'honest.title': 'How Kith knows',
  'honest.body': 'An archive does not tell how an invitation ended. Kith takes one as open as long as the other side is not among your connections: they may have declined it, or not have seen it. And an archive often holds only the more recent ones.',

  'column.who': 'Person', 'column.sent': 'Sent', 'column.received': 'Received', 'column.note': 'Your note', 'column.theirNote': 'Their note', 'column.profile': 'Profile', 'column.withdrawn': 'Withdrawn', 'column.again': 'Second try',
  'table.hanging': 'Your invitations without an answer, the oldest first', 'table.received': 'Invitations to you without an answer, the oldest first', 'table.withdrawn': 'Invitations you withdrew, the latest first',
  'choose': 'Choose {name}',
  'undated': 'at a time the archive does not name',
  'askBack': 'Ask what brought them', 'askBack.label': 'Ask {name} what brought them',
  'profile.open': 'LinkedIn', 'profile.label': '{name} on LinkedIn',

  'bulk.label': 'With those chosen', 'bulk.withdraw': 'Mark as withdrawn', 'bulk.settle': 'Mark as dealt with', 'bulk.restore': 'Not withdrawn after all',
  'bulk.nobody': 'Nobody was chosen, so nothing was changed.',

  'none.hanging.title': 'Nothing hangs', 'none.hanging.body': 'No invitation of yours waits for an answer. After the next import, those that do are listed here with their age.',
  'none.old.title': 'None is that old', 'none.old.body': 'All your open invitations are younger than this.', 'none.old.all': 'Show all of them',
  'none.received.title': 'No invitation waits for you', 'none.received.body': 'Everyone who asked to know you is among your connections, or dealt with.',
  'none.withdrawn.title': 'Nothing was withdrawn yet', 'none.withdrawn.body': 'What you mark as withdrawn is kept here, with the day from which a second try is possible.',

  'again.from': 'from {day} on', 'again.now': 'possible now. A reason of its own makes it a better one.',

  'withdrew': {
    one: '{count} invitation is marked as withdrawn. LinkedIn takes a second try from {day} on.', other: '{count} invitations are marked as withdrawn. LinkedIn takes a second try from {day} on.',
  },
  'done.invitations.withdraw': { '0': 'These were withdrawn already.', one: 'Marked {count} invitation as withdrawn', other: 'Marked {count} invitations as withdrawn' },
  'done.invitations.restore': { '0': 'These were not withdrawn.', one: 'Marked {count} invitation as not withdrawn after all', other: 'Marked {count} invitations as not withdrawn after all' },
  'done.invitations.settle': { '0': 'These were dealt with already.', one: 'Marked {count} invitation as dealt with', other: 'Marked {count} invitations as dealt with' },
} as const;

export const texts = catalogue(english, german);
