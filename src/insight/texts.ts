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

  'network.title': { one: 'You know {count} person.', other: 'You know {count} people.' },
  'network.name': 'Your network',
  'network.spoken': {
    '0': 'Messages have gone both ways with none of these yet. Two people are enough to begin with.',
    one: 'With <link>{count}</link> of these you have really spoken: a message went each way.', other: 'With <link>{count}</link> of these you have really spoken: messages went both ways.',
  },
  'network.connections': { '0': 'None of them is a connection on LinkedIn; an archive brings those.', one: '<link>{count}</link> of them is a connection.', other: '<link>{count}</link> of them are connections.' },
  'network.import': 'Bring in more',
  'network.everyone': 'See everyone',

  'fact.spoken': 'have spoken with you', 'fact.never': 'never exchanged a word with you', 'fact.dormant': 'have gone quiet', 'fact.waiting': 'wait for your answer',

  'share.title': 'Who you have spoken with',
  'share.picture': 'Connections',
  'share.spoken': 'Messages went both ways', 'share.oneWay': 'Messages went one way', 'share.never': 'Never a word',
  'share.mostNever': 'With {share} of your connections there has never been a word. Each of them once said yes to knowing you.',
  'share.someNever': { '0': 'There has been a word with every one of your connections.', one: 'With {count} of your connections there has never been a word.', other: 'With {count} of your connections there has never been a word.' },

  'share.ways': 'One way: <mine>{mine} heard from you</mine> and have not written back, <theirs>{theirs} wrote to you</theirs> and have had no answer.',

  'years.title': 'Conversations over the years',
  'years.picture': 'People you exchanged messages with, by year',
  'years.axis': 'Year', 'years.bothWays': 'both of you wrote', 'years.oneWay': 'one of you wrote',
  'years.most': { one: 'You spoke with the most people in {year}: messages went both ways with {count} person.', other: 'You spoke with the most people in {year}: messages went both ways with {count} people.' },
  'years.none': 'So far, each message stood alone: none was answered by the other side.',
  'years.missing': 'There are no messages here yet. An archive with a file called messages.csv brings them; LinkedIn sometimes sends it a day later, in a second mail.',

  'quiet.title': 'Once strong, now quiet',
  'quiet.lead': 'People you wrote with often, years ago. An old tie is often glad of a word, and sees the world from another place by now.',
  'quiet.between': '{messages} messages between {first} and {last}, silent for {count} years.',
  'quiet.within': '{messages} messages in {first}, silent for {count} years.',
  'quiet.all': { one: 'The {count} tie gone quiet', other: 'All {count} ties gone quiet' },

  'waiting.title': 'Waiting for your answer',
  'waiting.all': { one: 'The {count} person who waits', other: 'All {count} people who wait' },
  'waiting.theirs': { one: '<link>{count} person</link> has not answered your last message within the year. That is normal.', other: '<link>{count} people</link> have not answered your last message within the year. That is normal.' },
  'waiting.none': 'Nobody who wrote to you within the year is waiting.',
  'waiting.words': '“{words}”',
  'waiting.wordless': 'A message without words',

  'hanging.title': 'Invitations that hang',
  'hanging.some': { one: '{count} invitation of yours has shown no answer.', other: '{count} invitations of yours have shown no answer.' },
  'hanging.picture': 'Invitations without an answer, by age',
  'hanging.3': 'older than three months', 'hanging.6': 'older than six months', 'hanging.12': 'older than a year',
  'hanging.open': 'Look them through in one sitting',
  'hanging.received': { one: '<link>{count} invitation</link> hangs with you.', other: '<link>{count} invitations</link> hang with you.' },

  'twice.title': 'One person, two entries?',
  'twice.some': { one: '{count} pair of entries may be one person.', other: '{count} pairs of entries may be one person each.' },
  'twice.open': 'Look at them',

  'welcome.name': 'Welcome',
  'welcome.title': 'Welcome, {name}.',
  'welcome.lead': 'Kith begins with the people you already know. Bring them with you, and it shows with whom you have really spoken, and who would be glad to hear from you.',
  'welcome.go': 'Bring in your archive',
  'welcome.person': 'Or begin with one person',
  'welcome.else': 'A phone’s contacts (vCard), Google or Outlook contacts and any table as CSV are welcome too. All of it stays on this instance, is yours alone, and can be taken back whole.',
} as const;

export const texts = catalogue(english, german);
