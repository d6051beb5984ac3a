import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** The words of the day. */
export const english = {
  'today.name': 'Today',
  'today.things': { '0': 'Nothing today.', one: 'One thing, then you are done.', other: '{words} things, then you are done.' },
  'today.number.2': 'Two', 'today.number.3': 'Three', 'today.number.4': 'Four', 'today.number.5': 'Five', 'today.number.6': 'Six', 'today.number.7': 'Seven', 'today.number.8': 'Eight', 'today.number.9': 'Nine', 'today.number.10': 'Ten', 'today.number.11': 'Eleven', 'today.number.12': 'Twelve',
  'today.season': 'Season: {season}.',
  'today.list': 'What today holds',

  'done.title': 'That was today.', 'done.body': { one: 'One thing is done or has its day. The rest of the day is yours; tomorrow there is a new list.', other: '{count} things are done or have their day. The rest of the day is yours; tomorrow there is a new list.' },
  'quiet.title': 'Nothing is waiting today.', 'quiet.body': 'No promise is due, nobody waits for your answer, and the people you reached out to have time to answer. A goal gives Kith somebody new to suggest.',
  'quiet.goal': 'Name a goal', 'quiet.people': 'Look among people',
  'nobody.title': 'Today begins with the people you know', 'nobody.body': 'Bring them with you, from a LinkedIn archive, a phone or a table. Then a few things stand here every day, each with its reason: an answer somebody waits for, an old tie worth a message, two people to reach out to.',
  'nobody.import': 'Bring in your archive', 'nobody.person': 'Begin with one person',

  'kind.prepare': 'Prepare', 'kind.agree': 'Agree on a time', 'kind.promise': 'Promise', 'kind.write-down': 'Write down', 'kind.unsent': 'Not sent', 'kind.trouble': 'To mend', 'kind.loop-back': 'Loop back', 'kind.reply': 'Answer', 'kind.check-in': 'Check in', 'kind.follow-up': 'Follow up', 'kind.introduce': 'Introduce', 'kind.reach-out': 'Reach out', 'kind.invitations': 'Let go',

  'today.talks': { '0': 'No conversation so far', one: 'You have had one conversation', other: 'You have had {count} conversations' }, 'today.planned': { '0': '', one: ', and one is planned', other: ', and {count} are planned' },

  'item.done': 'Done', 'item.doneLabel': 'Done: {title}', 'item.later': 'Later', 'item.not': 'Let it be', 'item.notThem': 'Not this time', 'item.grounds': 'Why {name}',
  'later.tomorrow': 'Tomorrow', 'later.monday': 'On {day}', 'later.week': 'In a week', 'later.month': 'In a month', 'later.choose': 'On a day I choose',
  'why.other field': 'Another line of work would help more', 'why.other company': 'Another company would help more', 'why.too distant': 'I hardly know them', 'why.in touch already': 'We are in touch anyway', 'why.rather not': 'I would rather not', 'why.not needed': 'It needs no answer', 'why.notNeeded': 'It is not needed', 'why.notNeeded.prepare': 'I need no preparation', 'why.notNeeded.write-down': 'There is nothing to note', 'why.settled elsewhere': 'It was settled elsewhere',

  'putOff.title': 'When should it come back?', 'putOff.day': 'The day', 'putOff.go': 'Put it off', 'putOff.back': 'Back to today', 'putOff.past': 'Please choose a day after today.', 'putOff.late': 'It is on {day}; after that there is nothing left to prepare.', 'putOff.far': 'Please choose a day within two years.',
  'answered.done': 'Done.', 'answered.put off': 'It comes back {day}.', 'answered.dismissed': 'It will not come back.', 'answered.learned': 'It will not come back, and Kith takes the reason into account.', 'answered.gone': 'That is not on your list any more.',

  'aside.network': 'Your network', 'aside.spoken': 'Of the <all>{people}</all> people you know, <connections>{connections}</connections> are connections. With <spoken>{spoken}</spoken> of these you have really spoken, with <never>{never}</never> there was never a word, and <quiet>{quiet}</quiet> have gone quiet.',
  'aside.part.spoken': 'spoken with', 'aside.part.oneWay': 'one way', 'aside.part.never': 'never',
  'aside.goals': 'What you are after', 'aside.noGoal': 'A goal makes the choice of people better. It takes a sentence.', 'aside.addGoal': 'Name a goal', 'aside.allGoals': 'Goals', 'aside.startWithTwo': 'Start with two: when those conversations went well, two more.',
  'aside.waiting': 'Waiting', 'aside.replies': { one: '<link>{count} message</link> waits for your answer.', other: '<link>{count} messages</link> wait for your answer.' }, 'aside.hanging': { one: '<link>{count} invitation</link> hangs without an answer.', other: '<link>{count} invitations</link> hang without an answer.' },
  'aside.pace': { one: 'At most one thing a day.', other: 'At most {count} things a day.' }, 'aside.changePace': 'Change your pace',

  'change.today.done': 'Did what was due: {summary}', 'change.today.putOff': 'Put off: {summary}', 'change.today.dismiss': 'Let be: {summary}',
} as const;

export const texts = catalogue(english, german);
