import { catalogue } from '../kit/texts.ts';

/** The words of reminders. */
export const texts = catalogue(
  {
    'reminders.title': 'Reminders',
    'reminders.lead': 'Your day by e-mail, at the hour you choose: promises due, conversations ahead, people to write to. On a day without any, no letter comes.',
    'reminders.rhythm': 'How often?', 'rhythm.none': 'Never', 'rhythm.none.hint': 'Everything is on Today, whenever you look.',
    'rhythm.daily': 'Every day', 'rhythm.weekly': 'Once a week',
    'reminders.hour': 'At', 'reminders.hourHint': 'By the clock in {zone}, your time zone.',
    'reminders.weekday': 'On', 'reminders.weekdayHint': 'For once a week.',
    'reminders.save': 'Save', 'reminders.to': 'It goes to {email}.',
    'reminders.saved.none': 'No reminders come by e-mail.', 'reminders.saved.daily': 'A reminder comes every day at {hour}.', 'reminders.saved.weekly': 'A reminder comes every {weekday} at {hour}.',
    'reminders.past': 'Written lately', 'reminders.pastCaption': 'The latest reminders', 'column.day': 'Day', 'column.what': 'What became of it',
    'past.empty': 'Nothing was waiting, so no letter was written', 'past.sent': 'Sent', 'past.sentLate': 'Sent late', 'past.waiting': 'Waits to be sent', 'past.failed': 'Could not be sent', 'past.resting': 'Not sent',
    'noServer.title': 'No mail goes out yet', 'noServer.body': 'This Kith has no mail server. Reminders are written and wait; the latest goes out once there is one, and stands for those before it.',
    'wrong.rhythm': 'Please choose one of the three.', 'wrong.hour': 'The hour is a whole number from 0 to 23.', 'wrong.weekday': 'Please choose a day of the week.',

    'mail.subject': { one: 'One thing for {day}', other: '{count} things for {day}' },
    'mail.hello': 'Good day {name},',
    'mail.late': 'This letter was to reach you on {at}. It comes late, and nothing is missing from it.',
    'mail.lateMany': 'The server was away. This letter comes late and stands for {count} reminders, the first of them due on {since}. Nothing is missing from it.',
    'mail.lead': { one: 'One thing waits for you:', other: '{count} things wait for you:' }, 'mail.leadLate': { one: 'One thing waits for you:', other: '{count} things wait for you:' },
    'mail.open': 'Go there', 'mail.all': 'Your whole day', 'mail.change': 'Remind me otherwise, or not at all',
  },
  {
    'reminders.title': 'Erinnerungen',
    'reminders.lead': 'Ihr Tag per E-Mail, zur Stunde Ihrer Wahl: fällige Zusagen, anstehende Gespräche, Menschen, denen Sie schreiben wollten. An einem Tag ohne all das kommt kein Brief.',
    'reminders.rhythm': 'Wie oft?', 'rhythm.none': 'Nie', 'rhythm.none.hint': 'Alles steht auf „Heute“, wann immer Sie nachsehen.',
    'rhythm.daily': 'Jeden Tag', 'rhythm.weekly': 'Einmal in der Woche',
    'reminders.hour': 'Um', 'reminders.hourHint': 'Nach der Uhr in {zone}, Ihrer Zeitzone.',
    'reminders.weekday': 'Am', 'reminders.weekdayHint': 'Für einmal in der Woche.',
    'reminders.save': 'Speichern', 'reminders.to': 'Sie geht an {email}.',
    'reminders.saved.none': 'Es kommen keine Erinnerungen per E-Mail.', 'reminders.saved.daily': 'Jeden Tag um {hour} kommt eine Erinnerung.', 'reminders.saved.weekly': 'Jeden {weekday} um {hour} kommt eine Erinnerung.',
    'reminders.past': 'Zuletzt geschrieben', 'reminders.pastCaption': 'Die letzten Erinnerungen', 'column.day': 'Tag', 'column.what': 'Was daraus wurde',
    'past.empty': 'Nichts lag an, also wurde kein Brief geschrieben', 'past.sent': 'Verschickt', 'past.sentLate': 'Verspätet verschickt', 'past.waiting': 'Wartet darauf, verschickt zu werden', 'past.failed': 'Konnte nicht verschickt werden', 'past.resting': 'Nicht verschickt',
    'noServer.title': 'Es gehen noch keine E-Mails hinaus', 'noServer.body': 'Dieses Kith hat keinen Mailserver. Erinnerungen werden geschrieben und warten; die letzte geht hinaus, sobald es einen gibt, und steht für die davor.',
    'wrong.rhythm': 'Bitte wählen Sie eine der drei Möglichkeiten.', 'wrong.hour': 'Die Stunde ist eine ganze Zahl von 0 bis 23.', 'wrong.weekday': 'Bitte wählen Sie einen Wochentag.',

    'mail.subject': { one: 'Eine Sache für den {day}', other: '{count} Dinge für den {day}' },
    'mail.hello': 'Guten Tag {name},',
    'mail.late': 'dieser Brief kommt verspätet; gedacht war er für den {at}. Es fehlt nichts darin.',
    'mail.lateMany': 'der Server war eine Zeit lang nicht in Betrieb. Dieser Brief kommt verspätet und steht für {count} Erinnerungen; die erste war fällig am {since}. Es fehlt nichts darin.',
    // after the comma of the salutation German goes on in small letters; a paragraph of its own begins with a capital
    'mail.lead': { one: 'eine Sache wartet auf Sie:', other: '{count} Dinge warten auf Sie:' }, 'mail.leadLate': { one: 'Eine Sache wartet auf Sie:', other: '{count} Dinge warten auf Sie:' },
    'mail.open': 'Dorthin', 'mail.all': 'Ihr ganzer Tag', 'mail.change': 'Anders erinnert werden oder gar nicht',
  },
);
