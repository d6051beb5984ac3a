import { catalogue } from '../kit/texts.ts';

/** The words of letters about meetings. */
export const mailTexts = catalogue(
  {
    'hello': 'Hello {name},',
    'subject.booked': '{what}: {when}', 'subject.moved': 'Moved: {what}: {when}', 'subject.changed': 'Changed: {what}: {when}', 'subject.cancelled': 'Cancelled: {what}: {when}', 'subject.proposed': 'Another time? {what}', 'subject.remind': 'Tomorrow: {what}: {when}',
    'guest.booked': 'your meeting with {other} is booked.', 'guest.found': 'a time is found for your meeting with {other}. Thank you for saying when you can.', 'guest.third': '{guest} brings you along to a meeting with {other}.', 'guest.moved': 'your meeting with {other} is moved.', 'guest.changed': 'how you meet with {other} has changed.', 'guest.cancelled': 'your meeting with {other} is cancelled.', 'guest.proposed': '{other} proposes another time for your meeting. Take one with a single click, or keep the time as it is.', 'guest.remind': 'a reminder: you meet {other}.',
    'host.booked': '{other} booked a meeting with you.', 'host.found': 'a time is found, and it is in your calendar. Those who come: {other}. Each of them gets an invitation of their own.', 'host.moved': 'your meeting with {other} is moved.', 'host.changed': 'how you meet with {other} has changed.', 'host.cancelled': 'your meeting with {other} is cancelled.', 'host.proposed': '{other} proposes another time. Take one with a single click, or keep the time as it is.', 'host.remind': 'a reminder: you meet {other}. Their question may be worth a thought beforehand.',
    'when': 'When: {when}', 'theirs': 'For {name}: {when}', 'where': 'Where: {where}', 'why': 'Why: {why}', 'question': 'One question: {question}', 'third': 'Brings along: {name}', 'words': '“{words}”', 'times': 'Proposed: {times}',
    'link.guest': 'Move it, cancel it, or change how you meet', 'link.host': 'The meeting, and everything about it', 'link.over': 'The page of this meeting',
  },
  {
    'hello': 'Guten Tag {name},',
    'subject.booked': '{what}: {when}', 'subject.moved': 'Verlegt: {what}: {when}', 'subject.changed': 'Geändert: {what}: {when}', 'subject.cancelled': 'Abgesagt: {what}: {when}', 'subject.proposed': 'Eine andere Zeit? {what}', 'subject.remind': 'Morgen: {what}: {when}',
    'guest.booked': 'Ihr Treffen mit {other} ist gebucht.', 'guest.found': 'für Ihr Treffen mit {other} ist eine Zeit gefunden. Danke, dass Sie gesagt haben, wann es Ihnen passt.', 'guest.third': '{guest} bringt Sie zu einem Treffen mit {other} mit.', 'guest.moved': 'Ihr Treffen mit {other} ist verlegt.', 'guest.changed': 'wie Sie {other} treffen, hat sich geändert.', 'guest.cancelled': 'Ihr Treffen mit {other} ist abgesagt.', 'guest.proposed': '{other} schlägt eine andere Zeit vor. Nehmen Sie eine mit einem Klick, oder bleiben Sie bei der Zeit.', 'guest.remind': 'eine Erinnerung: Sie treffen {other}.',
    'host.booked': '{other} hat ein Treffen mit Ihnen gebucht.', 'host.found': 'eine Zeit ist gefunden und steht in Ihrem Kalender. Es kommen: {other}. Alle erhalten eine eigene Einladung.', 'host.moved': 'Ihr Treffen mit {other} ist verlegt.', 'host.changed': 'wie Sie {other} treffen, hat sich geändert.', 'host.cancelled': 'Ihr Treffen mit {other} ist abgesagt.', 'host.proposed': '{other} schlägt eine andere Zeit vor. Nehmen Sie eine mit einem Klick, oder bleiben Sie bei der Zeit.', 'host.remind': 'eine Erinnerung: Sie treffen {other}. Vielleicht lohnt vorher ein Gedanke an die Frage.',
    'when': 'Wann: {when}', 'theirs': 'Für {name}: {when}', 'where': 'Wo: {where}', 'why': 'Warum: {why}', 'question': 'Eine Frage: {question}', 'third': 'Bringt mit: {name}', 'words': '„{words}“', 'times': 'Vorgeschlagen: {times}',
    'link.guest': 'Verlegen, absagen oder ändern, wie Sie sich treffen', 'link.host': 'Das Treffen mit allem, was dazugehört', 'link.over': 'Die Seite dieses Treffens',
  },
);
