import { catalogue } from '../kit/texts.ts';

/** The words of calendars on a CalDAV server. */
export const accountTexts = catalogue(
  {
    'connect.tab': 'Connect an account', 'connect.lead': 'Then your bookings stand in your own calendar too, and what you move or delete there comes back to Kith.',
    'field.provider': 'Where your calendar lives', 'provider.icloud': 'iCloud', 'provider.fastmail': 'Fastmail', 'provider.nextcloud': 'Nextcloud', 'provider.other': 'Another (CalDAV)',
    'field.server': 'Address of the server', 'field.server.hint': 'For Nextcloud and others. iCloud and Fastmail are known.',
    'field.user': 'Your name there', 'field.user.hint': 'Often your e-mail address.', 'field.password': 'App password', 'field.password.hint': 'Make one for Kith in your provider’s settings. It is kept encrypted, and can be withdrawn there at any time.',
    'connect.go': 'Connect', 'google.title': 'And Google?', 'google.body': 'Google lets programs in only after a registration that every instance of Kith would need by itself. <link>Its secret address</link> serves: Kith then knows when you are busy, and bookings reach you by invitation.',
    'choose.title': 'Calendars at {host}', 'choose.lead': 'Which of them say when you are busy, and where shall bookings be written?',
    'choose.busy': 'These say when I am busy', 'choose.write': 'Bookings are written to', 'choose.nowhere': 'None of them', 'choose.nowhere.hint': 'You still get each as an invitation by mail.', 'choose.write.hint': 'What you move there is moved in Kith, and your guest is told; what you delete there is called off.',
    'choose.go': 'Keep this', 'chosen': 'Kith reads them within the next minute.', 'choose.again': 'Look for new calendars',
    'accounts': 'Connected accounts', 'account.open': 'Choose calendars', 'account.openLabel': 'Choose calendars at {host}', 'account.write': 'Bookings are written to “{name}”.', 'account.noWrite': 'Bookings are not written there.',
    'disconnect': 'Disconnect', 'disconnect.title': 'Disconnect {host}?', 'disconnect.body': 'Kith forgets the password and the calendars there, and their times are open again. What was written there stays there. To connect again you need the password.', 'disconnect.no': 'Keep it', 'disconnected': '{host} is disconnected, and its password forgotten.',
    'unwritten.title': { one: '{count} booking could not be written to your calendar yet', other: '{count} bookings could not be written to your calendar yet' }, 'unwritten.body': 'Kith goes on trying. They are safe here.',
    'missing.title': { one: '{count} booking is gone from your calendar', other: '{count} bookings are gone from your calendar' }, 'missing.body': 'So many at once may be a fault of the server, so nothing was called off. If you did delete them, please call them off here.',
  },
  {
    'connect.tab': 'Konto verbinden', 'connect.lead': 'Dann stehen Ihre Buchungen auch in Ihrem eigenen Kalender, und was Sie dort verschieben oder löschen, kommt zu Kith zurück.',
    'field.provider': 'Wo Ihr Kalender liegt', 'provider.icloud': 'iCloud', 'provider.fastmail': 'Fastmail', 'provider.nextcloud': 'Nextcloud', 'provider.other': 'Ein anderer (CalDAV)',
    'field.server': 'Adresse des Servers', 'field.server.hint': 'Für Nextcloud und andere. iCloud und Fastmail sind bekannt.',
    'field.user': 'Ihr Name dort', 'field.user.hint': 'Oft Ihre E-Mail-Adresse.', 'field.password': 'App-Passwort', 'field.password.hint': 'Legen Sie in den Einstellungen Ihres Anbieters eines für Kith an. Es wird verschlüsselt aufbewahrt und lässt sich dort jederzeit zurückziehen.',
    'connect.go': 'Verbinden', 'google.title': 'Und Google?', 'google.body': 'Google lässt Programme nur nach einer Anmeldung ein, die jede Installation von Kith für sich bräuchte. <link>Die Privatadresse</link> genügt: Kith weiß dann, wann Sie beschäftigt sind, und Buchungen erreichen Sie als Einladung.',
    'choose.title': 'Kalender bei {host}', 'choose.lead': 'Welche von ihnen sagen, wann Sie beschäftigt sind, und wohin werden Buchungen geschrieben?',
    'choose.busy': 'Diese sagen, wann ich beschäftigt bin', 'choose.write': 'Buchungen werden geschrieben in', 'choose.nowhere': 'Keinen davon', 'choose.nowhere.hint': 'Jede kommt trotzdem als Einladung per Mail.', 'choose.write.hint': 'Was Sie dort verschieben, wird in Kith verschoben, und Ihr Gast erfährt es; was Sie dort löschen, wird abgesagt.',
    'choose.go': 'So behalten', 'chosen': 'Kith liest sie innerhalb der nächsten Minute.', 'choose.again': 'Nach neuen Kalendern suchen',
    'accounts': 'Verbundene Konten', 'account.open': 'Kalender wählen', 'account.openLabel': 'Kalender bei {host} wählen', 'account.write': 'Buchungen werden in „{name}“ geschrieben.', 'account.noWrite': 'Buchungen werden dort nicht geschrieben.',
    'disconnect': 'Trennen', 'disconnect.title': '{host} trennen?', 'disconnect.body': 'Kith vergisst das Passwort und die Kalender dort, und ihre Zeiten sind wieder offen. Was dort geschrieben wurde, bleibt dort. Um wieder zu verbinden, brauchen Sie das Passwort.', 'disconnect.no': 'Behalten', 'disconnected': '{host} ist getrennt, das Passwort vergessen.',
    'unwritten.title': { one: '{count} Buchung ließ sich noch nicht in Ihren Kalender schreiben', other: '{count} Buchungen ließen sich noch nicht in Ihren Kalender schreiben' }, 'unwritten.body': 'Kith versucht es weiter. Hier sind sie sicher.',
    'missing.title': { one: '{count} Buchung fehlt in Ihrem Kalender', other: '{count} Buchungen fehlen in Ihrem Kalender' }, 'missing.body': 'So viele auf einmal können ein Fehler des Servers sein; deshalb wurde nichts abgesagt. Wenn Sie sie gelöscht haben, sagen Sie sie bitte hier ab.',
  },
);
