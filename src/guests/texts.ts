import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** What a guest reads. */
export const english = {
  'mode.virtual': 'By video', 'mode.phone': 'By phone', 'mode.in-person': 'In person',
  'how.virtual': 'by video', 'how.phone': 'by phone', 'how.in-person': 'in person',
  'length': { one: '{count} minute', other: '{count} minutes' },
  'lead': '{length}, {how}.', 'leadPlace': '{length}, {how}, {place}.',

  'page.title': 'Meet {host}', 'page.words': 'I like to talk with people I do not know well yet. Pick what suits you, say why, and bring one question.',
  'page.pick': 'Pick a time', 'page.none': 'No kind of meeting is offered here just now', 'page.noneBody': '{host} may open this page again later.',
  'closed.title': 'This page is not open', 'closed.body': 'Nobody offers times at this address just now. If somebody sent you the link, ask them for a new one.',

  'times.title': 'Pick a time', 'times.zone': 'Times are in {zone}.', 'times.change': 'Change the time zone', 'times.zoneLabel': 'Your time zone', 'times.show': 'Show these times',
  'times.list': 'List', 'times.month': 'Month', 'times.views': 'How times are shown', 'times.later': 'Later days', 'times.earlier': 'Earlier days',
  'times.none': 'No time is free just now', 'times.noneBody': '{host} offers times up to {day}, and all of them are taken. Look in again in a few days.',
  'times.noneDay': 'No time that day', 'times.count': { '0': 'no time', one: '{count} time', other: '{count} times' },
  'times.day': '{day}: {times}', 'times.notSuited': 'None of these suits you?', 'times.suggest': 'Suggest other times', 'times.pickDay': 'Choose a day to see its times.',
  'far.body': 'This meeting is in person ({place}), and your clock says that you may be far away. Another way to meet may be easier.', 'far.others': 'See the other ways',
  'month.next': 'Next month', 'month.previous': 'Previous month', 'month.caption': '{month}, days with free times',

  'book.name': 'Your name', 'book.email': 'E-mail', 'book.emailHint': 'For the calendar invitation, and nothing else.', 'book.emailHintNoMail': 'So that {host} can reach you.',
  'book.why': 'Why would you like to talk with {host}?', 'book.question': 'Your one question', 'book.questionHint': 'One is enough; you will find more.',
  'book.mode': 'How shall we meet?', 'book.phone': 'Your phone number', 'book.phoneHint': '{host} calls you.',
  'book.third': 'Bring a third person', 'book.thirdHint': 'They get an invitation of their own. They are not shown your address, nor you theirs.', 'book.thirdName': 'Their name', 'book.thirdEmail': 'Their e-mail',
  'book.go': 'Book this time', 'book.note': 'You get a calendar invitation. No account, no cookies.', 'book.noteNoMail': 'You get a page of your own with a calendar file. No account, no cookies.',
  'book.other': 'Choose another time',
  'taken.title': 'This time has just gone', 'taken.body': 'Somebody was a moment faster. What you wrote is kept; choose another time and send it again.', 'taken.nearest': 'The nearest free times',
  'often': { one: 'Those were many tries in a short while. Please wait {count} second and send it again; what you wrote is kept.', other: 'Those were many tries in a short while. Please wait {count} seconds and send it again; what you wrote is kept.' },
  'gone': 'This link has been used, or is no longer offered. Nothing was booked.',

  'fault.noStart': 'Choose a time first.', 'fault.noName': 'Please write your name.', 'fault.notAnEmail': 'This is not an e-mail address yet; one looks like cy@example.org.',
  'fault.notAZone': 'This is no time zone we know; one looks like Europe/Lisbon.', 'fault.noWhy': 'One sentence on why helps to prepare.', 'fault.noQuestion': 'One question helps to prepare.',
  'fault.long': 'This is longer than fits. Please shorten it a little.', 'fault.notAMode': 'This meeting cannot be held that way. Choose one of those offered.', 'fault.noPhone': 'A phone number is needed for a call.',
  'fault.noThirdName': 'Please write their name, or leave both fields empty.', 'fault.noThirdEmail': 'This is not an e-mail address yet. Write theirs, or leave both fields empty.', 'fault.sameThird': 'This is your own address. Write theirs, or leave both fields empty.',

  'own.booked': 'It is booked', 'own.lead': 'Keep this page: here you move the meeting, cancel it, or change how you meet.',
  'own.mailed': 'A calendar invitation is on its way to {email}.', 'own.noMail': 'No mail goes out from here, so keep the link of this page, and take the meeting into your calendar below.',
  'own.link': 'The link of this page', 'own.when': 'When', 'own.host': 'For {host}', 'own.where': 'Where', 'own.why': 'Why', 'own.question': 'Your question', 'own.who': 'With', 'own.third': 'You bring', 'own.cannot': '{name} (cannot come)',
  'own.enter': 'Enter the video room',
  'own.calendar': 'Into your calendar', 'own.ics': 'Calendar file (.ics)', 'own.google': 'Google Calendar', 'own.outlook': 'Outlook',
  'own.move': 'Choose another time', 'own.cancel': 'Cancel the meeting', 'own.turn.virtual': 'Make it a video call', 'own.turn.phone': 'Make it a phone call', 'own.turn.in-person': 'Meet in person after all',
  'own.propose': 'Propose other times', 'own.held': 'What is held about me',
  'own.cancelled': 'This meeting is cancelled', 'own.cancelledByHost': '{host} cancelled it.', 'own.cancelledByGuest': 'It was cancelled from this page.', 'own.again': 'Book another time', 'own.over': 'This meeting is over', 'own.overBody': 'We hope it was a good one. If it did not come about: such things happen, and another time is quickly found.',
  'own.proposed': 'You proposed other times; {host} has not answered yet. Until then the meeting stays as it is.', 'own.hostProposed': '{host} proposes another time',
  'own.take': 'Take this time', 'own.keep': 'Keep the time as it is',
  'done.moved': 'The meeting is moved.', 'done.turned': 'Changed how you meet.', 'done.cancelled': 'The meeting is cancelled, and {host} is told.', 'done.proposed': '{host} is told of the times you proposed.', 'done.kept': 'The time stays as it is.', 'done.taken': 'That time has just gone. The meeting stays as it was.', 'done.over': 'This meeting is over or cancelled; nothing was changed.', 'done.declined': 'You are no longer expected, and the others keep their meeting.',

  'move.title': 'Choose another time', 'move.lead': 'Now it is {when}.', 'move.confirm': 'Move it to {when}?', 'move.yes': 'Move it', 'move.no': 'Leave it as it is', 'move.body': 'Everyone gets a new invitation.', 'move.bodyNoMail': 'Tell the others; no mail goes out from here.',
  'cancel.title': 'Cancel this meeting?', 'cancel.words': 'A few words for {host}', 'cancel.yes': 'Cancel the meeting', 'cancel.no': 'Keep it', 'cancel.body': 'Plans change; that is fine. {host} is told at once.', 'cancel.bodyNoMail': 'Plans change; that is fine. {host} sees it here; no mail goes out, so a word to them is kind.',
  'propose.title': 'Propose other times', 'propose.lead': 'Name up to three times that would suit you, in {zone}. {host} takes one with a single click, or keeps the time as it is.', 'propose.noTime': 'Please name a time that is still to come. Nothing was sent.',
  'held.title': 'What is held about you', 'held.lead': 'For this meeting, {host} and this site hold the following, and nothing else about you.', 'held.name': 'Name', 'held.email': 'E-mail', 'held.phone': 'Phone', 'held.zone': 'Time zone', 'held.language': 'Language', 'held.why': 'Why', 'held.question': 'Question', 'held.answer': 'Answer to the invitation', 'held.since': 'Since',
  'held.own': '{host} keeps an address book of their own, which you may be in. Ask {host} about that.', 'held.delete': 'Delete it', 'held.deleteComing': 'Cancel the meeting and delete it',
  'held.ask': 'Delete what is held about you?', 'held.askBody': 'Your name, your addresses and what you wrote are deleted at once, here and where Kith wrote it into {host}’s calendar. Mail that was sent stays in the mailboxes it came to; a copy of a calendar elsewhere, and backups of this site for as long as they are kept, are beyond our reach. This cannot be taken back.', 'held.askComing': 'The meeting is cancelled first.', 'held.no': 'Keep it',
  'forgotten.title': 'It is deleted', 'forgotten.body': 'Nothing of yours is held for this meeting any more.',
  'third.lead': '{guest} invited you to come along.', 'third.out': 'I cannot come',
  'preview.closed': 'Only you see this: your page is closed, and whoever else comes to its address finds nothing there. This is how it will look.', 'preview.toOpen': 'Where it is opened', 'preview.open': 'This is how guests see your page.', 'preview.back': 'Back to your page',
} as const;

export const texts = catalogue(english, german);
