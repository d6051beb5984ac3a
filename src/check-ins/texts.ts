import { catalogue } from '../kit/texts.ts';

/** What is said of check-ins and of ties that drift. */
export const texts = catalogue(
  {
    'title': 'Check-ins', 'lead': 'Who may be glad to hear from you, counted from the last message or conversation.', 'back': 'Conversations',
    'none.title': 'Nobody is waiting', 'none.body': 'Choose a rhythm on the page of somebody you would not like to lose touch with, or name a day when you write a conversation down. Kith then says when it is time.', 'none.act': 'Choose somebody',
    'due': 'Time to check in', 'due.none': 'Nobody is due today.', 'drift': 'Drifting apart', 'drift.note': 'A line now is easier than a line next year.', 'ahead': 'In the time to come', 'named': 'as you named it',
    'write': 'Write to {name}', 'plan': 'Plan to talk', 'planWith': 'Plan to talk with {name}', 'had': 'We talked', 'hadWith': 'We talked: write down a conversation with {name}',
    'why.named': 'You named this day ({when}).', 'why.rhythm': { one: 'You wanted to be in touch every day.', other: 'You wanted to be in touch every {count} days.' }, 'last': 'The last contact was {when}.', 'last.never': 'You and {name} have not been in touch yet.',
    'drift.rhythms': { one: 'Your rhythm with {name} has gone by once.', other: 'Your rhythm with {name} has gone by {count} times. Perhaps it wants to be slower, or a line wants to be written.' }, 'drift.years': 'You and {name} were last in touch in {since}. From {until} on this tie counts as dormant.',
    'next': 'Next check-in', 'next.on': '{day}, {when}', 'next.named': '{day}, {when}, as you named it',
  },
  {
    'title': 'Sich melden', 'lead': 'Wer sich freuen könnte, von Ihnen zu hören, gezählt von der letzten Nachricht oder dem letzten Gespräch.', 'back': 'Gespräche',
    'none.title': 'Niemand wartet', 'none.body': 'Wählen Sie auf der Seite eines Menschen, den Sie nicht aus den Augen verlieren möchten, einen Rhythmus, oder nennen Sie einen Tag, wenn Sie ein Gespräch festhalten. Kith sagt dann, wann es Zeit ist.', 'none.act': 'Jemanden wählen',
    'due': 'Zeit, sich zu melden', 'due.none': 'Heute ist es bei niemandem Zeit.', 'drift': 'Auf dem Weg auseinander', 'drift.note': 'Eine Zeile jetzt ist leichter als eine Zeile in einem Jahr.', 'ahead': 'In nächster Zeit', 'named': 'von Ihnen genannt',
    'write': '{name} schreiben', 'plan': 'Gespräch planen', 'planWith': 'Gespräch planen mit {name}', 'had': 'Wir sprachen', 'hadWith': 'Wir sprachen: ein Gespräch mit {name} festhalten',
    'why.named': 'Sie haben diesen Tag genannt ({when}).', 'why.rhythm': { one: 'Sie wollten sich jeden Tag melden.', other: 'Sie wollten sich alle {count} Tage melden.' }, 'last': 'Der letzte Kontakt war {when}.', 'last.never': 'Mit {name} hatten Sie noch keinen Kontakt.',
    'drift.rhythms': { one: 'Ihr Rhythmus mit {name} ist einmal verstrichen.', other: 'Ihr Rhythmus mit {name} ist {count}-mal verstrichen. Vielleicht möchte er langsamer sein, oder eine Zeile möchte geschrieben werden.' }, 'drift.years': 'Mit {name} hatten Sie zuletzt im {since} Kontakt. Ab {until} gilt diese Verbindung als ruhend.',
    'next': 'Das nächste Mal melden', 'next.on': '{day}, {when}', 'next.named': '{day}, {when}, von Ihnen genannt',
  },
);
