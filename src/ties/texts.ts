import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

export const english = {
  'ways.above': 'Introductions', 'ways.title': 'Who could introduce you?', 'ways.to': 'Who could introduce you to {name}?', 'ways.at': 'Who could introduce you to somebody at {company}?',
  'ways.lead': 'Ways through people who know each other, the warmest first, each with what says so.',
  'ways.company': 'A company you hope to join', 'ways.find': 'Find ways', 
  'ways.none.title': 'No way is known yet', 'ways.none.body': 'An archive tells whom you know, not who of them know each other: it is a star with you in the middle. Note on a person’s page whom they know, or bring people together, and ways appear here.',
  'ways.nobody': 'Nobody among your people is at {company}.', 'ways.star': 'An archive alone holds no ties among your people. What stands here rests on what you noted, whom you introduced, conversations of several, coffee rounds, places where people worked at the same time, and members of this Kith who share their ties.',
  'way.warmth.warm': 'Warm', 'way.warmth.fair': 'Fair', 'way.warmth.faint': 'Faint', 'way.ask': 'Ask {name}', 'way.yourself': 'You know them yourself', 'way.write': 'Write to {name}', 'way.reaches': 'reaches {name}',
  'step.written': { one: 'You and {name} exchanged one message, in {when}.', other: 'You and {name} exchanged {count} messages, last in {when}.' }, 'step.connected': 'You and {name} are connected and have not written yet.',
  'step.recorded': 'You noted that {before} knows {name}.', 'step.introduced': 'You introduced {before} and {name}.', 'step.together': '{before} and {name} were in one conversation with you.',
  'step.round': '{before} and {name} met in a coffee round of yours.', 'step.talked': { one: 'You and {name} talked once, in {when}.', other: 'You and {name} talked {count} times, last in {when}.' },
  'step.colleagues.now': '{before} and {name} are both at {company}.', 'step.colleagues.then': '{before} and {name} were both at {company}, {from} to {until}.', 'step.member': '{before} is a member here, shares their ties, and knows {name}.',
  'share.title': 'Ways through you', 'share.body': 'Members of this Kith who know you may be told that you know somebody they hope to meet: your name and that you know them, nothing you wrote. You are asked before anybody is introduced.', 'share.on': 'Let others find ways through me', 'share.save': 'Save', 'share.done.on': 'Others may find ways through you.', 'share.done.off': 'Nobody finds ways through you.',
  'knows.title': 'Whom {name} knows', 'knows.none': 'Nothing is noted yet.', 'knows.add': 'Note somebody {name} knows', 'knows.remove': 'Not after all', 'knows.removeWhom': 'Not after all: {name} knows {other}', 'knows.ways': 'Who could introduce you to {name}?',
  'choose.title': 'Whom does {name} know?', 'choose.find': 'Name, company or title', 'choose.search': 'Find', 'choose.none': 'Nobody fits “{q}”.', 'choose.begin': 'Type a part of the name.', 'choose.pick': 'They know each other',
  'done.acquaintance.record': 'Noted that two people know each other', 'done.acquaintance.forget': 'Noted that two people do not know each other after all', 'done.nothing': 'That was known already.',
} as const;

export const texts = catalogue(english, german);
