import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** Asking somebody for an introduction, and what stands behind a link. */
export const english = {
  'list.title': 'Introductions',
  'request.for': '{name}, for {hope}',
  'request.begun': 'Begun {when}.',
  'request.waiting': 'Asked', 'request.yes': 'Said yes', 'request.no': 'Not this time', 'request.later': 'Later, from {day} on', 'request.introduced': 'Introduced you', 'request.ended': 'Ended without an answer', 'request.withdrawn': 'Taken back',

  'choose.connector': 'Whom do you want to ask?', 'choose.find': 'Name, company or title', 'choose.search': 'Find', 'choose.none': 'Nobody fits “{q}”. Try a part of the name.', 'choose.label': 'People who fit', 'choose.begin': 'Type a part of the name.',

  'ask.title': 'Ask {name} for an introduction', 'ask.lead': 'A good request is easy to say yes to: one reason, and lines that can be forwarded as they are.',
  'ask.hope': 'Whom do you hope to meet?', 'ask.hope.hint': 'A name, or a kind of person: “somebody in learning design at Lantern Works”.',
  'ask.reason': 'Why {name}, and why now?', 'ask.reason.hint': 'Only {name} reads this.', 'ask.forwardable': 'Lines to forward', 'ask.forwardable.hint': 'Who you are in a sentence, the one question you have, how little time it takes, and that a no is fine.',
  'ask.forwardable.draft': 'I am {me}. {hope} I would like to ask you one question: … Twenty minutes would be plenty, by phone or video, whenever it suits you. If this is not a good time, that is quite all right.',
  'ask.send': 'Ask {name}', 'ask.mail': 'Goes by e-mail to {email}.', 'ask.byHand': 'No e-mail address is known: you get a link and a text to pass on.', 'ask.done': '{name} is asked.', 'ask.byHand.done': 'The request is ready to pass on.',
  'ask.tired': { one: 'You asked {name} {count} time within three months. Connectors tire: is there somebody else, or something you could do for {name} first?', other: 'You asked {name} {count} times within three months. Connectors tire: is there somebody else, or something you could do for {name} first?' }, 'ask.anyway': 'Ask all the same',
  'asking.title': 'Your request to {name}', 'asking.hope': 'You hope to meet', 'asking.reason': 'Your reason', 'asking.forwardable': 'Lines to forward', 'asking.link': 'Link for {name}', 'asking.link.hint': 'There they answer, and find the lines to forward.',
  'asking.outcome': 'What came of it?', 'asking.introduced': 'They introduced us', 'asking.save': 'Remember this', 'asking.saved': 'Remembered.', 'asking.thank': 'Tell {name} what came of it', 'asking.thank.why': 'Whoever opens a door wants to know what was behind it. It is also the best way to be helped again.', 'asking.thank.send': 'Send the thanks', 'asking.thanked': '{name} is told, and thanked.', 'asking.thank.draft': 'Thank you for introducing me. We talked, and it helped: …', 'asking.wasThanked': 'You told {name} what came of it.',
  'asking.withdraw': 'Take it back', 'asking.withdrawn': 'The introduction is taken back.', 'asking.tooLate': 'It is over already; nothing was changed.',
  'outcome.talked': 'We talked', 'outcome.planned': 'We have agreed on a day', 'outcome.nothing': 'Nothing came of it',

  'guest.question': 'Your answer', 'guest.laterOn': 'Ask me again on', 'guest.laterOn.hint': 'Only for later: a day before {day}, when this ends.', 'guest.send': 'Answer',
  'guest.change': 'You can change your answer until {day}.',
  'guest.over': 'This introduction is over', 'guest.over.lead': 'Nothing is asked of you any more.',
  'guest.held': 'What is held about you here', 'guest.held.body': 'Your name, your e-mail address, what {host} wrote about you for this introduction, and your answer, which nobody is shown. {host} may also have you among their own contacts.', 'guest.forget': 'Take it away', 'guest.forget.title': 'Take away what is held about you?', 'guest.forget.body': 'Your address, your answer and the line for you alone go at once, and this link then leads to nothing. The few words that the other was shown go when this introduction ends, so that the other cannot tell before.', 'guest.forget.no': 'Leave it', 'guest.forgotten': 'What was held about you is gone', 'connector.forgotten.lead': 'Nobody is told. This link leads nowhere any more.',

  'connector.title': '{name} asks for an introduction', 'connector.lead': 'They hope to meet: {hope}', 'connector.reason': 'Why they ask you', 'connector.forwardable': 'Lines you can forward as they are', 'connector.yes': 'Yes, I will forward it', 'connector.no': 'No, I would rather not', 'connector.later': 'Later: ask me again',
  'connector.saved.yes': 'Thank you. Forward the lines below in whatever way suits you; whoever reads them can answer {name} directly.', 'connector.saved.no': 'Thank you for saying so. {name} is told “not this time”, and nothing else.', 'connector.saved.later': 'Thank you. {name} is told that another time is better.', 'connector.done': 'I have forwarded it', 'connector.isDone': 'Thank you. {name} will tell you what came of it.', 'connector.held.body': 'Your name, your e-mail address and your answer. {name} may also have you among their own contacts.',

  'mail.hello': 'Hello {name},',
  'mail.request.subject': 'May I ask you for an introduction?', 'mail.request.hope': 'I hope to meet: {hope}', 'mail.request.forward': 'If you are willing, here are lines you can forward as they are:', 'mail.request.how': 'A yes, a no or a later is one tap away, and any of them is fine.', 'mail.request.link': 'Your answer',
  'mail.thanks.subject': 'What came of your introduction',

  'refused.noPerson': 'Choose somebody you know.', 'refused.noReason': 'Say why, in a sentence: without a reason nobody can say yes.', 'refused.noForwardable': 'Write the few lines that can be forwarded as they are.', 'refused.noTarget': 'Say whom you hope to meet: a name, or a kind of person.', 'refused.long': 'This is longer than fits here.', 'refused.noAnswer': 'Choose one of the answers.', 'refused.noAddress': 'For a yes, leave an address: nobody here knows one of either of you, so you could not reach each other.', 'refused.address': 'This is not an e-mail address. One looks like name@example.org.', 'refused.noDay': 'Choose a day that is still to come, within the time there is.',
} as const;

export const texts = catalogue(english, german);
