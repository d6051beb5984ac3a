import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** The words of outreach. */
export const english = {
  'board.title': 'Outreach', 'board.lead': 'A few people, on purpose. Each with a reason and one question.', 'board.counts': { one: '{count} person asked so far', other: '{count} people asked so far' }, 'board.answered': { '0': '', one: ', {count} answered', other: ', {count} answered' }, 'board.talked': { '0': '', one: ', {count} in conversation', other: ', {count} in conversation' }, 'board.allGoals': 'Everything', 'board.new': 'Reach out', 'board.more': 'More', 'board.columns': 'Columns', 'board.invitations': 'Invitations',
  'none.title': 'Start with two people', 'none.body': 'Choose somebody you would really like to talk to. Say why, ask one thing, and Kith writes the first draft with you. When those two went well, two more.',

  'state.drafted': 'Drafted', 'state.sent': 'Sent', 'state.accepted': 'Accepted', 'state.in conversation': 'In conversation', 'state.declined': 'Declined', 'state.silent': 'Silent', 'state.withdrawn': 'Let go',
  'column.none.drafted': 'Nothing waits to be sent.', 'column.none.sent': 'Nobody is being asked just now.', 'column.none.accepted': 'Who says yes comes here.', 'column.none.in conversation': 'Who writes back comes here.',
  'column.none.declined': 'A no is an answer too.', 'column.none.silent': 'Most people are busy.', 'column.none.withdrawn': 'Free for somebody else.',

  'kind.hint.ask': 'their path and team, and their view on one thing', 'kind.hint.informational': 'understanding their work, not asking for a job', 'kind.hint.reconnect': 'after years of silence', 'kind.hint.thanks': 'for an invitation they accepted',
  'kind.hint.check-in': 'with an update on what they gave me to do', 'kind.hint.loop-back': 'what came of their advice', 'kind.hint.ask-back': 'what brought them to me', 'kind.hint.own': 'an empty page',
  'channel.email': 'E-mail', 'channel.linkedin-note': 'LinkedIn, note with an invitation', 'channel.linkedin-message': 'LinkedIn, message', 'channel.whatsapp': 'WhatsApp', 'channel.phone': 'By phone', 'channel.in-person': 'In person', 'channel.other': 'Another way',
  'language.en': 'English', 'language.de': 'German',

  'move.menu': 'Move to', 'move.label': 'Move {name}', 'move.drafted': 'Back to drafts', 'move.sent': 'Sent', 'move.accepted': 'Accepted', 'move.in conversation': 'In conversation', 'move.declined': 'Declined', 'move.silent': 'Silent', 'move.withdrawn': 'Let go',
  'says.drafted': 'A draft, last touched {ago}.', 'says.sent': 'Sent {ago}. Most answers come within two weeks.', 'says.sentForNoAnswer': 'Sent {ago}. It waits for no answer.', 'says.accepted': 'Said yes {ago}.', 'says.in conversation': 'You are in conversation; that began {ago}.', 'says.declined': 'Said no {ago}. That is an answer, and a kind one.',
  'says.silent': 'No answer so far; the last word was yours, {ago}. Most silence is a full calendar.', 'says.withdrawn': 'Let go {ago}. A new reason would make it new.',

  'card.person': 'Their page', 'card.about': 'About this outreach', 'card.why': 'Why, and why now', 'card.failed': 'The letter did not go out', 'card.wentOut': 'A letter about this went out {ago}', 'card.tells': 'Tells of', 'card.wentOutBody': 'It cannot be called back; what you send now is another one.', 'card.followUpDue': 'A gentle follow-up?', 'card.attached': 'Attached: {file}',
  'history.title': 'So far',
  'step.drafted': 'Drafted', 'step.sent': 'Sent', 'step.followed up': 'Followed up', 'step.accepted': 'Accepted', 'step.in conversation': 'In conversation', 'step.declined': 'Declined', 'step.silent': 'Silent', 'step.withdrawn': 'Let go',
  'step.by.archive': '{step}, as your archive shows', 'step.by.mail': '{step}, by a reply', 'step.by.me': '{step}',

  'whom.title': 'Reach out', 'whom.lead': 'To whom? Think of somebody you would really like to talk to.', 'whom.search': 'Name, company, what they do', 'whom.find': 'Find', 'whom.none': 'Nobody you know fits “{q}”.',
  'new.whole': 'All that you wrote each other',
  'new.title': 'Reach out to {name}', 'new.lead': 'First the thinking; Kith writes the draft from it, and you make it yours.', 'new.write': 'Write the draft', 'new.note': 'Nothing is sent yet.',
  'new.hint': 'On your list because', 'new.tells': 'You promised: “{what}”', 'new.tellsBody': 'Tell {name} what came of it. Once this is sent, the promise is kept.', 'new.letGo': 'You let {name} go {ago}.', 'new.letGoBody': 'The reason then: “{reason}”. A new reason makes it a new beginning.',
  'field.kind': 'What it is', 'field.reason': 'Why {name}, and why now?', 'field.reasonHint': 'A sentence they will read: what you saw, heard or remember of them.', 'field.why': 'Reason',
  'field.outcome': 'What came of it', 'field.outcomeHint': 'A sentence or two; it is the reason you write.', 'field.question': 'One question', 'field.questionHint': 'One they can answer from experience, that no search would answer.', 'field.offer': 'What you offer', 'field.offerHint': 'What you learned, a contact, a hand. Small is fine.',
  'field.aboutMe': 'Who you are, in one sentence', 'field.aboutMeHint': 'It begins your letters; Kith remembers it.', 'field.channel': 'By which way', 'field.language': 'Language of the draft', 'field.goal': 'For which goal', 'field.noGoal': 'None in particular',
  'field.subject': 'Subject', 'field.body': 'Text',
  'draft.behind': 'Reason, question and offer behind it', 'draft.refill': 'Write it anew from the template', 'draft.refillHint': 'The text above is replaced.', 'draft.save': 'Keep the draft', 'draft.kept': 'The draft is kept.', 'draft.begun': 'Here is a draft for {name}. Make it yours.',
  'draft.discard': 'Put the draft away', 'draft.discarded': 'The draft for {name} is put away.', 'draft.refilled': 'The text is written anew.',
  'flaws.title': 'Before it goes', 'flaws.none': 'Ready: a reason, one question, and nothing missing.', 'flaws.noneOwn': 'Ready: a reason, and nothing missing.', 'flaws.noneAsked': 'Ready: a reason, and nothing missing. It waits for no answer.', 'flaws.show': 'Show',
  'send.mail': 'Goes to {to}, from your own address.', 'send.now': 'Send now', 'send.copyLinkedIn': 'Copy the text, open their profile and paste it there. Then say that it is sent.', 'send.copy': 'Copy the text and send it where you talk. Then say that it is sent.',
  'send.letters': 'See the letter',
  'send.noMail': 'This Kith sends no mail yet, so copy the text into your own mail program. Then say that it is sent.', 'send.noAddress': 'No e-mail address is known for them. Add one on their page, or choose another way.',
  'send.copyText': 'Copy the text', 'send.copied': 'Copied', 'send.open': 'Open their profile', 'send.sent': 'It is sent',
  'file.title': 'The excerpt', 'file.label': 'A page or two that your question is about', 'file.hint': 'At most 3 MB. It goes along with the letter.', 'file.hintElsewhere': 'At most 3 MB. Kept here, for you to send along.', 'file.add': 'Attach', 'file.remove': 'Take it off', 'file.size': '{kb} kB', 'file.added': '{file} goes along.', 'file.removed': 'Nothing is attached now.',
  'said.title': 'What you wrote', 'said.nothing': 'No text was kept.',
  'followUp.title': 'One gentle follow-up', 'followUp.body': 'One reminder is kind; most answers come after it. After that, letting go is kind too.', 'followUp.words': 'Text', 'followUp.copy': 'Copy it, send it the same way, then say so.', 'followUp.send': 'Send the follow-up', 'followUp.sent': 'I followed up',
  'followUp.early': 'Follow up already now', 'followUp.done': 'Followed up with {name}. Now it is up to them.',
  'next.accepted': 'A yes', 'next.acceptedBody': 'Say thank you, and what drew you to them. Meet in person, by phone or online?', 'next.thank': 'Write a thank-you',
  'next.talking': 'You are talking', 'next.talkingBody': 'Plan when you meet, or write down what was said: what you got, what you gave, what was promised.', 'next.writeDown': 'Note the conversation',
  'next.silent': 'No answer, and that is all right', 'next.silentBody': 'You asked, and once more. Letting go makes room; should a new reason appear, you can begin anew.', 'next.letGo': 'Let it go',

  'mailed': 'The letter to {name} is on its way, from your own address.',
  'moved.drafted': '{name} is a draft again.', 'moved.sent': 'Sent to {name}.', 'moved.accepted': '{name} said yes.', 'moved.in conversation': 'You are in conversation with {name}.', 'moved.declined': '{name} declined. That is all right.', 'moved.silent': '{name} is silent for now.', 'moved.withdrawn': 'You let this go. There is room for somebody else.',
  'did.move.drafted': 'Moved the outreach to {name} back to drafts', 'did.move.sent': 'Sent to {name}', 'did.move.accepted': 'Marked that {name} accepted', 'did.move.in conversation': 'In conversation with {name}', 'did.move.declined': 'Marked that {name} declined', 'did.move.silent': 'Marked {name} as silent', 'did.move.withdrawn': 'Let go of the outreach to {name}',
  'did.outreach.draft': 'Drafted an outreach to {name}', 'did.outreach.edit': 'Changed the draft for {name}', 'did.outreach.discard': 'Put away the draft for {name}', 'did.outreach.follow-up': 'Followed up with {name}', 'did.outreach.attach': 'Attached a file for {name}', 'did.outreach.detach': 'Took off the file for {name}', 'did.outreach.mail': 'Sent a letter to {name}',

  'person.none': 'Nothing asked of them yet. Say why, ask one thing, and see.',

  'board.templates': 'Templates', 'board.reasons': 'Why people connect', 'board.setting': 'How you reach out',
} as const;

export const texts = catalogue(english, german);
