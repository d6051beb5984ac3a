import { catalogue } from '../kit/texts.ts';

/** The words of the member's own feeds. */
export const texts = catalogue(
  {
    'name.all': 'Kith, {name}', 'name.bookings': 'Kith: bookings', 'name.conversations': 'Kith: conversations', 'name.outreach': 'Kith: time to reach out', 'name.check-ins': 'Kith: check-ins',
    'title': 'Your own feeds', 'lead': 'See in any calendar program what Kith knows of your days: subscribe to one of these addresses there.',
    'none.title': 'No address yet', 'none.body': 'An address is made that nobody can guess. Whoever has it can see what it shows, so give it to your own calendar only; you can make it anew at any time.', 'make': 'Make the addresses',
    'part.all': 'Everything', 'part.bookings': 'Bookings', 'part.conversations': 'Planned conversations', 'part.outreach': 'Time to reach out', 'part.check-ins': 'Check-ins',
    'read': 'Last fetched', 'read.never': 'Nobody has fetched one yet.', 'slow': 'Calendar programs look when they like: Apple within the hour, Outlook within some hours, Google once or twice a day. Bookings reach you by mail at once.',
    'rotate': 'Make them anew', 'rotate.title': 'Make the addresses anew?', 'rotate.body': 'The old ones lead nowhere from then on; calendars that subscribe to them show nothing new. You subscribe to the new ones there.', 'rotated': 'These are the new addresses; the old ones lead nowhere.',
    'close': 'Close them', 'closed': 'The feeds are closed; their addresses lead nowhere.', 'keep': 'Keep them', 'made': 'The addresses are made.', 'calendars': 'Calendars',
  },
  {
    'name.all': 'Kith, {name}', 'name.bookings': 'Kith: Buchungen', 'name.conversations': 'Kith: Gespräche', 'name.outreach': 'Kith: Zeit zum Anschreiben', 'name.check-ins': 'Kith: Nachfragen',
    'title': 'Ihre eigenen Feeds', 'lead': 'Sehen Sie in jedem Kalenderprogramm, was Kith von Ihren Tagen weiß: Abonnieren Sie dort eine dieser Adressen.',
    'none.title': 'Noch keine Adresse', 'none.body': 'Es entsteht eine Adresse, die niemand erraten kann. Wer sie hat, sieht, was sie zeigt; geben Sie sie nur Ihrem eigenen Kalender. Sie können sie jederzeit neu machen.', 'make': 'Adressen machen',
    'part.all': 'Alles', 'part.bookings': 'Buchungen', 'part.conversations': 'Geplante Gespräche', 'part.outreach': 'Zeit zum Anschreiben', 'part.check-ins': 'Nachfragen',
    'read': 'Zuletzt abgerufen', 'read.never': 'Noch hat niemand einen abgerufen.', 'slow': 'Kalenderprogramme schauen nach, wann sie mögen: Apple innerhalb der Stunde, Outlook nach einigen Stunden, Google ein-, zweimal am Tag. Buchungen erreichen Sie sofort per Mail.',
    'rotate': 'Neu machen', 'rotate.title': 'Die Adressen neu machen?', 'rotate.body': 'Die alten führen dann nirgendwohin; Kalender, die sie abonniert haben, zeigen nichts Neues mehr. Die neuen abonnieren Sie dort wieder.', 'rotated': 'Das sind die neuen Adressen; die alten führen nirgendwohin.',
    'close': 'Schließen', 'closed': 'Die Feeds sind geschlossen; ihre Adressen führen nirgendwohin.', 'keep': 'Behalten', 'made': 'Die Adressen sind da.', 'calendars': 'Kalender',
  },
);
