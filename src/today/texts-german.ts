export const german = {
  'today.name': 'Heute',
  'today.things': { '0': 'Heute nichts.', one: 'Eines noch, dann sind Sie fertig.', other: '{words} Dinge, dann sind Sie fertig.' },
  'today.number.2': 'Zwei', 'today.number.3': 'Drei', 'today.number.4': 'Vier', 'today.number.5': 'Fünf', 'today.number.6': 'Sechs', 'today.number.7': 'Sieben', 'today.number.8': 'Acht', 'today.number.9': 'Neun', 'today.number.10': 'Zehn', 'today.number.11': 'Elf', 'today.number.12': 'Zwölf',
  'today.season': 'Zeitraum: {season}.',
  'today.list': 'Was heute ansteht',

  'done.title': 'Das war es für heute.', 'done.body': { one: 'Eines ist getan oder hat seinen Tag. Der Rest des Tages gehört Ihnen; morgen gibt es eine neue Liste.', other: '{count} Dinge sind getan oder haben ihren Tag. Der Rest des Tages gehört Ihnen; morgen gibt es eine neue Liste.' },
  'quiet.title': 'Heute wartet nichts.', 'quiet.body': 'Keine Zusage ist fällig, niemand wartet auf Ihre Antwort, und wen Sie angeschrieben haben, der hat Zeit zu antworten. Mit einem Ziel kann Kith jemand Neues vorschlagen.',
  'quiet.goal': 'Ein Ziel benennen', 'quiet.people': 'Unter den Menschen schauen',
  'nobody.title': 'Heute beginnt mit den Menschen, die Sie kennen', 'nobody.body': 'Bringen Sie sie mit, aus einem LinkedIn-Archiv, einem Telefon oder einer Tabelle. Dann stehen hier jeden Tag ein paar Dinge, jedes mit seinem Grund: eine Antwort, auf die jemand wartet, eine alte Verbindung, die eine Nachricht wert ist, zwei Menschen zum Anschreiben.',
  'nobody.import': 'Das Archiv mitbringen', 'nobody.person': 'Mit einem Menschen beginnen',

  'kind.prepare': 'Vorbereiten', 'kind.agree': 'Zeit finden', 'kind.promise': 'Zusage', 'kind.write-down': 'Aufschreiben', 'kind.unsent': 'Nicht gesendet', 'kind.trouble': 'Zu richten', 'kind.loop-back': 'Zurückmelden', 'kind.reply': 'Antworten', 'kind.check-in': 'Melden', 'kind.follow-up': 'Nachfassen', 'kind.introduce': 'Vorstellen', 'kind.reach-out': 'Anschreiben', 'kind.invitations': 'Loslassen',

  'today.talks': { '0': 'Noch kein Gespräch bisher', one: 'Ein Gespräch haben Sie geführt', other: '{count} Gespräche haben Sie geführt' }, 'today.planned': { '0': '', one: ', und eines ist geplant', other: ', und {count} sind geplant' },

  'item.done': 'Erledigt', 'item.doneLabel': 'Erledigt: {title}', 'item.later': 'Später', 'item.not': 'Lassen', 'item.notThem': 'Diesmal nicht', 'item.grounds': 'Warum {name}',
  'later.tomorrow': 'Morgen', 'later.monday': 'Am {day}', 'later.week': 'In einer Woche', 'later.month': 'In einem Monat', 'later.choose': 'An einem Tag, den ich wähle',
  'why.other field': 'Eine andere Tätigkeit hülfe mehr', 'why.other company': 'Ein anderes Unternehmen hülfe mehr', 'why.too distant': 'Ich kenne sie oder ihn kaum', 'why.in touch already': 'Wir sind ohnehin in Kontakt', 'why.rather not': 'Lieber nicht', 'why.not needed': 'Es braucht keine Antwort', 'why.notNeeded': 'Es ist nicht nötig', 'why.notNeeded.prepare': 'Ich brauche keine Vorbereitung', 'why.notNeeded.write-down': 'Es gibt nichts festzuhalten', 'why.settled elsewhere': 'Es ist anderswo geklärt',

  'putOff.title': 'Wann soll es wiederkommen?', 'putOff.day': 'Der Tag', 'putOff.go': 'Verschieben', 'putOff.back': 'Zurück zu heute', 'putOff.past': 'Bitte wählen Sie einen Tag nach heute.', 'putOff.late': 'Der Tag dafür ist der {day}; danach gibt es nichts mehr vorzubereiten.', 'putOff.far': 'Bitte wählen Sie einen Tag in den nächsten zwei Jahren.',
  'answered.done': 'Erledigt.', 'answered.put off': 'Es kommt wieder: {day}.', 'answered.dismissed': 'Es kommt nicht wieder.', 'answered.learned': 'Es kommt nicht wieder, und Kith berücksichtigt den Grund.', 'answered.gone': 'Das steht nicht mehr auf Ihrer Liste.',

  'aside.network': 'Ihr Netzwerk', 'aside.spoken': 'Von den <all>{people}</all> Menschen, die Sie kennen, sind Sie mit <connections>{connections}</connections> vernetzt. Mit <spoken>{spoken}</spoken> von diesen haben Sie wirklich gesprochen, mit <never>{never}</never> fiel nie ein Wort, um <quiet>{quiet}</quiet> ist es still geworden.',
  'aside.part.spoken': 'gesprochen', 'aside.part.oneWay': 'einseitig', 'aside.part.never': 'nie',
  'aside.goals': 'Was Sie suchen', 'aside.noGoal': 'Ein Ziel macht die Auswahl der Menschen besser. Ein Satz genügt.', 'aside.addGoal': 'Ein Ziel benennen', 'aside.allGoals': 'Ziele', 'aside.startWithTwo': 'Beginnen Sie mit zweien: Sind diese Gespräche gut verlaufen, folgen zwei weitere.',
  'aside.waiting': 'Es wartet', 'aside.replies': { one: '<link>{count} Nachricht</link> wartet auf Ihre Antwort.', other: '<link>{count} Nachrichten</link> warten auf Ihre Antwort.' }, 'aside.hanging': { one: '<link>{count} Einladung</link> ist ohne Antwort.', other: '<link>{count} Einladungen</link> sind ohne Antwort.' },
  'aside.pace': { one: 'Höchstens eines am Tag.', other: 'Höchstens {count} Dinge am Tag.' }, 'aside.changePace': 'Das Tempo ändern',

  'change.today.done': 'Erledigt: {summary}', 'change.today.putOff': 'Verschoben: {summary}', 'change.today.dismiss': 'Gelassen: {summary}',
} as const;
