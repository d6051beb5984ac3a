export const german = {
  'pace.title': 'Ihr Tempo', 'pace.lead': '„Heute“ enthält nie mehr, als Sie schaffen können.',
  'pace.items': 'Höchstens so viele Dinge am Tag', 'pace.people': 'Menschen, die Sie zugleich anschreiben', 'pace.people.hint': 'Zwei für den Anfang. Jemand Neues wird vorgeschlagen, sobald eine Antwort da ist oder zwei Wochen vergangen sind.',
  'pace.city': 'Wo ein Mittagessen möglich ist', 'pace.city.hint': 'Ihre Stadt. Wer dort lebt, lässt sich persönlich treffen.',
  'pace.block': 'Zeit zum Anschreiben', 'pace.block.hint': 'Ein Block in Ihrem Kalender, an den gewählten Tagen.', 'pace.from': 'Von', 'pace.minutes': 'Minuten', 'pace.days': 'Tage',
  'pace.save': 'Speichern', 'pace.back': 'Zurück zu „Heute“', 'pace.saved': 'Ihr Tempo ist vermerkt.',
  'pace.wrong.items': 'Ein Tag hat 1 bis 12 Dinge.', 'pace.wrong.people': '0 bis 5 Menschen zugleich.', 'pace.wrong.from': 'Eine Uhrzeit sieht aus wie 09:30.', 'pace.wrong.minutes': '10 bis 240 Minuten.', 'pace.wrong.city': 'Bitte verwenden Sie höchstens 100 Zeichen.',

  'block.calendar': 'Anschreiben', 'block.summary': 'Zeit zum Anschreiben', 'block.description': 'Zwei Menschen genügen. Kith kennt die Namen und die Gründe.',
  'feed.title': 'Im eigenen Kalender', 'feed.none': 'Diese Zeit lässt sich in jedem Kalender abonnieren; sie folgt den Tagen und Stunden oben.', 'feed.make': 'Eine Adresse zum Abonnieren anlegen', 'feed.address': 'Adresse des Kalenders',
  'feed.secret': 'Wer die Adresse kennt, sieht, wann Sie Menschen anschreiben, und sonst nichts.', 'feed.renew': 'Eine andere Adresse anlegen', 'feed.noDays': 'Wählen Sie oben zuerst Tage: Ohne sie ist der Kalender leer.', 'feed.renewed': 'Es gibt eine Adresse zum Abonnieren. Eine frühere öffnet nichts mehr.',
} as const;
