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

  'kind.prepare': 'Vorbereiten', 'kind.promise': 'Zusage', 'kind.write-down': 'Aufschreiben', 'kind.unsent': 'Nicht gesendet', 'kind.loop-back': 'Zurückmelden', 'kind.reply': 'Antworten', 'kind.check-in': 'Melden', 'kind.follow-up': 'Nachfassen', 'kind.introduce': 'Vorstellen', 'kind.reach-out': 'Anschreiben', 'kind.invitations': 'Loslassen',

  'reply.title': '{name} hat Ihnen geschrieben', 'reply.why': 'Schrieb Ihnen {when}: „{words}“', 'reply.whyWordless': '{name} schrieb Ihnen {when}, und noch ist keine Antwort zu sehen.', 'reply.act': '{name} schreiben', 'reply.reason': 'Sie haben mir {when} geschrieben.',
  'checkIn.title': 'Hören, wie es {name} geht', 'checkIn.act': '{name} schreiben',
  'checkIn.why': { one: 'Sie wollten jeden Tag in Kontakt sein; zuletzt war es {when}.', other: 'Sie wollten alle {count} Tage in Kontakt sein; zuletzt war es {when}.' },
  'checkIn.whyNever': { one: 'Sie wollten mit {name} jeden Tag in Kontakt sein und haben noch nicht begonnen.', other: 'Sie wollten mit {name} alle {count} Tage in Kontakt sein und haben noch nicht begonnen.' },
  'invitations.title': { one: 'Eine alte Einladung loslassen', other: '{count} alte Einladungen loslassen' }, 'invitations.titleMany': 'Alte Einladungen loslassen', 'invitations.act': 'Durchsehen',
  'invitations.why.3': 'Sie sind seit mehr als drei Monaten ohne Antwort. Loslassen macht Platz für einen besseren Versuch.', 'invitations.why.6': 'Sie sind seit mehr als sechs Monaten ohne Antwort. Loslassen macht Platz für einen besseren Versuch.', 'invitations.why.12': 'Sie sind seit mehr als einem Jahr ohne Antwort. Loslassen macht Platz für einen besseren Versuch.',
  'unsent.title': 'Ein Brief an {name} kam nicht an', 'unsent.why': '„{subject}“: {trouble}', 'unsent.act': 'Ansehen, was zu tun ist',
  'reachOut.titleAt': '{name}, {company}', 'reachOut.act': '{name} um 30 Minuten bitten',

  'term.both': '{first}; {second}.',
  'term.dormant': 'Sie haben bis {year} {messages} Nachrichten gewechselt, dann wurde es still.', 'term.warm': 'Sie haben {messages} Nachrichten gewechselt, die letzte {year}.', 'term.weak': 'Sie kennen einander ein wenig; zuletzt schrieben Sie sich {year}.',
  'term.fromMe': 'Sie schrieben {year}, und ein Gespräch wurde nie daraus.', 'term.fromThem': 'Schrieb Ihnen {year}, und dabei blieb es.', 'term.never': 'Verbunden seit {year}, nie gesprochen.', 'term.known': 'Jemand, den Sie kennen und dem Sie nie geschrieben haben.',
  'term.company': 'Arbeitet bei {company}, das auf Ihrer Liste steht.', 'term.companyLine': 'Ist {title} bei {company}, das auf Ihrer Liste steht.', 'term.line': 'Arbeitet als {title}, nahe an dem, was Sie suchen ({word}).', 'term.skill': 'Macht {word} beruflich, wie der Titel sagt.', 'term.noted': 'Sie haben „{word}“ dazu notiert.', 'term.place': 'Ist in {city}, einem Ort auf Ihrer Liste.',
  'term.promised': 'Zwischen Ihnen steht eine Zusage.', 'term.mentor': 'Begleitet Sie als Mentor.', 'term.connector': 'Verbindet Menschen: ein Gespräch öffnet weitere.', 'term.newcomer': 'Ist neu im Fach, wie Sie es einst waren.',
  'term.newLine': 'Sieht die Dinge aus einer Funktion, aus der Sie noch niemanden gehört haben.', 'term.newIndustry': 'Kennt eine Branche, aus der Sie noch niemanden gehört haben.', 'term.newCompany': 'Aus diesem Unternehmen hat Ihnen noch niemand erzählt.', 'term.newPlace': 'Sieht es von einem anderen Ort aus.', 'term.newLevel': 'Sieht es von einer anderen Stufe aus.',
  'term.lunch': 'Ist in {city} wie Sie: ein Mittagessen ist möglich.',
  'term.passedLine': { one: 'Sie haben jemanden aus dieser Tätigkeit übergangen.', other: 'Sie haben {count} Menschen aus dieser Tätigkeit übergangen.' }, 'term.passedCompany': { one: 'Sie haben jemanden aus diesem Unternehmen übergangen.', other: 'Sie haben {count} Menschen aus diesem Unternehmen übergangen.' }, 'term.passedDistant': { one: 'Sie haben jemanden übergangen, den Sie kaum kannten.', other: 'Sie haben {count} Menschen übergangen, die Sie kaum kannten.' },

  'item.done': 'Erledigt', 'item.doneLabel': 'Erledigt: {title}', 'item.later': 'Später', 'item.laterLabel': 'Später: {title}', 'item.not': 'Lassen', 'item.notLabel': 'Lassen: {title}', 'item.notThem': 'Diesmal nicht', 'item.grounds': 'Warum {name}',
  'later.tomorrow': 'Morgen', 'later.monday': 'Am {day}', 'later.week': 'In einer Woche', 'later.month': 'In einem Monat', 'later.choose': 'An einem Tag, den ich wähle',
  'why.other field': 'Eine andere Tätigkeit hülfe mehr', 'why.other company': 'Ein anderes Unternehmen hülfe mehr', 'why.too distant': 'Ich kenne sie oder ihn kaum', 'why.in touch already': 'Wir sind ohnehin in Kontakt', 'why.rather not': 'Lieber nicht', 'why.not needed': 'Es braucht keine Antwort', 'why.settled elsewhere': 'Es ist anderswo geklärt',

  'putOff.title': 'Wann soll es wiederkommen?', 'putOff.day': 'Der Tag', 'putOff.go': 'Verschieben', 'putOff.back': 'Zurück zu heute', 'putOff.past': 'Bitte wählen Sie einen Tag nach heute.', 'putOff.far': 'Bitte wählen Sie einen Tag in den nächsten zwei Jahren.',
  'answered.done': 'Erledigt.', 'answered.put off': 'Es kommt wieder: {day}.', 'answered.dismissed': 'Es kommt nicht wieder.', 'answered.learned': 'Es kommt nicht wieder, und Kith berücksichtigt den Grund.', 'answered.gone': 'Das steht nicht mehr auf Ihrer Liste.',

  'aside.network': 'Ihr Netzwerk', 'aside.spoken': 'Mit <spoken>{spoken}</spoken> von {connections} haben Sie wirklich gesprochen. <never>{never} nie</never>, <quiet>{quiet} still geworden</quiet>.',
  'aside.part.spoken': 'gesprochen', 'aside.part.oneWay': 'einseitig', 'aside.part.never': 'nie',
  'aside.goals': 'Was Sie suchen', 'aside.noGoal': 'Ein Ziel macht die Auswahl der Menschen besser. Ein Satz genügt.', 'aside.addGoal': 'Ein Ziel benennen', 'aside.allGoals': 'Ziele', 'aside.startWithTwo': 'Beginnen Sie mit zweien: sind diese Gespräche gut verlaufen, folgen zwei weitere.',
  'aside.waiting': 'Es wartet', 'aside.replies': { one: '<link>{count} Nachricht</link> wartet auf Ihre Antwort.', other: '<link>{count} Nachrichten</link> warten auf Ihre Antwort.' }, 'aside.hanging': { one: '<link>{count} Einladung</link> ist ohne Antwort.', other: '<link>{count} Einladungen</link> sind ohne Antwort.' },
  'aside.pace': { one: 'Höchstens eines am Tag.', other: 'Höchstens {count} Dinge am Tag.' }, 'aside.changePace': 'Das Tempo ändern',

  'pace.title': 'Ihr Tempo', 'pace.lead': 'Heute enthält nie mehr, als Sie schaffen können.',
  'pace.items': 'Dinge am Tag, höchstens', 'pace.people': 'Menschen, die Sie zugleich anschreiben', 'pace.people.hint': 'Zwei für den Anfang. Jemand Neues wird vorgeschlagen, sobald sie geantwortet haben oder zwei Wochen vergangen sind.',
  'pace.city': 'Wo ein Mittagessen möglich ist', 'pace.city.hint': 'Ihre Stadt. Wer dort lebt, lässt sich persönlich treffen.',
  'pace.block': 'Zeit zum Anschreiben', 'pace.block.hint': 'Ein Block in Ihrem Kalender, an den gewählten Tagen.', 'pace.from': 'Von', 'pace.minutes': 'Minuten', 'pace.days': 'Tage',
  'pace.save': 'Speichern', 'pace.saved': 'Ihr Tempo ist vermerkt.',
  'pace.wrong.items': 'Ein Tag hat 1 bis 12 Dinge.', 'pace.wrong.people': '0 bis 5 Menschen zugleich.', 'pace.wrong.from': 'Eine Uhrzeit sieht aus wie 09:30.', 'pace.wrong.minutes': '10 bis 240 Minuten.', 'pace.wrong.city': 'Bitte verwenden Sie höchstens 100 Zeichen.',

  'block.calendar': 'Anschreiben', 'block.summary': 'Zeit zum Anschreiben', 'block.description': 'Zwei Menschen genügen. Kith kennt die Namen und die Gründe.',
  'feed.title': 'Im eigenen Kalender', 'feed.none': 'Abonnieren Sie diese Zeit aus jedem Kalender: sie folgt den Tagen und Stunden oben.', 'feed.make': 'Eine Adresse zum Abonnieren anlegen', 'feed.address': 'Adresse des Kalenders',
  'feed.secret': 'Wer die Adresse kennt, sieht, wann Sie Menschen anschreiben, und sonst nichts.', 'feed.renew': 'Eine andere Adresse anlegen', 'feed.noDays': 'Wählen Sie oben zuerst Tage: ohne einen ist der Kalender leer.', 'feed.renewed': 'Es gibt eine Adresse zum Abonnieren. Eine frühere öffnet nichts mehr.',

  'change.today.done': 'Erledigt: {summary}', 'change.today.putOff': 'Verschoben: {summary}', 'change.today.dismiss': 'Gelassen: {summary}',
} as const;
