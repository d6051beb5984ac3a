import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

export const english = {
  'list.title': 'Introductions', 'list.lead': 'Bring together two people who should know each other, or ask somebody to do it for you.',
  'list.offer': 'Introduce two people', 'list.ask': 'Ask for an introduction', 'list.made': 'Made by you', 'list.asked': 'Asked for by you', 'list.more': 'Earlier ones', 'list.latest': 'Back to the latest',
  'none.title': 'Nobody introduced yet', 'none.body': 'Think of two people who would have something to say to each other. Each is asked first, in private; only when both say yes do they learn each other’s address.',
  'asked.none': 'When somebody you know knows somebody you hope to meet, ask them. You write the few lines they can forward as they are.',
  'row.pair': '{one} and {other}', 'row.begun': 'Begun {when}.', 'row.until': 'They have time until {day}.', 'row.request': '{name}, for {hope}',
  'state.asked': 'Both are asked', 'state.connected': 'Brought together', 'state.ended': 'Ended without', 'state.withdrawn': 'Taken back',
  'state.asked.why': 'Each answers for themselves, and a no looks the same as silence, to you and to the other. You hear as soon as both said yes.',
  'state.connected.why': 'Both said yes and have each other’s address. You can step out.', 'state.ended.why': 'The time went by without two yeses. That is normal, and says nothing about anybody.', 'state.withdrawn.why': 'You took it back. Their links say that it is over.',
  'request.waiting': 'Asked', 'request.yes': 'Said yes', 'request.no': 'Not this time', 'request.later': 'Later, from {day} on', 'request.introduced': 'Introduced you', 'request.ended': 'Ended without an answer', 'request.withdrawn': 'Taken back',

  'choose.title': 'Who is the first?', 'choose.other': 'Whom should {name} meet?', 'choose.connector': 'Whom do you want to ask?', 'choose.find': 'Name, company or title', 'choose.search': 'Find', 'choose.none': 'Nobody fits “{q}”. Try a part of the name.', 'choose.label': 'People who fit', 'choose.begin': 'Type a part of the name.',

  'offer.title': 'Introduce {one} and {other}', 'offer.lead': 'Each is asked in private first. Only when both say yes does either learn the other’s address.',
  'offer.reason': 'Why should they meet?', 'offer.reason.hint': 'Both read this. Name what they have in common, or what each could give the other.',
  'offer.about': 'What {other} may know of {name}', 'offer.note': 'A line for {name} alone', 'offer.note.hint': 'For example why you thought of them. {other} does not see it.',
  'offer.mail': 'Goes by e-mail to {email}.', 'offer.byHand': 'No e-mail address is known: you get a link to pass on.', 'offer.times': 'Offer times at which I could be there at the beginning', 'offer.times.hint': 'Once both said yes, their letter names three times at which you are free. Without this you step out at once.', 'offer.send': 'Ask both',
  'offer.done': 'Both are asked. You hear when both said yes.', 'offer.byHand.done': 'The introduction is ready. Pass the links below on to whoever has no e-mail address here.',
  'offer.same': 'An introduction needs two different people.', 'offer.open': 'These two are being introduced already.', 'offer.unknown': 'One of them is no longer among your people.',

  'one.reason': 'Why they should meet', 'one.sides': 'The two', 'one.link': 'Link for {name}', 'one.link.hint': 'Yours to pass on; nobody else should have it.', 'one.noMail': 'No mail leaves this Kith at present, so pass the links on yourself.',
  'one.three': 'Find a time for the three of you', 'one.withdraw': 'Take it back', 'one.withdrawn': 'The introduction is taken back.', 'one.tooLate': 'It is over already; nothing was changed.', 'one.outcome.talked': '{name} says: we talked.', 'one.outcome.planned': '{name} says: we have a date.', 'one.outcome.nothing': '{name} says: nothing came of it.', 'one.thanks': '{name} thanks you',
  'one.told': '{name} is told', 'one.alone': 'Only {name} reads this',

  'ask.title': 'Ask {name} for an introduction', 'ask.lead': 'A good request is easy to say yes to: one reason, and lines that can be forwarded as they are.',
  'ask.hope': 'Whom do you hope to meet?', 'ask.hope.hint': 'A name, or a kind of person: “somebody in learning design at Lantern Works”.',
  'ask.reason': 'Why {name}, and why now?', 'ask.reason.hint': 'Only {name} reads this.', 'ask.forwardable': 'Lines to forward', 'ask.forwardable.hint': 'Who you are in a sentence, the one question you have, how little time it takes, and that a no is fine.',
  'ask.forwardable.draft': 'I am {me}. {hope} I would like to ask you one question: … Twenty minutes would be plenty, by phone or video, whenever it suits you. If this is not a good time, that is quite all right.',
  'ask.send': 'Ask {name}', 'ask.mail': 'Goes by e-mail to {email}.', 'ask.byHand': 'No e-mail address is known: you get a link and a text to pass on.', 'ask.done': '{name} is asked.', 'ask.byHand.done': 'The request is ready to pass on.',
  'ask.tired': { one: 'You asked {name} {count} time within three months. Connectors tire: is there somebody else, or something you could do for {name} first?', other: 'You asked {name} {count} times within three months. Connectors tire: is there somebody else, or something you could do for {name} first?' }, 'ask.anyway': 'Ask all the same',
  'asking.title': 'Your request to {name}', 'asking.hope': 'You hope to meet', 'asking.reason': 'Your reason', 'asking.forwardable': 'Lines to forward', 'asking.link': 'Link for {name}', 'asking.link.hint': 'There they answer, and find the lines to forward.',
  'asking.outcome': 'What came of it?', 'asking.introduced': 'They introduced us', 'asking.save': 'Remember this', 'asking.saved': 'Remembered.', 'asking.thank': 'Tell {name} what came of it', 'asking.thank.why': 'Whoever opens a door wants to know what was behind it. It is also the best way to be helped again.', 'asking.thank.send': 'Send the thanks', 'asking.thanked': '{name} is told, and thanked.', 'asking.thank.draft': 'Thank you for introducing me. We talked, and it helped: …', 'asking.wasThanked': 'You told {name} what came of it.',
  'outcome.talked': 'We talked', 'outcome.planned': 'We have a date', 'outcome.nothing': 'Nothing came of it',

  'guest.title': 'Would you like to meet {name}?', 'guest.lead': '{host} thinks you two should know each other.', 'guest.about': 'Who {name} is', 'guest.reason': 'Why you two', 'guest.note': 'For you alone',
  'guest.promise': 'Your answer stays with you: a no looks the same as no answer, to {name} and to {host}. Only if both of you say yes do you learn each other’s address.',
  'guest.question': 'Your answer', 'guest.yes': 'Yes, I would like that', 'guest.no': 'No, not for me', 'guest.later': 'Later: ask me again', 'guest.laterOn': 'Ask me again on', 'guest.laterOn.hint': 'Before {day}, when this ends.', 'guest.send': 'Answer',
  'guest.saved.yes': 'Thank you. If {name} would like it too, you both hear by mail. If not, nothing more happens.', 'guest.saved.no': 'Thank you for saying so. Nobody is told, and nothing more happens.', 'guest.saved.later': 'Thank you. You are asked once more on {day}.', 'guest.change': 'You can change your answer until {day}.',
  'guest.connected': 'You and {name} are introduced', 'guest.connected.lead': 'Both of you said yes. {host} has stepped out.', 'guest.address': 'Write to {name}', 'guest.noAddress': '{host} knows how to reach {name}.',
  'guest.over': 'This introduction is over', 'guest.over.lead': 'Nothing is asked of you any more.',
  'guest.outcome': 'Did you two meet?', 'guest.thanks': 'A word for {host}', 'guest.thanks.hint': 'Nobody else reads it.', 'guest.tell': 'Tell {host}', 'guest.told': '{host} is told. Thank you.',
  'guest.held': 'What is held about you here', 'guest.held.body': 'Your name, your e-mail address, what {host} wrote about you for this introduction, and your answer, which nobody is shown. {host} may also have you among their own contacts.', 'guest.forget': 'Take it away', 'guest.forget.title': 'Take away what is held about you?', 'guest.forget.body': 'Your address, your answer and the line for you alone go at once, and this link then leads to nothing. The few words that the other was shown go when this introduction ends, so that nobody can tell.', 'guest.forget.no': 'Leave it', 'guest.forgotten': 'What was held about you is gone', 'guest.forgotten.lead': 'Nobody is told. This link leads nowhere any more.',

  'connector.title': '{name} asks for an introduction', 'connector.lead': 'They hope to meet: {hope}', 'connector.reason': 'Why they ask you', 'connector.forwardable': 'Lines you can forward as they are', 'connector.yes': 'Yes, I will forward it', 'connector.no': 'No, I would rather not', 'connector.later': 'Later: ask me again',
  'connector.saved.yes': 'Thank you. Forward the lines below in whatever way suits you; whoever reads them can answer {name} directly.', 'connector.saved.no': 'Thank you for saying so. {name} is told “not this time”, and nothing else.', 'connector.saved.later': 'Thank you. {name} is told that another time is better.', 'connector.done': 'I have forwarded it', 'connector.isDone': 'Thank you. {name} will tell you what came of it.', 'connector.held.body': 'Your name, your e-mail address and your answer. {name} may also have you among their own contacts.',

  'mail.hello': 'Hello {name},',
  'mail.question.subject': 'Would you like to meet {name}?', 'mail.question.about': '{host} would like to introduce you to {name} ({about}).', 'mail.question.plain': '{host} would like to introduce you to {name}.', 'mail.question.how': 'Say yes or no on the page below. Your answer stays with you; only if both of you say yes do you learn each other’s address. No answer is an answer too: nobody writes again.', 'mail.question.link': 'Your answer',
  'mail.connected.subject': '{one}, meet {other}', 'mail.connected.body': 'You and {name} both said yes, so here you are. {host} steps out now.', 'mail.connected.ask': '{host} knows how to reach {name}.', 'mail.connected.link': 'Everything about it, and what is held about you',
  'mail.both.hello': 'Hello {one}, hello {other},', 'mail.both.body': 'You both said yes, so here you are. {host} steps out now.', 'mail.both.about': '{name} ({about}) is at {email}.', 'mail.both.at': '{name} is at {email}.', 'mail.both.how': 'Whoever answers this letter writes to the other of you, and no longer to {host}. The first to answer may simply name two times.', 'mail.both.times': 'If you like, {host} is there for the first minutes, and is free at these times:', 'mail.both.timesHow': 'Name one of them in your answer, which goes to {host} too; or leave {host} out, and find a time of your own.', 'mail.both.held': 'What is held about you, and how to have it taken away, stands behind the link that each of you was sent before.',
  'mail.done.subject': '{one} and {other} are introduced', 'mail.done.body': '{one} and {other} both said yes and have each other’s address. There is nothing left for you to do.', 'mail.done.link': 'The introduction',
  'mail.outcome.subject': '{name} on meeting {other}', 'mail.outcome.thanks': '{name} thanks you:',
  'mail.followUp.subject': 'Did you and {name} meet?', 'mail.followUp.body': 'Two weeks ago {host} introduced you to {name}. If you like, tell {host} what came of it; this is asked once.', 'mail.followUp.link': 'Tell them, in one tap',
  'mail.request.subject': 'May I ask you for an introduction?', 'mail.request.hope': 'I hope to meet: {hope}', 'mail.request.forward': 'If you are willing, here are lines you can forward as they are:', 'mail.request.how': 'A yes, a no or a later is one tap away, and any of them is fine.', 'mail.request.link': 'Your answer',
  'mail.thanks.subject': 'What came of your introduction',

  'card.title': 'Introductions', 'card.introduce': 'Introduce {name} to somebody', 'card.ask': 'Ask {name} for an introduction', 'card.with': 'With {name}',
  'refused.noPerson': 'Choose somebody you know.', 'refused.noReason': 'Say why, in a sentence: without a reason nobody can say yes.', 'refused.noForwardable': 'Write the few lines that can be forwarded as they are.', 'refused.noTarget': 'Say whom you hope to meet: a name, or a kind of person.', 'refused.long': 'This is longer than fits here.', 'refused.noAnswer': 'Choose one of the answers.', 'refused.noDay': 'Choose a day that is still to come, within the time there is.',
} as const;

export const texts = catalogue(english, german);
