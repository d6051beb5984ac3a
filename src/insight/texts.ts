import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** The words of the network report and its page. */
export const english = {
  'report.people': { '0': 'There is nobody here yet. Import a LinkedIn archive or an address book first.', one: 'You know {count} person.', other: 'You know {count} people.' },
  'report.connections': { '0': 'None of them is a connection.', one: '{count} of them is a connection.', other: '{count} of them are connections.' },
  'report.spoken': { '0': 'With none of these have messages gone both ways yet.', one: 'With {count} of these you have really spoken: messages went both ways.', other: 'With {count} of these you have really spoken: messages went both ways.' },
  'report.fromMe': { one: 'To {count} only you wrote.', other: 'To {count} only you wrote.' },
  'report.fromThem': { one: 'From {count} there are only their own messages.', other: 'From {count} there are only their own messages.' },
  'report.never': { one: 'With {count} there was never a word.', other: 'With {count} there was never a word.' },
  'report.dormant': { one: '{count} tie has been quiet for more than three years.', other: '{count} ties have been quiet for more than three years.' },
  'report.forMe': { one: '{count} person waits for your answer.', other: '{count} people wait for your answer.' },
  'report.forThem': { one: 'From {count} person you await one.', other: 'From {count} people you await one.' },
  'report.sent': { one: '{count} invitation went out.', other: '{count} invitations went out.' },
  'report.unanswered': { one: 'To {count} of these no answer is to be seen.', other: 'To {count} of these no answer is to be seen.' },
  'report.overAYear': { one: '{count} of those is older than a year.', other: '{count} of those are older than a year.' },
  'report.received': { one: '{count} invitation came in.', other: '{count} invitations came in.' },
  'report.receivedUnanswered': { one: 'To {count} of these no answer is to be seen.', other: 'To {count} of these no answer is to be seen.' },
} as const;

export const texts = catalogue(english, german);
