export const german = {
  'invitations.title': 'Einladungen',
  'invitations.sides': 'Einladungen',
  'side.hanging': 'Ohne Antwort', 'side.received': 'An Sie', 'side.withdrawn': 'Zurückgezogen',

  'hanging.lead': {
    '0': 'Keine Ihrer Einladungen ist ohne Antwort.',
    one: 'Auf {count} Ihrer Einladungen ist keine Antwort zu sehen. Schweigen ist üblich: die meisten schauen nur wenige Male im Jahr vorbei.', other: 'Auf {count} Ihrer Einladungen ist keine Antwort zu sehen. Schweigen ist üblich: die meisten schauen nur wenige Male im Jahr vorbei.',
  },
  'hanging.age': 'Älter als',
  'hanging.over.3': 'Über drei Monate', 'hanging.over.6': 'Über sechs Monate', 'hanging.over.12': 'Über ein Jahr', 'hanging.over.all': 'Alle',
  'hanging.limit': 'Ab diesem Alter erinnern',
  'hanging.isLimit': 'Ab diesem Alter erinnert Kith Sie.',
  'limit.done.3': 'Kith erinnert Sie an Einladungen, die älter sind als drei Monate.', 'limit.done.6': 'Kith erinnert Sie an Einladungen, die älter sind als sechs Monate.', 'limit.done.12': 'Kith erinnert Sie an Einladungen, die älter sind als ein Jahr.',

  'how.title': 'In einem Zug loslassen',
  'how.body': 'Eine alte Einladung steht einer besseren im Weg. Öffnen Sie auf LinkedIn die Seite der gesendeten Einladungen, ziehen Sie dort zurück, was Sie loslassen möchten, und haken Sie dieselben Menschen dann hier an. Einen zweiten Versuch nimmt LinkedIn nach drei Wochen an; Kith merkt sich, ab wann.',
  'how.open': 'Gesendete Einladungen auf LinkedIn öffnen',
  'how.received': 'Diese Menschen wollten Sie kennenlernen, und keine Antwort ist zu sehen. Nehmen Sie auf LinkedIn an oder lehnen Sie ab, und haken Sie es dann hier ab.',
  'how.openReceived': 'Erhaltene Einladungen auf LinkedIn öffnen',
  'honest.title': 'Woher Kith das weiß',
  'honest.body': 'Ein Archiv sagt nicht, wie eine Einladung ausging. Kith hält sie für offen, solange die andere Seite nicht unter Ihren Verbindungen ist: vielleicht wurde sie abgelehnt, vielleicht nie gesehen. Und oft enthält ein Archiv nur die neueren.',

  'column.who': 'Mensch', 'column.sent': 'Gesendet', 'column.received': 'Erhalten', 'column.note': 'Ihre Nachricht', 'column.theirNote': 'Nachricht', 'column.profile': 'Profil', 'column.withdrawn': 'Zurückgezogen', 'column.again': 'Zweiter Versuch',
  'table.hanging': 'Ihre Einladungen ohne Antwort, die ältesten zuerst', 'table.received': 'Einladungen an Sie ohne Antwort, die ältesten zuerst', 'table.withdrawn': 'Einladungen, die Sie zurückgezogen haben, die neuesten zuerst',
  'choose': '{name} auswählen',
  'undated': 'zu einer Zeit, die das Archiv nicht nennt',
  'askBack': 'Fragen, was herführte', 'askBack.label': '{name} fragen, was herführte',
  'profile.open': 'LinkedIn', 'profile.label': '{name} auf LinkedIn',

  'bulk.label': 'Mit den Ausgewählten', 'bulk.withdraw': 'Als zurückgezogen vermerken', 'bulk.settle': 'Als erledigt vermerken', 'bulk.restore': 'Doch nicht zurückgezogen',
  'bulk.nobody': 'Es war niemand ausgewählt, also wurde nichts geändert.',

  'none.hanging.title': 'Nichts ist offen', 'none.hanging.body': 'Keine Ihrer Einladungen wartet auf eine Antwort. Nach dem nächsten Import stehen die, die warten, hier mit ihrem Alter.',
  'none.old.title': 'So alt ist keine', 'none.old.body': 'Alle Ihre offenen Einladungen sind jünger.', 'none.old.all': 'Alle zeigen',
  'none.received.title': 'Keine Einladung wartet auf Sie', 'none.received.body': 'Wer Sie kennenlernen wollte, ist unter Ihren Verbindungen oder erledigt.',
  'none.withdrawn.title': 'Noch nichts zurückgezogen', 'none.withdrawn.body': 'Was Sie als zurückgezogen vermerken, bleibt hier, mit dem Tag, ab dem ein zweiter Versuch möglich ist.',

  'again.from': 'ab {day}', 'again.now': 'jetzt möglich. Ein eigener Grund macht ihn besser.',

  'withdrew': {
    one: '{count} Einladung ist als zurückgezogen vermerkt. Einen zweiten Versuch nimmt LinkedIn ab {day} an.', other: '{count} Einladungen sind als zurückgezogen vermerkt. Einen zweiten Versuch nimmt LinkedIn ab {day} an.',
  },
  'done.invitations.withdraw': { '0': 'Diese waren schon zurückgezogen.', one: '{count} Einladung als zurückgezogen vermerkt', other: '{count} Einladungen als zurückgezogen vermerkt' },
  'done.invitations.restore': { '0': 'Diese waren nicht zurückgezogen.', one: '{count} Einladung als doch nicht zurückgezogen vermerkt', other: '{count} Einladungen als doch nicht zurückgezogen vermerkt' },
  'done.invitations.settle': { '0': 'Diese waren schon erledigt.', one: '{count} Einladung als erledigt vermerkt', other: '{count} Einladungen als erledigt vermerkt' },
} as const;
