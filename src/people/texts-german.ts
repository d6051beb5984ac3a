/** The same in German; the compiler holds it against the English in `texts.ts`. */
export const german = {
  'people.title': 'Menschen',
  'person.workAt': '{title} bei {company}', 'person.in': '{work}, {city}', 'person.onlyIn': 'Lebt in {city}', 'person.called': 'genannt {nickname}',
  'person.since': 'Verbunden seit {month}.', 'person.vanished': 'Seit {month} nicht mehr unter Ihren Kontakten; alles, was Sie hatten, ist noch da.', 'person.more': 'Mehr',
  'person.edit': 'Angaben ändern', 'person.delete': 'Löschen', 'person.write': 'E-Mail schreiben', 'person.open': 'Profil öffnen', 'person.about': 'Über {name}', 'person.beside': 'Sie und {name}',

  'next.kind': 'Nächster Schritt', 'next.act': '{name} schreiben',
  'next.answer': '{name} schrieb zuletzt, {ago}. Über eine Antwort wäre die Freude groß.',
  'next.patience': 'Sie schrieben zuletzt, {ago}. Lassen Sie dem etwas Zeit.',
  'next.followUp': 'Sie schrieben zuletzt, {ago}, und hörten seither nichts. Das ist ganz normal. Eine freundliche Erinnerung ist in Ordnung; danach darf es ruhen.',
  'next.checkIn': 'Sie wollten sich {rhythm} melden. Der letzte Kontakt war {ago}.',
  'next.named': 'Sie haben einen Tag genannt, um sich bei {name} zu melden, und er ist da. Der letzte Kontakt war {ago}.',
  'next.dormant': 'Sie haben einander früher geschrieben, zuletzt {ago}. Ein paar Worte nach Jahren sind öfter willkommen, als man denkt.',
  'next.never': 'Sie sind verbunden und haben noch kein Wort gewechselt. Eine erste Nachricht braucht einen Grund und eine Frage.',
  'next.quiet': 'Der letzte Kontakt war {ago}. Was hat sich seither verändert, bei Ihnen oder dort?',
  'next.inTouch': 'Sie sind in Verbindung; der letzte Kontakt war {ago}.',
  'next.new': 'Noch wurde nichts ausgetauscht. Was möchten Sie {name} fragen?',

  'how.title': 'Woher Sie sich kennen', 'how.met': 'Wie Sie sich trafen', 'how.why': 'Warum Sie sich vernetzt haben', 'how.none': 'Wo haben Sie sich getroffen, und was zog Sie zueinander? Eine Zeile jetzt ist später ein guter Anfang für eine Nachricht.', 'how.write': 'Aufschreiben',

  'notes.title': 'Notizen', 'notes.yours': 'Nur Sie sehen sie.', 'notes.new': 'Eine neue Notiz', 'notes.placeholder': 'Was Sie sich merken möchten', 'notes.write': 'Notiz behalten', 'notes.change': 'Ändern', 'notes.changeTitle': 'Die Notiz ändern',
  'notes.body': 'Notiz', 'notes.save': 'Speichern', 'notes.remove': 'Entfernen', 'notes.written': 'Die Notiz ist gespeichert.', 'notes.changed': 'Die Notiz ist geändert.', 'notes.removed': 'Die Notiz ist entfernt.',

  'reach.title': 'Wo zu erreichen', 'reach.none': 'Noch ist keine Adresse bekannt.', 'reach.add': 'Adresse hinzufügen', 'reach.kind': 'Was es ist', 'reach.email': 'E-Mail', 'reach.phone': 'Telefon', 'reach.profile': 'Profil',
  'reach.value': 'Adresse oder Nummer', 'reach.label': 'Art, wenn es darauf ankommt', 'reach.labelHint': 'Zum Beispiel: privat, Arbeit', 'reach.remove': '{shown} entfernen', 'reach.added': 'Die Adresse ist hinzugefügt.', 'reach.removed': 'Die Adresse ist entfernt.', 'reach.change': 'Adressen ändern',

  'labels.title': 'Für Sie', 'labels.change': 'Ändern', 'labels.roles': 'Rollen', 'labels.rolesHint': 'So viele, wie passen', 'labels.save': 'Speichern', 'labels.tags': 'Schlagwörter', 'labels.tagsHint': 'Ein Schlagwort ohne Haken wird entfernt', 'labels.newTags': 'Weitere Schlagwörter', 'labels.newTagsHint': 'Mehrere mit Kommas dazwischen',
  'labels.rhythm': 'Sich melden', 'labels.none': 'noch keine', 'labels.saved': 'Rollen, Schlagwörter und Rhythmus sind gespeichert.', 'labels.same': 'Es stand schon so da.',
  'labels.changeTitle': 'Ändern: Rollen, Schlagwörter und Rhythmus', 'labels.birthday': 'Geburtstag',

  'work.title': 'Stationen', 'work.now': 'heute', 'work.until': 'bis {until}', 'work.span': '{from} bis {until}', 'work.seenSince': 'gesehen seit {from}', 'work.before': 'vor {until}',

  'form.new': 'Jemanden hinzufügen', 'form.newLead': 'Ein Name genügt für den Anfang.', 'form.edit': 'Ändern, was Sie über {name} wissen', 'form.name': 'Name', 'form.nickname': 'Rufname', 'form.company': 'Firma', 'form.title': 'Aufgabe', 'form.city': 'Stadt',
  'form.birthday': 'Geburtstag', 'form.birthdayHint': 'Zum Beispiel 4. März 1990, oder 4. März ohne Jahr', 'form.howMet': 'Wie haben Sie sich getroffen?', 'form.whyConnected': 'Warum haben Sie sich vernetzt?', 'form.whyHint': 'Was Sie zueinander zog',
  'form.corrects': 'Firma und Aufgabe waren falsch aufgeschrieben', 'form.correctsHint': 'Mit Haken werden sie berichtigt. Ohne Haken gilt es als neue Stelle, und die frühere bleibt unter den Stationen.', 'form.add': 'Hinzufügen', 'form.save': 'Speichern', 'form.cancel': 'Alles lassen, wie es ist', 'form.back': 'Zurück zu {name}',
  'form.email': 'E-Mail', 'form.added': '{name} ist jetzt hier.', 'form.saved': 'Gespeichert.',

  'delete.title': '{name} löschen?', 'delete.body': 'Mit allen Nachrichten, Notizen und Schlagwörtern, die dazugehören. Es wird nichts verschickt, und Sie können es danach zurücknehmen.', 'delete.yes': 'Löschen', 'delete.no': '{name} behalten', 'delete.done': '{name} ist gelöscht.',

  'change.person.add': '{summary} hinzugefügt', 'change.person.edit': '{summary} geändert', 'change.people.tag': '{people} das Schlagwort „{summary}“ gegeben', 'change.people.untag': '{people} „{summary}“ weggenommen',
  'change.people.role': '{people} eine Rolle gegeben: {summary}', 'change.people.unrole': '{people} eine Rolle genommen: {summary}', 'change.people.rhythm': 'Rhythmus festgelegt für {people}', 'change.people.delete': '{people} gelöscht',
  'change.note.write': 'Notiz geschrieben: „{summary}“', 'change.note.change': 'Notiz geändert: „{summary}“', 'change.note.remove': 'Notiz entfernt',
  'change.identity.add': 'Adresse {summary} hinzugefügt', 'change.identity.remove': 'Adresse entfernt', 'change.people.roles': 'Rollen geändert von {people}', 'change.people.labels': 'Rollen, Schlagwörter oder Rhythmus geändert: {summary}',
  'change.whom': { one: '{count} Mensch', other: '{count} Menschen' },
} as const;
