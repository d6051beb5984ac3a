export const german = {
  'goals.title': 'Ziele',
  'goals.lead': { '0': 'Keines ist benannt, und das ist in Ordnung.', one: 'Was Sie suchen. Heute wählt danach Menschen aus.', other: 'Was Sie suchen. Heute wählt danach Menschen aus.' },
  'goals.add': 'Ein Ziel benennen',
  'goals.ended': 'Was aus früheren wurde',
  'goals.none.title': 'Was möchten Sie herausfinden oder finden?',
  'goals.none.body': 'Sagen Sie es in einem Satz, und Kith nennt zwei Menschen, die Ihnen weiterhelfen könnten, jeden mit einem Grund. Beginnen Sie mit zweien: Sind diese Gespräche gut verlaufen, folgen zwei weitere. Auch ohne Ziel denkt Heute an Ihre Zusagen und an alte Verbindungen.',

  'kind.new role': 'Eine neue Stelle', 'kind.new skill': 'Eine neue Fähigkeit', 'kind.new field': 'Eine neue Branche oder Funktion', 'kind.own organisation': 'Die eigene Organisation, über Bereiche hinweg', 'kind.reconnect': 'Wieder anknüpfen', 'kind.give back': 'Etwas zurückgeben',
  'hint.new role': 'Erfahren Sie, wie andere dorthin kamen und wie ihre Teams arbeiten, bevor eine Stelle ausgeschrieben ist.',
  'hint.new skill': 'Finden Sie jene, die es täglich tun, und fragen Sie, was sie gern früher gewusst hätten.',
  'hint.new field': 'Hören Sie mehrere Seiten, bevor Sie sich entscheiden.',
  'hint.own organisation': 'Lernen Sie die Menschen nebenan kennen, zu denen Ihre Arbeit Sie nie führt.',
  'hint.reconnect': 'Still gewordene Verbindungen bringen Vertrauen und Neues zugleich.',
  'hint.give back': 'Seien Sie das Gespräch, das Sie sich einst gewünscht haben.',

  'targets.companies': 'Unternehmen', 'targets.lines': 'Tätigkeiten', 'targets.skills': 'Fähigkeiten', 'targets.places': 'Orte',
  'targets.legend': 'Wo gesucht wird', 'targets.hint': 'So viele oder wenige Sie mögen, durch Kommas getrennt. Gesucht wird in Unternehmen, Titeln, Notizen und Schlagworten.',
  'targets.companies.like': 'Thread, Ferry Labs', 'targets.lines.like': 'Lerndesign, Personalentwicklung', 'targets.skills.like': 'Moderation, Daten', 'targets.places.like': 'Hamburg, Lissabon',

  'season.legend': 'Ein Zeitraum', 'season.hint': 'Ein paar Wochen mit einem Ende machen das Anfangen leichter. Lassen Sie es leer, wenn Sie das nicht möchten.',
  'season.conversations': 'Gespräche', 'season.weeks': 'Wochen', 'season.days': 'Tage zum Anschreiben', 'season.days.hint': 'Ohne Auswahl passt jeder Tag.',
  'season.both': 'Ein Zeitraum braucht beide Zahlen. Lassen Sie für keinen beide leer.',
  'season.says': { one: '{count} Gespräch bis {day}', other: '{count} Gespräche bis {day}' },
  'season.saysDays': { one: '{count} Gespräch bis {day}, Anschreiben am {days}', other: '{count} Gespräche bis {day}, Anschreiben am {days}' },
  'season.over': { one: '{count} Gespräch bis {day}; dieser Zeitraum ist vorbei', other: '{count} Gespräche bis {day}; dieser Zeitraum ist vorbei' },
  'day.mo': 'Montag', 'day.tu': 'Dienstag', 'day.we': 'Mittwoch', 'day.th': 'Donnerstag', 'day.fr': 'Freitag', 'day.sa': 'Samstag', 'day.su': 'Sonntag',

  'form.new': 'Ein Ziel benennen', 'form.new.lead': 'Ein Satz genügt. Alles andere macht die Auswahl der Menschen besser.',
  'form.edit': 'Das Ziel ändern',
  'form.kind': 'Was suchen Sie?', 'form.sentence': 'In einem eigenen Satz', 'form.sentence.hint': 'Zum Beispiel: Ich möchte wissen, ob Lerndesign im Gesundheitswesen etwas für mich ist.',
  'form.add': 'Dieses Ziel behalten', 'form.save': 'Speichern', 'form.back': 'Zurück zu den Zielen',
  'form.added': 'Das Ziel ist vermerkt. Heute nennt zwei Menschen für den Anfang.', 'form.saved': 'Das Ziel ist geändert.',

  'end.title': 'Was ist daraus geworden?', 'end.lead': 'Sie wollten: {sentence}', 'end.result': 'In eigenen Worten', 'end.hint': 'Was Sie herausgefunden, was Sie entschieden haben, wer geholfen hat. In einem Jahr lesen Sie es gern wieder.',
  'end.go': 'Das Ziel beenden', 'end.done': 'Das Ziel ist beendet, und was daraus wurde, ist vermerkt.',
  'act.edit': 'Ändern', 'act.end': 'Es ist zu Ende', 'act.today': 'Zeigen, wer helfen könnte',
  'gone': 'Dieses Ziel ist schon beendet.',

  'change.goal.add': 'Ziel benannt: {summary}', 'change.goal.edit': 'Ziel geändert: {summary}', 'change.goal.end': 'Ziel beendet: {summary}',
} as const;
