import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** The words of one person’s page and forms, and of what was done. */
const english = {
  'people.title': 'People',
  'person.workAt': '{title} at {company}', 'person.in': '{work}, {city}', 'person.onlyIn': 'Lives in {city}', 'person.called': 'called {nickname}',
  'person.since': 'Connected since {month}.', 'person.vanished': 'No longer among your connections since {month}; everything you had is kept.', 'person.more': 'More',
  'person.edit': 'Change details', 'person.delete': 'Delete', 'person.write': 'Write an e-mail', 'person.open': 'Open the profile', 'person.about': 'About {name}', 'person.beside': 'You and {name}',

  'next.kind': 'Next step', 'next.act': 'Write to {name}',
  'next.answer': '{name} wrote last, {ago}. An answer would be welcome.',
  'next.patience': 'You wrote last, {ago}. Give it a little time.',
  'next.followUp': 'You wrote last, {ago}, and heard nothing since. That is ordinary. One gentle reminder is fine; then let it rest.',
  'next.checkIn': 'You wanted to be in touch {rhythm}. The last contact was {ago}.',
  'next.named': 'You named a day to check in with {name}, and it has come. The last contact was {ago}.',
  'next.dormant': 'You used to write to each other; the last time was {ago}. A few words after years are welcome more often than one thinks.',
  'next.never': 'You are connected, and have not yet exchanged a word. A first message needs one reason and one question.',
  'next.quiet': 'The last contact was {ago}. What has changed since, for one of you?',
  'next.inTouch': 'You are in touch; the last contact was {ago}.',
  'next.new': 'Nothing has been exchanged yet. What would you like to ask {name}?',

  'how.title': 'How you know each other', 'how.met': 'How you met', 'how.why': 'Why you connected', 'how.none': 'Where did you meet, and what drew you to each other? A line now is a good beginning for a message later.', 'how.write': 'Write it down',

  'notes.title': 'Notes', 'notes.yours': 'Only you see them.', 'notes.new': 'A new note', 'notes.placeholder': 'What you would like to remember', 'notes.write': 'Keep the note', 'notes.change': 'Change', 'notes.changeTitle': 'Change the note',
  'notes.body': 'Note', 'notes.save': 'Save', 'notes.remove': 'Remove', 'notes.written': 'The note is kept.', 'notes.changed': 'The note is changed.', 'notes.removed': 'The note is removed.',

  'reach.title': 'Where to reach them', 'reach.none': 'No address is known yet.', 'reach.add': 'Add an address', 'reach.kind': 'What it is', 'reach.email': 'E-mail', 'reach.phone': 'Phone', 'reach.profile': 'Profile',
  'reach.value': 'Address or number', 'reach.label': 'Kind, if it matters', 'reach.labelHint': 'For example: home, work', 'reach.remove': 'Remove {shown}', 'reach.added': 'The address is added.', 'reach.removed': 'The address is removed.', 'reach.change': 'Change addresses',

  'labels.title': 'To you', 'labels.change': 'Change', 'labels.roles': 'Roles', 'labels.rolesHint': 'As many as fit', 'labels.save': 'Save', 'labels.tags': 'Tags', 'labels.tagsHint': 'Take the tick away to take a tag off', 'labels.newTags': 'More tags', 'labels.newTagsHint': 'Several with commas between them',
  'labels.rhythm': 'In touch', 'labels.none': 'none yet', 'labels.saved': 'Roles, tags and rhythm are saved.', 'labels.same': 'It stood so already.',
  'labels.changeTitle': 'Change roles, tags and rhythm', 'labels.birthday': 'Birthday',

  'work.title': 'Positions', 'work.now': 'now', 'work.until': 'until {until}', 'work.span': '{from} to {until}', 'work.seenSince': 'seen since {from}', 'work.before': 'before {until}',

  'form.new': 'Add a person', 'form.newLead': 'A name is enough to begin with.', 'form.edit': 'Change what you know of {name}', 'form.name': 'Name', 'form.nickname': 'Nickname', 'form.company': 'Company', 'form.title': 'Title', 'form.city': 'City',
  'form.birthday': 'Birthday', 'form.birthdayHint': 'For example 4 March 1990, or 4 March without the year', 'form.howMet': 'How did you meet?', 'form.whyConnected': 'Why did you connect?', 'form.whyHint': 'What drew you to them, or them to you',
  'form.corrects': 'Company and title were written down wrongly', 'form.correctsHint': 'With a tick they are put right. Without one a new job is noted, and the former one stays under Positions.', 'form.add': 'Add', 'form.save': 'Save', 'form.cancel': 'Leave it as it is', 'form.back': 'Back to {name}',
  'form.email': 'E-mail', 'form.added': '{name} is here now.', 'form.saved': 'Saved.',

  'delete.title': 'Delete {name}?', 'delete.body': 'With all messages, notes and tags that belong to them. Nothing is sent to them, and you can take it back afterwards.', 'delete.yes': 'Delete', 'delete.no': 'Keep {name}', 'delete.done': '{name} is deleted.',

  'change.person.add': 'Added {summary}', 'change.person.edit': 'Changed {summary}', 'change.people.tag': 'Tagged {people} with “{summary}”', 'change.people.untag': 'Took “{summary}” off {people}',
  'change.people.role': 'Made {people} a {summary}', 'change.people.unrole': '{people} no longer a {summary}', 'change.people.rhythm': 'Set the rhythm of {people}', 'change.people.delete': 'Deleted {people}',
  'change.note.write': 'Wrote a note: “{summary}”', 'change.note.change': 'Changed a note: “{summary}”', 'change.note.remove': 'Removed a note',
  'change.identity.add': 'Added the address {summary}', 'change.identity.remove': 'Removed an address', 'change.people.roles': 'Changed the roles of {people}', 'change.people.labels': 'Changed roles, tags or rhythm of {summary}',
  'change.whom': { one: '{count} person', other: '{count} people' },
} as const;

export const texts = catalogue(english, german);
