import { catalogue } from '../kit/texts.ts';

/** The words of templates and of how one reaches out. */
export const texts = catalogue(
  {
    'above': 'Outreach', 'templates.title': 'Templates', 'setting.title': 'How you reach out', 'language.en': 'English', 'language.de': 'German',
    'templates.lead': 'How your letters begin. Word them as you would say it; placeholders in braces are filled in for each person.', 'templates.language': 'Language', 'templates.own': 'Your words',
    'template.ask': 'A sentence on who you are, their path and team, and their view on one thing with the excerpt attached.', 'template.informational': 'To understand their work from somebody who does it.', 'template.reconnect': 'After years in which nobody wrote.',
    'template.thanks': 'After an accepted invitation: what drew you to them, and whether to meet in person, by phone or online.', 'template.check-in': 'With an update on what they gave you to do.', 'template.loop-back': 'What came of what they advised.',
    'template.ask-back': 'To somebody who asked to know you and did not say why.', 'template.follow-up': 'Once, after silence.',
    'field.subject': 'Subject', 'field.body': 'Text', 'field.aboutMe': 'Who you are, in one sentence', 'field.aboutMeHint': 'It begins your letters; Kith remembers it.',
    'field.short': 'Short version', 'field.shortHint': 'For notes that LinkedIn sends with an invitation.',
    'template.save': 'Keep these words', 'template.reset': 'Back to Kith’s words', 'template.kept': 'Your words are kept.', 'template.wasReset': 'Kith’s words hold again.',
    'template.placeholders': 'Placeholders', 'template.how': 'A line whose placeholders stand for nothing is left out.',
    'placeholder.name': 'Their first name', 'placeholder.fullName': 'Their whole name', 'placeholder.company': 'Where they work', 'placeholder.work': 'What they do, and where', 'placeholder.myName': 'Your name', 'placeholder.me': 'Your sentence on who you are',
    'placeholder.reason': 'The reason', 'placeholder.question': 'The one question', 'placeholder.offer': 'What you offer', 'placeholder.goal': 'The goal it serves', 'placeholder.last': 'The month in which you last wrote', 'placeholder.sent': 'The day on which it was sent', 'placeholder.advice': 'What they advised, of a promise', 'placeholder.advised': 'The month in which they did', 'placeholder.times': 'Your page on which they choose a time, if it is open',
    'setting.silence': 'After silence', 'setting.silenceHint': 'After so many days without an answer Kith suggests one gentle follow-up, and after as many again to let go.', 'setting.days': 'Days',
    'setting.note': 'A LinkedIn note holds', 'setting.noteHint': '300 characters with a paid account, 200 without.', 'setting.200': '200 characters', 'setting.300': '300 characters', 'setting.save': 'Keep', 'setting.kept': 'Kept.',
  },
  {
    'above': 'Anschreiben', 'templates.title': 'Vorlagen', 'setting.title': 'Wie Sie anschreiben', 'language.en': 'Englisch', 'language.de': 'Deutsch',
    'templates.lead': 'Wie Ihre Briefe beginnen. Schreiben Sie, wie Sie sprechen; Platzhalter in Klammern füllt Kith für jeden Menschen aus.', 'templates.language': 'Sprache', 'templates.own': 'Ihre Worte',
    'template.ask': 'Ein Satz, wer Sie sind, ihr Weg und Team, und ihre Sicht auf eines, mit dem Auszug im Anhang.', 'template.informational': 'Um die Arbeit von jemandem zu verstehen, der sie tut.', 'template.reconnect': 'Nach Jahren, in denen niemand schrieb.',
    'template.thanks': 'Nach einer angenommenen Einladung: was Sie hergeführt hat, und ob man sich trifft, telefoniert oder online spricht.', 'template.check-in': 'Mit dem Stand dessen, was sie Ihnen mitgaben.', 'template.loop-back': 'Was aus ihrem Rat wurde.',
    'template.ask-back': 'An jemanden, der Sie kennenlernen wollte und nicht sagte, warum.', 'template.follow-up': 'Einmal, nach Stille.',
    'field.subject': 'Betreff', 'field.body': 'Text', 'field.aboutMe': 'Wer Sie sind, in einem Satz', 'field.aboutMeHint': 'Damit beginnen Ihre Briefe; Kith merkt ihn sich.',
    'field.short': 'Kurzfassung', 'field.shortHint': 'Für Nachrichten, die LinkedIn mit einer Einladung sendet.',
    'template.save': 'Diese Worte behalten', 'template.reset': 'Zurück zu den Worten von Kith', 'template.kept': 'Ihre Worte sind aufgehoben.', 'template.wasReset': 'Es gelten wieder die Worte von Kith.',
    'template.placeholders': 'Platzhalter', 'template.how': 'Eine Zeile, deren Platzhalter für nichts stehen, entfällt.',
    'placeholder.name': 'Der Vorname', 'placeholder.fullName': 'Der ganze Name', 'placeholder.company': 'Die Firma', 'placeholder.work': 'Was sie tun, und wo', 'placeholder.myName': 'Ihr Name', 'placeholder.me': 'Ihr Satz, wer Sie sind',
    'placeholder.reason': 'Der Grund', 'placeholder.question': 'Die eine Frage', 'placeholder.offer': 'Was Sie anbieten', 'placeholder.goal': 'Das Ziel, dem es dient', 'placeholder.last': 'Der Monat, in dem Sie zuletzt schrieben', 'placeholder.sent': 'Der Tag, an dem gesendet wurde', 'placeholder.advice': 'Der Rat, aus einem Versprechen', 'placeholder.advised': 'Der Monat, in dem er gegeben wurde', 'placeholder.times': 'Ihre Seite, auf der man eine Zeit wählt, wenn sie offen ist',
    'setting.silence': 'Nach Stille', 'setting.silenceHint': 'Nach so vielen Tagen ohne Antwort schlägt Kith vor, einmal sanft nachzufassen, und nach ebenso vielen, loszulassen.', 'setting.days': 'Tage',
    'setting.note': 'Eine LinkedIn-Nachricht fasst', 'setting.noteHint': '300 Zeichen mit bezahltem Konto, 200 ohne.', 'setting.200': '200 Zeichen', 'setting.300': '300 Zeichen', 'setting.save': 'Behalten', 'setting.kept': 'Aufgehoben.',
  },
);
