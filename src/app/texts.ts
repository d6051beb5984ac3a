import { catalogue } from '../kit/texts.ts';

export const texts = catalogue(
  {
    'app.today': 'Today', 'app.people': 'People', 'app.network': 'Network', 'app.outreach': 'Outreach', 'app.imports': 'Imports',
    'app.calendars': 'Calendars', 'app.introductions': 'Introductions', 'app.rounds': 'Coffee rounds', 'app.letters': 'Letters', 'app.meetings': 'Meetings', 'app.settings': 'Settings', 'app.signOut': 'Sign out', 'app.undo': 'Take it back', 'app.undoLater': 'or later, under “What you did lately”',
    'app.actions': 'Actions', 'app.act.import': 'Import people', 'app.act.add': 'Add a person', 'app.act.report': 'Network report', 'app.act.activity': 'What you did lately',
    'app.act.goals': 'Goals', 'app.act.ways': 'Who could introduce me?', 'app.act.poll': 'Find a time together', 'app.act.reachOut': 'Reach out', 'app.act.reasons': 'Why people connect', 'app.act.pace': 'Your pace',
    'app.conversations': 'Conversations', 'app.act.write': 'Write down a conversation', 'app.act.plan': 'Plan a conversation', 'app.act.promises': 'Promises',
    'app.lost.title': 'There is nothing at this address',
    'app.lost.lead': 'The link may be old, or it may belong to somebody else. Nothing of yours is lost.',
    'app.trouble.title': 'Something went wrong on our side',
    'app.trouble.lead': 'What you had saved is kept; what you just sent was not carried out. Try again in a moment. If it stays so, the operator finds the reason in Kith’s log.',
    'app.back': 'Go to the first page',
  },
  {
    'app.today': 'Heute', 'app.people': 'Menschen', 'app.network': 'Netzwerk', 'app.outreach': 'Anschreiben', 'app.imports': 'Importe',
    'app.calendars': 'Kalender', 'app.introductions': 'Einführungen', 'app.rounds': 'Kaffeerunden', 'app.letters': 'Briefe', 'app.meetings': 'Treffen', 'app.settings': 'Einstellungen', 'app.signOut': 'Abmelden', 'app.undo': 'Rückgängig machen', 'app.undoLater': 'oder später, unter „Was Sie zuletzt getan haben“',
    'app.actions': 'Was sich tun lässt', 'app.act.import': 'Menschen importieren', 'app.act.add': 'Jemanden hinzufügen', 'app.act.report': 'Bericht über das Netzwerk', 'app.act.activity': 'Was Sie zuletzt getan haben',
    'app.act.goals': 'Ziele', 'app.act.ways': 'Wer könnte mich bekannt machen?', 'app.act.poll': 'Gemeinsam eine Zeit finden', 'app.act.reachOut': 'Jemanden anschreiben', 'app.act.reasons': 'Warum Menschen sich verbinden', 'app.act.pace': 'Ihr Tempo',
    'app.conversations': 'Gespräche', 'app.act.write': 'Gespräch festhalten', 'app.act.plan': 'Gespräch planen', 'app.act.promises': 'Versprechen',
    'app.lost.title': 'Unter dieser Adresse ist nichts',
    'app.lost.lead': 'Der Link ist vielleicht alt oder gehört jemand anderem. Von Ihren Daten ist nichts verloren.',
    'app.trouble.title': 'Bei uns ist etwas schiefgegangen',
    'app.trouble.lead': 'Was gespeichert war, ist noch da; was Sie gerade geschickt haben, wurde nicht ausgeführt. Versuchen Sie es gleich noch einmal. Bleibt es dabei, findet der Betreiber den Grund im Protokoll.',
    'app.back': 'Zur ersten Seite',
  },
);
