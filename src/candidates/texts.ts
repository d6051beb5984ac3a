import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** What speaks for somebody, or against. */
export const english = {
  'term.both': '{first}; {second}.',
  'term.dormant': 'You exchanged {messages} messages until {year}, then it went quiet.', 'term.warm': 'You have exchanged {messages} messages, the last in {year}.', 'term.weak': 'You know each other a little; you last wrote in {year}.',
  'term.fromMe': 'You wrote in {year}, and a conversation never came of it.', 'term.fromThem': 'Wrote to you in {year}, and it stayed at that.', 'term.never': 'Connected since {year}, never spoken.', 'term.known': 'Somebody you know and have never written to.',
  'term.company': 'Works at {company}, which is on your list.', 'term.companyLine': 'Is {title} at {company}, which is on your list.', 'term.line': 'Works as {title}, close to what you look for ({word}).', 'term.skill': 'Does {word} for a living, as the title says.', 'term.noted': 'You noted “{word}” about them.', 'term.place': 'Is in {city}, a place on your list.',
  'term.promised': 'There is a promise between you.', 'term.mentor': 'Is a mentor of yours.', 'term.connector': 'Is a connector: one conversation opens others.', 'term.newcomer': 'Is new to the field, and you once were too.',
  'term.newLine': 'Sees things from a function you have not heard from yet.', 'term.newIndustry': 'Knows an industry that is new to you.', 'term.newCompany': 'Nobody at this company has told you about it yet.', 'term.newPlace': 'Sees it from another place.', 'term.newLevel': 'Sees it from another height of the ladder.',
  'term.lunch': 'Is in {city}, as you are: a lunch is possible.',
  'term.passedLine': { one: 'You passed over one person of this line of work.', other: 'You passed over {count} people of this line of work.' }, 'term.passedCompany': { one: 'You passed over one person of this company.', other: 'You passed over {count} people of this company.' }, 'term.passedDistant': { one: 'You passed over somebody you hardly knew.', other: 'You passed over {count} people you hardly knew.' },
} as const;

export const texts = catalogue(english, german);
