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

  'agree.title': '{name} would like to meet you', 'agree.moveTitle': '{name} would rather meet at another time', 'agree.suits': 'This would suit: {times}.', 'agree.asks': '{name} asks you for a few times.', 'agree.pollTitle': 'Choose a time for “{title}”', 'agree.pollWhy': 'The answers are in, and no time is clear by itself.', 'agree.act': 'Choose a time',
  'reply.title': '{name} waits for your answer', 'reply.why': 'Wrote to you {when}: “{words}”', 'reply.whyWordless': '{name} wrote to you {when}, and nothing shows an answer yet.', 'reply.act': 'Write to {name}', 'reply.reason': 'You wrote to me {when}.',
  'checkIn.title': 'See how {name} is doing', 'checkIn.act': 'Write to {name}',
  'checkIn.why': { one: 'You wanted to be in touch every day; the last time was {when}.', other: 'You wanted to be in touch every {count} days; the last time was {when}.' },
  'checkIn.whyNever': { one: 'You wanted to be in touch with {name} every day, and have not begun yet.', other: 'You wanted to be in touch with {name} every {count} days, and have not begun yet.' },
  'invitations.title': { one: 'Let one old invitation go', other: 'Let {count} old invitations go' }, 'invitations.titleMany': 'Let old invitations go', 'invitations.act': 'Look them through',
  'invitations.why.3': 'They have hung without an answer for more than three months. Letting go makes room for a better try.', 'invitations.why.6': 'They have hung without an answer for more than six months. Letting go makes room for a better try.', 'invitations.why.12': 'They have hung without an answer for more than a year. Letting go makes room for a better try.',
  'prepare.coffee': 'Coffee with {names}', 'prepare.call': 'A call with {names}', 'prepare.lunch': 'Lunch with {names}', 'prepare.walk': 'A walk with {names}', 'prepare.chat': 'A chat with {names}', 'prepare.event': 'Meeting {names}',
  'prepare.today': 'Today at {time}, {zone}.', 'prepare.tomorrow': 'Tomorrow at {time}, {zone}.', 'prepare.todayAnytime': 'Today.', 'prepare.tomorrowAnytime': 'Tomorrow.', 'prepare.titled': '“{title}”', 'prepare.brief': 'One page holds your history, what was promised, and questions to choose from.', 'prepare.act': 'Open the brief',
  'writeDown.title': 'Write down what {names} told you', 'writeDown.why': 'You met {when}. What you got, what you gave, what was promised: it takes under a minute.', 'writeDown.act': 'Write it down',
  'promise.mine': 'For {name}: {what}', 'promise.why': 'You promised it {made}, and its day was {due}.', 'promise.whyToday': 'You promised it {made}, and its day is today.', 'promise.act': 'Keep the promise',
  'promise.theirs': 'From {name}: {what}', 'promise.theirsWhy': '{name} promised it {made}, and its day was {due}. A kind question is enough.', 'promise.ask': 'Ask {name}', 'promise.askReason': 'You promised me {made}: {what}.',
  'loopBack.title': 'Tell {name} what came of it', 'loopBack.why': '“{what}” is done {when}, and {name} has not heard. Whoever gave advice likes to know.', 'loopBack.act': 'Read the draft',
  'checkIn.whyNamed': 'You wanted to be in touch with {name} {day}.',
  'thanks.title': 'Thank {name} for connecting', 'thanks.why': 'Your invitation was accepted {when}. Say what drew you to them, and propose to meet.', 'thanks.act': 'Thank {name}',
  'followUp.title': 'Ask {name} once more', 'followUp.why': 'You wrote {when}, and no answer came. One gentle word is usual; people are busy.', 'followUp.act': 'Write one gentle word',
  'rest.title': 'Let the message to {name} rest', 'rest.why': 'You asked once more {when}. Silence is usual, and says nothing about you.', 'rest.act': 'Let it rest',
  'trouble.mailbox': 'Your mailbox cannot be read', 'trouble.mailboxMeans': 'Until then answers to your letters are not noticed by themselves.', 'trouble.mailboxAct': 'Look at the connection',
  'trouble.calendar': 'The calendar “{name}” cannot be read', 'trouble.calendar.closed': 'The times it held stay closed as last known.', 'trouble.calendar.ignored': 'What stands in it does not keep your times free meanwhile.', 'trouble.calendarAct': 'Look at the calendar',
  'pair.title': '{one} and {other} could meet', 'pair.why': '{asker} told you {when} what they are after: “{seeking}”.', 'pair.work': '{other} knows it by their work ({words}).', 'pair.tag': 'You tagged {other} “{words}”.', 'pair.gave': 'You got this from {other}: “{words}”.', 'pair.act': 'Introduce them',
  'pair.reason': '{asker} is after this: {seeking}.', 'pair.reason.work': '{other} knows it by their work ({words}).', 'pair.reason.tag': '{other} knows about it ({words}).', 'pair.reason.gave': '{other} helped me with it.',
  'introduce.title': 'Tell {name} what came of the introduction', 'introduce.why': 'You were introduced {when} ({target}). Connectors like to hear what grew.', 'introduce.act': 'Say thank you',
  'today.talks': { '0': 'No conversation so far', one: 'You have had one conversation', other: 'You have had {count} conversations' }, 'today.planned': { '0': '', one: ', and one is planned', other: ', and {count} are planned' },
  'unsent.title': 'A letter to {name} did not arrive', 'unsent.why': '“{subject}”: {trouble}', 'unsent.act': 'See what can be done',
  'reachOut.titleAt': '{name}, {company}', 'reachOut.act': 'Ask {name} for 30 minutes', 'reachOut.again': 'Write to {name} again',

  'item.done': 'Done', 'item.doneLabel': 'Done: {title}', 'item.later': 'Later', 'item.laterLabel': 'Later: {title}', 'item.not': 'Let it be', 'item.notLabel': 'Let it be: {title}', 'item.notThem': 'Not this time', 'item.grounds': 'Why {name}',
  'later.tomorrow': 'Tomorrow', 'later.monday': 'On {day}', 'later.week': 'In a week', 'later.month': 'In a month', 'later.choose': 'On a day I choose',
  'why.other field': 'Another line of work would help more', 'why.other company': 'Another company would help more', 'why.too distant': 'I hardly know them', 'why.in touch already': 'We are in touch anyway', 'why.rather not': 'I would rather not', 'why.not needed': 'It needs no answer', 'why.notNeeded': 'It is not needed', 'why.notNeeded.prepare': 'I need no preparation', 'why.notNeeded.write-down': 'There is nothing to note', 'why.settled elsewhere': 'It was settled elsewhere',

  'putOff.title': 'When should it come back?', 'putOff.day': 'The day', 'putOff.go': 'Put it off', 'putOff.back': 'Back to today', 'putOff.past': 'Please choose a day after today.', 'putOff.late': 'It is on {day}; after that there is nothing left to prepare.', 'putOff.far': 'Please choose a day within two years.',
  'answered.done': 'Done.', 'answered.put off': 'It comes back {day}.', 'answered.dismissed': 'It will not come back.', 'answered.learned': 'It will not come back, and Kith takes the reason into account.', 'answered.gone': 'That is not on your list any more.',

  'aside.network': 'Your network', 'aside.spoken': 'Of {connections} connections, you have really spoken with <spoken>{spoken}</spoken>. With <never>{never}</never> there was never a word, and <quiet>{quiet}</quiet> have gone quiet.',
  'aside.part.spoken': 'spoken with', 'aside.part.oneWay': 'one way', 'aside.part.never': 'never',
  'aside.goals': 'What you are after', 'aside.noGoal': 'A goal makes the choice of people better. It takes a sentence.', 'aside.addGoal': 'Name a goal', 'aside.allGoals': 'Goals', 'aside.startWithTwo': 'Start with two: when those conversations went well, two more.',
  'aside.waiting': 'Waiting', 'aside.replies': { one: '<link>{count} message</link> waits for your answer.', other: '<link>{count} messages</link> wait for your answer.' }, 'aside.hanging': { one: '<link>{count} invitation</link> hangs without an answer.', other: '<link>{count} invitations</link> hang without an answer.' },
  'aside.pace': { one: 'At most one thing a day.', other: 'At most {count} things a day.' }, 'aside.changePace': 'Change your pace',

  'change.today.done': 'Did what was due: {summary}', 'change.today.putOff': 'Put off: {summary}', 'change.today.dismiss': 'Let be: {summary}',
} as const;

export const texts = catalogue(english, german);
