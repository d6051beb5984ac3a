import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** The words of letters. */
export const english = {
  'letters.title': 'Letters',
  'letters.lead': 'What Kith sends by mail for you, and how far it got.',
  'letters.sides': 'Letters',
  'state.waiting': 'Waiting', 'state.failed': 'Not sent', 'state.sent': 'Sent', 'state.resting': 'Let rest',
  'letters.caption.sent': 'Letters that were sent', 'column.letter': 'Letter', 'column.to': 'To', 'column.when': 'When',
  'letters.to': 'To {to}', 'letters.posted': 'written', 'letters.next': 'The next try is', 'letters.tries': { one: 'tried once', other: 'tried {count} times' },
  'letters.soon': 'It goes out within the minute.',
  'letters.retry': 'Try again now', 'letters.retryLabel': 'Try again now: {subject}, to {to}',
  'letters.rest': 'Let it rest', 'letters.restLabel': 'Let it rest: {subject}, to {to}',
  'letters.resume': 'Send it after all', 'letters.resumeLabel': 'Send it after all: {subject}, to {to}',
  'letters.retried': 'It is tried again now.', 'letters.rested': 'It is not sent. It stands under “Let rest”, should you want it after all.', 'letters.gone': 'That letter was sent already, or is no longer here.',
  'letters.more': 'Earlier ones',
  'noServer.title': 'No mail goes out', 'noServer.body': 'This Kith has no mail server yet, so letters wait here and go out by themselves once it has one. Whoever runs it names one with the setting KITH_SMTP_URL.',
  'none.waiting.title': 'No letter waits', 'none.waiting.body': 'A letter stands here from the moment you send it until the mail server has taken it, mostly for a few seconds.',
  'none.failed.title': 'Nothing came to grief', 'none.failed.body': 'A letter that a mail server refuses, or sends back, stands here with its reason until you try it again or let it rest.',
  'none.sent.title': 'Nothing was sent yet', 'none.sent.body': 'The first will stand here: a note of outreach, an invitation to a meeting, a reminder.',
  'none.resting.title': 'You let no letter rest', 'none.resting.body': 'When you decide not to send one after all, it stays here.',

  'trouble.not set up': 'It waits, because no mail server is set up.',
  'trouble.unreachable': 'The mail server cannot be reached.',
  'trouble.slow': 'The mail server took too long to answer.',
  'trouble.login': 'The mail server does not accept the login that this Kith was given; whoever runs it can correct that.',
  'trouble.later': 'The mail server could not take it yet.',
  'trouble.refused': 'The mail server refused it. Is the address right?',
  'trouble.returned': 'It was sent and came back. Is the address right?',
  'trouble.said': 'Its words: “{answer}”',
  'trouble.again': 'Kith tries again by itself.',
  'trouble.stopped': { one: 'Kith tried once and has stopped.', other: 'Kith tried {count} times over two days and has stopped.' },

  'refused.address': '“{said}” is not an e-mail address that a letter can go to. It looks like name@example.org.',
  'refused.name': 'The name “{said}” has a line break in it, or is longer than 200 characters; a letter’s head has room for one line.',
  'refused.subject': 'The subject “{said}…” has a line break in it, or is longer than 500 characters.',
  'refused.noSubject': 'The letter needs a subject.',
  'refused.noText': 'The letter is empty.',
  'refused.file': 'The file “{said}” has a name or a kind that no letter can carry.',
  'refused.large': 'The letter with its files is larger than 10 MB, which few mail servers take.',
  'refused.calendar': 'The calendar part does not say METHOD:{said}, so mail programs would refuse it.',
  'refused.references': '“{said}” is not the id of a letter.',
} as const;

export const texts = catalogue(english, german);
