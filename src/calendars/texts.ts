import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** The words of calendars. */
export const english = {
  'title': 'Calendars',
  'feeds': 'Your own feeds',
  'lead': { '0': 'Tell Kith where your calendars are, and nobody can book a time that is taken.', one: '{count} calendar says when you are busy.', other: '{count} calendars say when you are busy.' },
  'add': 'Add a calendar', 'refresh': 'Read all of them now', 'refreshed': 'Kith reads your calendars within the next minute.',
  'none.title': 'No calendar yet',
  'none.body': 'Almost every calendar has an address that other programs can read, without giving them a password. Kith reads it every quarter of an hour and keeps only when you are busy, not with what or with whom.',

  'add.title': 'Add a calendar', 'add.ways': 'Ways to add a calendar', 'add.byAddress': 'By its address', 'add.byFile': 'From a file',
  'field.address': 'Address of the calendar', 'field.address.hint': 'It begins with https:// or webcal:// and often ends in .ics.',
  'field.name': 'What you call it', 'field.name.hint': 'Without a name, it is called what it calls itself.',
  'field.unreachable': 'If it cannot be reached', 'unreachable.closed': 'Keep its times closed, as last known', 'unreachable.closed.hint': 'Nothing is booked over an appointment. Most people want this.',
  'unreachable.ignored': 'Leave its times out', 'unreachable.ignored.hint': 'For a calendar that matters little, or is often away.',
  'field.file': 'Calendar file', 'field.file.hint': 'A file that ends in .ics. Kith takes it as it is now, and does not learn of what changes later.',
  'add.go': 'Add it', 'add.note': 'Kith reads it once now, to be sure.',
  'added': { '0': '“{name}” is among your calendars. It holds no busy time in the next months.', one: '“{name}” is among your calendars: {count} busy time in the next months.', other: '“{name}” is among your calendars: {count} busy times in the next months.' },
  'file.none': 'Please choose a file.', 'file.large': 'The file is larger than 20 MB, which is the most that is read.', 'tries': 'That were many tries in a minute. Please wait a moment and send it once more.',

  'where.title': 'Where the address is',
  'where.google': '<b>Google</b>: Settings, then the calendar’s name at the left, “Integrate calendar”, “Secret address in iCal format”.',
  'where.outlook': '<b>Outlook on the web</b>: Settings, “Calendar”, “Shared calendars”, “Publish a calendar”; copy the ICS link.',
  'where.icloud': '<b>iCloud</b>: the share sign beside the calendar, “Public calendar”, “Copy link”.',
  'where.fastmail': '<b>Fastmail</b>: Settings, “Calendars”, “Edit and share”, “Get a URL”, free and busy only.',
  'where.nextcloud': '<b>Nextcloud</b>: the pencil beside the calendar, “Share link”, “Copy subscription link”.',
  'where.private': 'Whoever has the address can read the calendar: Kith keeps it encrypted and shows it to nobody, not even to you again.',

  'count': { '0': 'No busy time ahead', one: '{count} busy time ahead', other: '{count} busy times ahead' }, 'events': { '0': 'no event', one: '{count} event', other: '{count} events' },
  'read.when': 'Read', 'read.never': 'Not read yet', 'from': 'from {host}', 'fromFile': 'from a file', 'known.closed': 'Its times stay closed as they were last known.', 'known.ignored': 'Its times are left out until it is back.',
  'trouble.title': '“{name}” cannot be read', 'trouble.since': 'Since', 'open': 'Look closer',
  'leftOut': { one: '{count} event could not be understood', other: '{count} events could not be understood' },
  'leftOut.body': 'The others are kept. What could not be understood does not keep a time closed.', 'leftOut.event': 'Event', 'leftOut.why': 'Why',

  'one.settings': 'How it is treated', 'one.save': 'Keep this', 'saved': 'Kept.', 'one.refresh': 'Read it now', 'one.refreshed': 'Kith reads it within the next minute.',
  'one.ahead': 'When it closes times', 'one.ahead.lead': 'The next ones, as guests would find them taken. If one is missing here, Kith does not know of it.', 'one.ahead.none': 'It holds no busy time in the next months.',
  'one.tried': 'Last asked', 'one.reached': 'Last read', 'one.next': 'Asked again', 'one.events': 'Events in it', 'one.busy': 'Busy times ahead', 'one.host': 'Where',
  'one.remove': 'Remove', 'remove.title': 'Remove “{name}”?', 'remove.body': 'Its times are open again at once, and can be booked. The calendar itself stays as it is, where it is. For a month you can bring it back here.', 'remove.yes': 'Remove it', 'remove.no': 'Keep it',
  'removed': '“{name}” is removed; its times are open again. You find it below, if you want it back.', 'restored': '“{name}” is back, with its times.', 'gone': 'That calendar is not here any more; nothing was changed.',
  'removed.title': 'Removed in the last month', 'removed.back': 'Bring back', 'removed.backLabel': 'Bring back {name}', 'removed.when': 'Removed', 'column.name': 'Calendar', 'column.act': 'What can be done',
  'name.none': 'A calendar needs a name.', 'name.long': 'Please use at most 80 characters for a name.',
} as const;

export const texts = catalogue(english, german);
