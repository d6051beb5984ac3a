import { catalogue } from '../kit/texts.ts';

export const texts = catalogue(
  {
    'story.title': 'Everything so far', 'story.label': 'What happened, the latest first', 'story.none': 'Nothing has been written yet, in either direction.', 'story.earlier': 'Earlier', 'story.latest': 'Back to the latest',
    'story.youWrote': 'You wrote', 'story.theyWrote': '{name} wrote', 'story.youInvited': 'You asked to connect', 'story.theyInvited': '{name} asked to connect', 'story.connected': 'You connected', 'story.note': 'You noted',
    'story.asked.sent': 'You reached out to {name}', 'story.asked.sent.mailed': 'You wrote to {name} from Kith', 'story.asked.followed up': 'You followed up, once', 'story.asked.accepted': '{name} said yes', 'story.asked.in conversation': '{name} answered', 'story.asked.in conversation.mail': '{name} answered by e-mail',
    'story.asked.declined': '{name} said no', 'story.asked.silent': 'No answer came', 'story.asked.withdrawn': 'You let it go', 'story.asked.words': 'What you wrote',
    'story.withdrawn': 'Withdrawn since.', 'story.subject': 'About: {subject}', 'story.thread': 'This thread', 'story.whole': 'Read on', 'story.undated': 'at a time its source does not name',
    'thread.title': 'One thread with {name}', 'thread.back': 'Back to everything', 'thread.label': 'The thread, the first message first',
    'contact.title': 'Contact over the years', 'contact.most': { one: '{count} message with {name}, in {year}.', other: '{count} messages with {name}, most of them in {year}.' }, 'contact.since': { one: '{count} message with {name}, in {year}.', other: '{count} messages with {name} since {year}.' },
    'contact.year': 'Year', 'contact.sent': 'From you', 'contact.received': 'From {name}',
  },
  {
    'story.title': 'Alles bisher', 'story.label': 'Was geschah, das Neueste zuerst', 'story.none': 'Noch wurde nichts geschrieben, in keiner Richtung.', 'story.earlier': 'Früheres', 'story.latest': 'Zurück zum Neuesten',
    'story.youWrote': 'Sie schrieben', 'story.theyWrote': '{name} schrieb', 'story.youInvited': 'Sie baten um Verbindung', 'story.theyInvited': '{name} bat um Verbindung', 'story.connected': 'Sie haben sich vernetzt', 'story.note': 'Ihre Notiz',
    'story.asked.sent': 'Sie haben {name} angesprochen', 'story.asked.sent.mailed': 'Sie haben {name} aus Kith geschrieben', 'story.asked.followed up': 'Sie haben einmal nachgefasst', 'story.asked.accepted': '{name} sagte ja', 'story.asked.in conversation': '{name} hat geantwortet', 'story.asked.in conversation.mail': '{name} hat per E-Mail geantwortet',
    'story.asked.declined': '{name} sagte nein', 'story.asked.silent': 'Es kam keine Antwort', 'story.asked.withdrawn': 'Sie haben losgelassen', 'story.asked.words': 'Was Sie schrieben',
    'story.withdrawn': 'Inzwischen zurückgezogen.', 'story.subject': 'Betreff: {subject}', 'story.thread': 'Dieser Faden', 'story.whole': 'Weiterlesen', 'story.undated': 'zu einer Zeit, die die Quelle nicht nennt',
    'thread.title': 'Ein Gesprächsfaden mit {name}', 'thread.back': 'Zurück zu allem', 'thread.label': 'Der Faden, die erste Nachricht zuerst',
    'contact.title': 'Austausch über die Jahre', 'contact.most': { one: '{count} Nachricht mit {name}, im Jahr {year}.', other: '{count} Nachrichten mit {name}, die meisten im Jahr {year}.' }, 'contact.since': { one: '{count} Nachricht mit {name}, im Jahr {year}.', other: '{count} Nachrichten mit {name} seit {year}.' },
    'contact.year': 'Jahr', 'contact.sent': 'Von Ihnen', 'contact.received': 'Von {name}',
  },
);
