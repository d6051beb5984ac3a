import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** What a host reads of times that are suggested. */
export const english = {
  'list.title': 'Times to agree on', 'list.lead': { '0': 'Nobody waits for a time just now.', one: '{count} meeting waits for its time.', other: '{count} meetings wait for their time.' },
  'list.none': 'Nothing waits for a time', 'list.noneBody': 'When none of your free times suits a guest, they say here which would. You can also send somebody three times yourself.', 'list.offer': 'Offer somebody three times',
  'list.yours': 'waits for you', 'list.theirs': 'waits for {name}', 'list.asks': 'asks you for times',
  'one.title': '{what} with {name}', 'one.wishes': 'These would suit {name}', 'one.asked': '{name} asks you for times', 'one.take': 'Take it', 'one.takeNamed': 'Take it: {when}', 'one.busy': 'something of yours is then', 'one.full': 'nothing of yours is free then', 'one.over': 'over by now', 'one.forThem': 'For {name}: {when}',
  'one.why': 'Why', 'one.question': 'Their one question', 'one.third': 'Brings', 'one.email': 'E-mail', 'one.since': 'Since',
  'one.answer': 'Answer with times of yours', 'one.answerAgain': 'Offer other times', 'one.send': 'Send these times', 'one.decline': 'Not now', 'one.declineHint': '{name} is told kindly, with your words if you write some.', 'one.declineWords': 'A few words for {name}', 'one.declineGo': 'Say that it cannot be now',
  'one.offered': 'You offered', 'one.waits': '{name} has not answered yet', 'one.message': 'The message, on {name}’s clock', 'one.link': 'Their link', 'one.declined': 'You said that it cannot be now', 'one.noMail': 'No mail goes out from here, so please send {name} the link yourself.',
  'offer.title': 'Offer three times', 'offer.lead': 'Three exact times, on the other’s clock, in a message of yours. Whoever has the link takes one with a single click, without an account.',
  'offer.name': 'Their name', 'offer.email': 'Their e-mail', 'offer.emailHint': 'Left empty, you get a text to send in your own way.', 'offer.zone': 'Their time zone', 'offer.type': 'Kind of meeting', 'offer.language': 'The message is in', 'offer.show': 'Show free times',
  'offer.free': 'Free times', 'offer.freeHint': 'Choose up to three.', 'offer.theirs': 'For them {when}', 'offer.other': 'Any other time, on your clock', 'offer.time': 'Time {count}', 'offer.note': 'A few words', 'offer.go': 'Offer these times',
  'language.en': 'English', 'language.de': 'German',
  'fault.noName': 'Please write their name.', 'fault.notAnEmail': 'This is not an e-mail address; one looks like cy@example.org.', 'fault.noTime': 'Choose one to three times that lie ahead. Nothing was sent.', 'fault.noType': 'Choose a kind of meeting. Nothing was sent.',
  'done.booked': 'It is booked, and {name} is told.', 'done.bookedNoMail': 'It is booked. No mail goes out from here, so please tell {name} yourself.', 'done.offered': 'The times are offered to {name}, by mail.', 'done.offeredNoMail': 'The times stand on a page for {name}. No mail goes out: please pass on its link, or the message that holds it.', 'done.declined': '{name} is told that it cannot be now.', 'done.declinedNoMail': 'It stands on the page of {name} that it cannot be now. No mail goes out.', 'done.taken': 'Another meeting is at that time. Nothing was changed.', 'done.noTime': 'Choose one to three times that lie ahead. Nothing was changed.', 'done.over': 'This was settled already; nothing was changed.',
} as const;

export const texts = catalogue(english, german);
