import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** What there is to do, and why. */
export const english = {
  'agree.title': '{name} would like to meet you', 'agree.moveTitle': '{name} would rather meet at another time', 'agree.suits': 'This would suit: {times}.', 'agree.asks': '{name} asks you for a few times.', 'agree.pollTitle': 'Choose a time for “{title}”', 'agree.pollWhy': 'The answers are in, and no time is clear by itself.', 'agree.act': 'Choose a time',
  'reply.title': '{name} waits for your answer', 'reply.why': 'Wrote to you {when}: “{words}”', 'reply.whyWordless': '{name} wrote to you {when}, and nothing shows an answer yet.', 'reply.act': 'Write to {name}', 'reply.reason': 'You wrote to me {when}.',
  'checkIn.title': 'See how {name} is doing', 'checkIn.act': 'Write to {name}',
  'checkIn.why': { one: 'You wanted to be in touch every day; the last time was {when}.', other: 'You wanted to be in touch every {count} days; the last time was {when}.' },
  'checkIn.whyNever': { one: 'You wanted to be in touch with {name} every day, and have not begun yet.', other: 'You wanted to be in touch with {name} every {count} days, and have not begun yet.' },
  'invitations.title': { one: 'Let one old invitation go', other: 'Let {count} old invitations go' }, 'invitations.titleMany': 'Let old invitations go', 'invitations.act': 'Look them through',
  'invitations.why.3': 'No answer has come for more than three months. Letting go makes room for a better try.', 'invitations.why.6': 'No answer has come for more than six months. Letting go makes room for a better try.', 'invitations.why.12': 'No answer has come for more than a year. Letting go makes room for a better try.',
  'prepare.coffee': 'Coffee with {names}', 'prepare.call': 'A call with {names}', 'prepare.lunch': 'Lunch with {names}', 'prepare.walk': 'A walk with {names}', 'prepare.chat': 'A chat with {names}', 'prepare.event': 'Meeting {names}',
  'prepare.today': 'Today at {time}, {zone}.', 'prepare.tomorrow': 'Tomorrow at {time}, {zone}.', 'prepare.todayAnytime': 'Today.', 'prepare.tomorrowAnytime': 'Tomorrow.', 'prepare.titled': '“{title}”', 'prepare.brief': 'One page holds your history, what was promised, and questions to choose from.', 'prepare.act': 'Open the brief',
  'writeDown.title': 'Write down what {names} told you', 'writeDown.why': 'You met {when}. What you got, what you gave, what was promised: it takes under a minute.', 'writeDown.act': 'Write it down',
  'promise.mine': 'For {name}: {what}', 'promise.why': 'You promised it {made}, and its day was {due}.', 'promise.whyToday': 'You promised it {made}, and its day is today.', 'promise.act': 'Keep the promise',
  'promise.theirs': 'From {name}: {what}', 'promise.theirsWhy': '{name} promised it {made}, and its day was {due}. A kind question is enough.', 'promise.ask': 'Ask {name}', 'promise.askReason': 'You promised me {made}: {what}.',
  'loopBack.title': 'Tell {name} what came of it', 'loopBack.why': '“{what}” was done {when}, and {name} has not heard. Whoever gave advice likes to know.', 'loopBack.act': 'Read the draft',
  'checkIn.whyNamed': 'You wanted to be in touch with {name} {day}.',
  'thanks.title': 'Thank {name} for connecting', 'thanks.why': 'Your invitation was accepted {when}. Say what drew you to them, and propose to meet.', 'thanks.act': 'Thank {name}',
  'followUp.title': 'Ask {name} once more', 'followUp.why': 'You wrote {when}, and no answer came. One gentle word is usual; people are busy.', 'followUp.act': 'Write one gentle word',
  'rest.title': 'Let the message to {name} rest', 'rest.why': 'You asked once more {when}. Silence is usual, and says nothing about you.', 'rest.act': 'Let it rest',
  'trouble.mailbox': 'Your mailbox cannot be read', 'trouble.mailboxMeans': 'Until then answers to your letters are not noticed by themselves.', 'trouble.mailboxAct': 'Look at the connection',
  'trouble.calendar': 'The calendar “{name}” cannot be read', 'trouble.calendar.closed': 'The times it held stay closed as last known.', 'trouble.calendar.ignored': 'What stands in it does not keep your times free meanwhile.', 'trouble.calendarAct': 'Look at the calendar',
  'pair.title': '{one} and {other} could meet', 'pair.why': '{asker} told you {when} what they are after: “{seeking}”.', 'pair.work': '{other} knows it by their work ({words}).', 'pair.tag': 'You tagged {other} “{words}”.', 'pair.gave': 'You got this from {other}: “{words}”.', 'pair.act': 'Introduce them',
  'pair.reason': '{asker} is after this: {seeking}.', 'pair.reason.work': '{other} knows it by their work ({words}).', 'pair.reason.tag': '{other} knows about it ({words}).', 'pair.reason.gave': '{other} helped me with it.',
  'introduce.title': 'Tell {name} what came of the introduction', 'introduce.why': 'You were introduced {when} ({target}). Connectors like to hear what grew.', 'introduce.act': 'Say thank you',
  'unsent.title': 'A letter to {name} did not arrive', 'unsent.why': '“{subject}”: {trouble}', 'unsent.act': 'See what can be done',
  'reachOut.titleAt': '{name}, {company}', 'reachOut.act': 'Ask {name} for 30 minutes', 'reachOut.again': 'Write to {name} again',
} as const;

export const texts = catalogue(english, german);
