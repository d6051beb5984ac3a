import { catalogue } from '../kit/texts.ts';

/** Sentences for fields that need another look, in English as programs read them. */
export const refused = {
  noTitle: 'Say in a few words what it is about.', long: 'This is longer than fits here.', noMode: 'Choose by video, by phone or in person.', noMinutes: 'Between 5 and 720 minutes.', noPlace: 'Say where you would meet.',
  nobodyNamed: 'Name at least one person.', nobody: 'Name at least one person, or let anybody answer who has the link.', tooMany: 'Fifty people are the most.', noMail: 'A line is a name of your list, or a name and an e-mail address such as Priya Raman <priya@example.com>.',
  yourself: 'This is your own address; you are in it anyway.', noTimes: 'Choose at least one time.', tooManyTimes: 'Thirty times are the most.', pastTime: 'A time lies in the past, or more than a year ahead.', noTime: 'A time is an instant such as 2026-12-01T09:00:00Z.',
  noDeadline: 'Choose a day and an hour that is still to come.', lateDeadline: 'Choose a deadline before the last of the times.', noClosing: 'Choose one of the two.', noMark: 'Mark at least one time, or say that none works.', noName: 'Please write your name.',
  notAnEmail: 'This is not an e-mail address yet; one looks like cy@example.org.', notAZone: 'This is no time zone we know; one looks like Europe/Lisbon.',
} as const;

export const refusalTexts = catalogue(refused, {
  noTitle: 'Sagen Sie in wenigen Worten, worum es geht.', long: 'Das ist länger, als hier hineinpasst.', noMode: 'Wählen Sie per Video, am Telefon oder persönlich.', noMinutes: 'Zwischen 5 und 720 Minuten.', noPlace: 'Sagen Sie, wo Sie sich treffen würden.',
  nobodyNamed: 'Nennen Sie mindestens eine Person.', nobody: 'Nennen Sie mindestens eine Person, oder lassen Sie alle antworten, die den Link haben.', tooMany: 'Fünfzig sind das Höchste.', noMail: 'Eine Zeile ist ein Name aus Ihrer Liste oder Name und Adresse, etwa Priya Raman <priya@example.com>.',
  yourself: 'Das ist Ihre eigene Adresse; Sie sind ohnehin dabei.', noTimes: 'Wählen Sie mindestens eine Zeit.', tooManyTimes: 'Dreißig Zeiten sind das Höchste.', pastTime: 'Eine Zeit liegt in der Vergangenheit oder mehr als ein Jahr voraus.', noTime: 'Eine Zeit ist ein Zeitpunkt wie 2026-12-01T09:00:00Z.',
  noDeadline: 'Wählen Sie einen Tag und eine Stunde, die noch kommen.', lateDeadline: 'Wählen Sie eine Frist vor der letzten der Zeiten.', noClosing: 'Wählen Sie eines von beiden.', noMark: 'Geben Sie mindestens eine Zeit an, oder sagen Sie, dass keine passt.', noName: 'Bitte schreiben Sie Ihren Namen.',
  notAnEmail: 'Das ist noch keine Mailadresse; eine sieht aus wie cy@example.org.', notAZone: 'Diese Zeitzone kennen wir nicht; eine heißt etwa Europe/Lisbon.',
});
