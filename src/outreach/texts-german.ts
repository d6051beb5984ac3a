/** The same in German. */
export const german = {
  'board.title': 'Anschreiben', 'board.lead': 'Wenige Menschen, mit Bedacht. Jedes Mal ein Grund und eine Frage.', 'board.counts': { one: 'Bisher {count} Mensch gefragt', other: 'Bisher {count} Menschen gefragt' }, 'board.answered': { '0': '', one: ', {count} mit Antwort', other: ', {count} mit Antwort' }, 'board.talked': { '0': '', one: ', {count} im Gespräch', other: ', {count} im Gespräch' }, 'board.allGoals': 'Alles', 'board.new': 'Jemanden anschreiben', 'board.more': 'Mehr', 'board.columns': 'Spalten', 'board.invitations': 'Einladungen',
  'none.title': 'Beginnen Sie mit zwei Menschen', 'none.body': 'Wählen Sie jemanden, mit dem Sie wirklich gern sprächen. Sagen Sie, warum, stellen Sie eine Frage, und Kith schreibt den ersten Entwurf mit Ihnen. Wenn es mit diesen beiden gut ging, zwei weitere.',

  'state.drafted': 'Entwurf', 'state.sent': 'Gesendet', 'state.accepted': 'Zugesagt', 'state.in conversation': 'Im Gespräch', 'state.declined': 'Abgesagt', 'state.silent': 'Still', 'state.withdrawn': 'Losgelassen',
  'column.none.drafted': 'Nichts wartet darauf, gesendet zu werden.', 'column.none.sent': 'Zurzeit ist niemand gefragt.', 'column.none.accepted': 'Wer Ja sagt, kommt hierher.', 'column.none.in conversation': 'Wer zurückschreibt, kommt hierher.',
  'column.none.declined': 'Auch ein Nein ist eine Antwort.', 'column.none.silent': 'Die meisten haben viel zu tun.', 'column.none.withdrawn': 'Frei für jemand anderen.',

  'kind.hint.ask': 'ihr Weg und Team, und ihre Sicht auf eines', 'kind.hint.informational': 'die Arbeit verstehen, nicht um eine Stelle bitten', 'kind.hint.reconnect': 'nach Jahren der Stille', 'kind.hint.thanks': 'für eine angenommene Einladung',
  'kind.hint.check-in': 'wie es mit dem geht, was sie mir mitgaben', 'kind.hint.loop-back': 'was aus ihrem Rat wurde', 'kind.hint.ask-back': 'was sie zu mir geführt hat', 'kind.hint.own': 'ein leeres Blatt',
  'channel.email': 'E-Mail', 'channel.linkedin-note': 'LinkedIn, Nachricht zur Einladung', 'channel.linkedin-message': 'LinkedIn, Nachricht', 'channel.whatsapp': 'WhatsApp', 'channel.phone': 'Am Telefon', 'channel.in-person': 'Persönlich', 'channel.other': 'Ein anderer Weg',
  'language.en': 'Englisch', 'language.de': 'Deutsch',

  'move.menu': 'Verschieben', 'move.label': '{name} verschieben', 'move.drafted': 'Zurück zu den Entwürfen', 'move.sent': 'Gesendet', 'move.accepted': 'Zugesagt', 'move.in conversation': 'Im Gespräch', 'move.declined': 'Abgesagt', 'move.silent': 'Still', 'move.withdrawn': 'Loslassen',
  'says.drafted': 'Ein Entwurf, zuletzt angefasst {ago}.', 'says.sent': 'Gesendet {ago}. Die meisten Antworten kommen binnen zwei Wochen.', 'says.sentForNoAnswer': 'Gesendet {ago}. Es wartet auf keine Antwort.', 'says.accepted': 'Zugesagt {ago}.', 'says.in conversation': 'Sie sind im Gespräch; das begann {ago}.', 'says.declined': 'Abgesagt {ago}. Das ist eine Antwort, und eine freundliche.',
  'says.silent': 'Bisher keine Antwort; das letzte Wort war Ihres, {ago}. Meist ist Stille ein voller Kalender.', 'says.withdrawn': 'Losgelassen {ago}. Ein neuer Grund wäre ein neuer Anfang.',

  'card.person': 'Zur Person', 'card.about': 'Zu diesem Anschreiben', 'card.why': 'Warum, und warum jetzt', 'card.failed': 'Der Brief ging nicht hinaus', 'card.wentOut': 'Ein Brief dazu ging hinaus: {ago}', 'card.tells': 'Erzählt von', 'card.wentOutBody': 'Er lässt sich nicht zurückholen; was Sie jetzt senden, ist ein weiterer.', 'card.followUpDue': 'Sanft nachfassen?', 'card.attached': 'Im Anhang: {file}',
  'history.title': 'Bisher',
  'step.drafted': 'Entworfen', 'step.sent': 'Gesendet', 'step.followed up': 'Nachgefasst', 'step.accepted': 'Zugesagt', 'step.in conversation': 'Im Gespräch', 'step.declined': 'Abgesagt', 'step.silent': 'Still', 'step.withdrawn': 'Losgelassen',
  'step.by.archive': '{step}, wie Ihr Archiv zeigt', 'step.by.mail': '{step}, durch eine Antwort', 'step.by.me': '{step}',

  'whom.title': 'Jemanden anschreiben', 'whom.lead': 'Wen? Denken Sie an jemanden, mit dem Sie wirklich gern sprächen.', 'whom.search': 'Name, Firma, Arbeit', 'whom.find': 'Finden', 'whom.none': 'Unter Ihren Bekannten passt niemand zu „{q}“.',
  'new.whole': 'Alles, was Sie einander geschrieben haben',
  'new.title': '{name} anschreiben', 'new.lead': 'Zuerst das Nachdenken; daraus schreibt Kith den Entwurf, und Sie machen ihn zu Ihrem.', 'new.write': 'Den Entwurf schreiben', 'new.note': 'Noch wird nichts gesendet.',
  'new.hint': 'Auf Ihrer Liste, weil', 'new.tells': 'Ihr Versprechen: „{what}“', 'new.tellsBody': 'Erzählen Sie {name}, was daraus wurde. Ist das gesendet, ist das Versprechen gehalten.', 'new.letGo': 'Sie haben {name} {ago} losgelassen.', 'new.letGoBody': 'Der Grund damals: „{reason}“. Ein neuer Grund macht daraus einen neuen Anfang.',
  'field.kind': 'Worum es geht', 'field.reason': 'Warum {name}, und warum jetzt?', 'field.reasonHint': 'Ein Satz, den die andere Seite liest: was Sie gesehen, gehört oder in Erinnerung haben.', 'field.why': 'Grund',
  'field.outcome': 'Was daraus wurde', 'field.outcomeHint': 'Ein, zwei Sätze; sie sind der Grund, aus dem Sie schreiben.', 'field.question': 'Eine Frage', 'field.questionHint': 'Eine, die sich aus Erfahrung beantworten lässt und die keine Suche beantwortet.', 'field.offer': 'Was Sie anbieten', 'field.offerHint': 'Was Sie gelernt haben, ein Kontakt, eine helfende Hand. Kleines genügt.',
  'field.aboutMe': 'Wer Sie sind, in einem Satz', 'field.aboutMeHint': 'Damit beginnen Ihre Briefe; Kith merkt ihn sich.', 'field.channel': 'Auf welchem Weg', 'field.language': 'Sprache des Entwurfs', 'field.goal': 'Für welches Ziel', 'field.noGoal': 'Für keines im Besonderen',
  'field.subject': 'Betreff', 'field.body': 'Text',
  'draft.behind': 'Grund, Frage und Angebot dahinter', 'draft.refill': 'Aus der Vorlage neu schreiben', 'draft.refillHint': 'Der Text oben wird ersetzt.', 'draft.save': 'Entwurf behalten', 'draft.kept': 'Der Entwurf ist aufgehoben.', 'draft.begun': 'Hier ist ein Entwurf für {name}. Machen Sie ihn zu Ihrem.',
  'draft.discard': 'Den Entwurf weglegen', 'draft.discarded': 'Der Entwurf für {name} ist weggelegt.', 'draft.refilled': 'Der Text ist neu geschrieben.',
  'flaws.title': 'Bevor es hinausgeht', 'flaws.none': 'Bereit: ein Grund, eine Frage, und nichts fehlt.', 'flaws.noneOwn': 'Bereit: ein Grund, und nichts fehlt.', 'flaws.noneAsked': 'Bereit: ein Grund, und nichts fehlt. Es wartet auf keine Antwort.', 'flaws.show': 'Zeigen',
  'send.mail': 'Geht an {to}, von Ihrer eigenen Adresse.', 'send.now': 'Jetzt senden', 'send.copyLinkedIn': 'Kopieren Sie den Text, öffnen Sie das Profil und fügen Sie ihn dort ein. Dann sagen Sie, dass er gesendet ist.', 'send.copy': 'Kopieren Sie den Text und senden Sie ihn dort, wo Sie miteinander sprechen. Dann sagen Sie, dass er gesendet ist.',
  'send.letters': 'Den Brief ansehen',
  'send.noMail': 'Dieses Kith sendet noch keine Post; kopieren Sie den Text in Ihr eigenes Mailprogramm. Dann sagen Sie, dass er gesendet ist.', 'send.noAddress': 'Es ist keine E-Mail-Adresse bekannt. Tragen Sie eine auf der Seite der Person ein, oder wählen Sie einen anderen Weg.',
  'send.copyText': 'Text kopieren', 'send.copied': 'Kopiert', 'send.open': 'Profil öffnen', 'send.sent': 'Es ist gesendet',
  'file.title': 'Der Auszug', 'file.label': 'Eine Seite oder zwei, um die es in Ihrer Frage geht', 'file.hint': 'Höchstens 3 MB. Geht mit dem Brief hinaus.', 'file.hintElsewhere': 'Höchstens 3 MB. Hier aufgehoben, damit Sie ihn mitsenden.', 'file.add': 'Anhängen', 'file.remove': 'Abnehmen', 'file.size': '{kb} kB', 'file.added': '{file} geht mit hinaus.', 'file.removed': 'Jetzt hängt nichts an.',
  'said.title': 'Was Sie schrieben', 'said.nothing': 'Es ist kein Text aufgehoben.',
  'followUp.title': 'Einmal sanft nachfassen', 'followUp.body': 'Eine Erinnerung ist freundlich; die meisten Antworten kommen danach. Danach ist auch Loslassen freundlich.', 'followUp.words': 'Text', 'followUp.copy': 'Kopieren Sie ihn, senden Sie ihn auf demselben Weg, dann sagen Sie es.', 'followUp.send': 'Nachfassen', 'followUp.sent': 'Ich habe nachgefasst',
  'followUp.early': 'Schon jetzt nachfassen', 'followUp.done': 'Bei {name} nachgefasst. Jetzt liegt es dort.',
  'next.accepted': 'Ein Ja', 'next.acceptedBody': 'Sagen Sie danke, und was Sie hergeführt hat. Treffen, telefonieren oder online?', 'next.thank': 'Einen Dank schreiben',
  'next.talking': 'Sie sind im Gespräch', 'next.talkingBody': 'Planen Sie, wann Sie sich sprechen, oder schreiben Sie auf, was war: was Sie bekamen, was Sie gaben, was versprochen ist.', 'next.writeDown': 'Das Gespräch notieren',
  'next.silent': 'Keine Antwort, und das ist in Ordnung', 'next.silentBody': 'Sie haben gefragt, und noch einmal. Loslassen schafft Platz; zeigt sich ein neuer Grund, können Sie neu beginnen.', 'next.letGo': 'Loslassen',

  'mailed': 'Der Brief an {name} ist unterwegs, von Ihrer eigenen Adresse.',
  'moved.drafted': '{name}: wieder ein Entwurf.', 'moved.sent': 'Gesendet an {name}.', 'moved.accepted': '{name} hat zugesagt.', 'moved.in conversation': 'Sie sind mit {name} im Gespräch.', 'moved.declined': '{name} hat abgesagt. Das ist in Ordnung.', 'moved.silent': 'Von {name} kommt vorerst nichts.', 'moved.withdrawn': 'Sie haben losgelassen. Es ist Platz für jemand anderen.',
  'did.move.drafted': 'Das Anschreiben an {name} zu den Entwürfen zurückgelegt', 'did.move.sent': 'An {name} gesendet', 'did.move.accepted': 'Vermerkt, dass {name} zusagte', 'did.move.in conversation': 'Im Gespräch mit {name}', 'did.move.declined': 'Vermerkt, dass {name} absagte', 'did.move.silent': 'Vermerkt, dass {name} still ist', 'did.move.withdrawn': 'Das Anschreiben an {name} losgelassen',
  'did.outreach.draft': 'Ein Anschreiben an {name} entworfen', 'did.outreach.edit': 'Den Entwurf für {name} geändert', 'did.outreach.discard': 'Den Entwurf für {name} weggelegt', 'did.outreach.follow-up': 'Bei {name} nachgefasst', 'did.outreach.attach': 'Eine Datei für {name} angehängt', 'did.outreach.detach': 'Die Datei für {name} abgenommen', 'did.outreach.mail': 'Einen Brief an {name} gesendet',

  'person.none': 'Bisher nichts gefragt. Sagen Sie, warum, fragen Sie eines, und sehen Sie.',

  'board.templates': 'Vorlagen', 'board.reasons': 'Warum Menschen sich verbinden', 'board.setting': 'Wie Sie anschreiben',
} as const;
