import { catalogue } from '../kit/texts.ts';

/** The words of letters about times that are suggested. */
export const mailTexts = catalogue(
  {
    'hello': 'Hello {name},',
    'subject.host': '{name} would like to meet: which time?', 'subject.suggested': '{what} with {host}: your times arrived', 'subject.offered': '{what} with {host}: which time suits you?', 'subject.declined': '{what} with {host}: not now',
    'host.suggested': '{name} would like to meet you ({what}); none of the times on your page suits. These would:', 'host.others': 'None of the times you offered suits {name} ({what}). These would:', 'host.asks': '{name} would like to meet you ({what}) and asks you for times.',
    'guest.suggested': 'What you wrote to {host} arrived ({what}). You hear as soon as {host} answers. This is your page; here you see where it stands, and take it back if plans change.',
    'guest.offered': '{host} offers these times ({what}). Take one with a single click; the times are on your clock.',
    'guest.declined': '{host} cannot find a time just now ({what}). That says nothing about you; a later try is welcome.',
    'words': '“{words}”', 'why': 'Why: {why}', 'question': 'One question: {question}',
    'link.host': 'Take one with a single click, or answer with times of yours', 'link.guest': 'Your page', 'link.others': 'None of these suits: say which would',
  },
  {
    'hello': 'Guten Tag {name},',
    'subject.host': '{name} möchte Sie treffen: wann?', 'subject.suggested': '{what} mit {host}: Ihre Zeiten sind angekommen', 'subject.offered': '{what} mit {host}: Welche Zeit passt Ihnen?', 'subject.declined': '{what} mit {host}: derzeit nicht',
    'host.suggested': '{name} möchte Sie treffen ({what}); von den Zeiten auf Ihrer Seite passt keine. Diese würden passen:', 'host.others': '{name} passt keine der Zeiten, die Sie angeboten haben ({what}). Diese würden passen:', 'host.asks': '{name} möchte Sie treffen ({what}) und bittet Sie um Zeiten.',
    'guest.suggested': 'Ihr Vorschlag an {host} ist angekommen ({what}). Sie hören, sobald {host} antwortet. Dies ist Ihre Seite; hier sehen Sie, wie es steht, und nehmen es zurück, wenn sich etwas ändert.',
    'guest.offered': '{host} bietet Ihnen diese Zeiten an ({what}). Nehmen Sie eine mit einem Klick; die Zeiten gelten auf Ihrer Uhr.',
    'guest.declined': '{host} findet derzeit keine Zeit ({what}). Das sagt nichts über Sie; später gern noch einmal.',
    'words': '„{words}“', 'why': 'Warum: {why}', 'question': 'Eine Frage: {question}',
    'link.host': 'Eine mit einem Klick nehmen, oder mit eigenen Zeiten antworten', 'link.guest': 'Ihre Seite', 'link.others': 'Keine davon passt: sagen, welche passen würde',
  },
);
