import { catalogue } from '../kit/texts.ts';

/** What a guest reads of times that are suggested. */
export const texts = catalogue(
  {
    'suggest.title': 'Suggest other times', 'suggest.lead': 'Name up to three times, or parts of a day, that would suit you; or leave them empty and ask {host} for some. {host} takes one with a single click, or answers with three exact times.',
    'suggest.back': 'Back to the free times', 'suggest.times': 'What would suit you', 'suggest.zone': 'Your time zone', 'suggest.date': 'Day {count}', 'suggest.when': 'When on day {count}', 'suggest.note': 'A few words about when', 'suggest.noteHint': 'For example: any Tuesday after four.',
    'suggest.go': 'Send it to {host}', 'suggest.after': 'Nothing is booked yet. {host} answers by mail.', 'suggest.afterNoMail': 'Nothing is booked yet. You get a page of your own, where the answer will be.',
    'suggest.noTime': 'Please name a day that is still to come.', 'suggest.many': '{host} has several of your suggestions waiting already. Nothing was sent; one of those pages is the best place to go on.', 'suggest.full': 'More people wait for an answer of {host} than can be read just now. Nothing was sent; please try again in a few days.',
    'own.title': '{what} with {host}', 'own.waits': '{host} has not answered yet', 'own.waitsBody': 'You hear by mail as soon as there is an answer. Nothing is booked until then.', 'own.waitsNoMail': 'No mail goes out from here, so keep the link of this page: the answer will be here. Nothing is booked until then.',
    'own.yours': 'You suggested', 'own.asked': 'You asked {host} for times.', 'own.offers': '{host} offers these times', 'own.choose': 'Which one suits you?', 'own.take': 'Book this time', 'own.gone': 'over',
    'own.name': 'Your name', 'own.email': 'E-mail', 'own.question': 'One question you would like to ask', 'own.phone': 'Your phone number',
    'own.none': 'None of these suits', 'own.others': 'Say which others would', 'own.declined': '{host} cannot find a time just now', 'own.declinedBody': 'That says nothing about you; a later try is welcome.',
    'own.held': 'What is held about you', 'own.heldBody': 'Your name, your address, your time zone and what you wrote on this page; nothing else, and nobody but {host} sees it.', 'own.withdraw': 'Take it back and delete it', 'own.gone.title': 'It is deleted', 'own.gone.body': 'Nothing of yours is held here any more.',
    'own.link': 'The link of this page', 'own.why': 'Why', 'own.asks': 'Your question',
    'done.sent': '{host} has your times.', 'done.taken': 'That time has just gone. Choose another one.', 'done.noTime': 'Choose one of the times that lie ahead.', 'done.over': 'This was settled already; nothing was changed.', 'done.used': 'The link by which you came was for one meeting, and that is booked. Nothing was changed; {host} can take one of your times, or give you another link.',
  },
  {
    'suggest.title': 'Andere Zeiten vorschlagen', 'suggest.lead': 'Nennen Sie bis zu drei Zeiten oder Tageszeiten, die Ihnen passen; oder lassen Sie sie leer und bitten {host} um welche. {host} nimmt eine mit einem Klick oder antwortet mit drei genauen Zeiten.',
    'suggest.back': 'Zurück zu den freien Zeiten', 'suggest.times': 'Was Ihnen passen würde', 'suggest.zone': 'Ihre Zeitzone', 'suggest.date': 'Tag {count}', 'suggest.when': 'Wann an Tag {count}', 'suggest.note': 'Ein paar Worte dazu, wann', 'suggest.noteHint': 'Zum Beispiel: dienstags nach vier.',
    'suggest.go': 'An {host} senden', 'suggest.after': 'Noch ist nichts gebucht. {host} antwortet per E-Mail.', 'suggest.afterNoMail': 'Noch ist nichts gebucht. Sie erhalten eine eigene Seite, auf der die Antwort stehen wird.',
    'suggest.noTime': 'Bitte nennen Sie einen Tag in der Zukunft.', 'suggest.many': 'Bei {host} warten schon mehrere Ihrer Vorschläge. Es wurde nichts gesendet; am besten geht es auf einer dieser Seiten weiter.', 'suggest.full': 'Bei {host} warten gerade mehr Menschen auf Antwort, als sich lesen lässt. Es wurde nichts gesendet; bitte versuchen Sie es in ein paar Tagen noch einmal.',
    'own.title': '{what} mit {host}', 'own.waits': '{host} hat noch nicht geantwortet', 'own.waitsBody': 'Sie erhalten eine E-Mail, sobald es eine Antwort gibt. Bis dahin ist nichts gebucht.', 'own.waitsNoMail': 'Von hier geht keine E-Mail aus; behalten Sie deshalb den Link dieser Seite: Die Antwort wird hier stehen. Bis dahin ist nichts gebucht.',
    'own.yours': 'Ihr Vorschlag', 'own.asked': 'Sie haben {host} um Zeiten gebeten.', 'own.offers': '{host} bietet Ihnen diese Zeiten an', 'own.choose': 'Welche passt Ihnen?', 'own.take': 'Diese Zeit buchen', 'own.gone': 'vorbei',
    'own.name': 'Ihr Name', 'own.email': 'E-Mail', 'own.question': 'Eine Frage, die Sie stellen möchten', 'own.phone': 'Ihre Telefonnummer',
    'own.none': 'Keine davon passt', 'own.others': 'Sagen, welche passen würde', 'own.declined': '{host} findet derzeit keine Zeit', 'own.declinedBody': 'Das sagt nichts über Sie; später gern noch einmal.',
    'own.held': 'Was über Sie gespeichert ist', 'own.heldBody': 'Ihr Name, Ihre Adresse, Ihre Zeitzone und was Sie auf dieser Seite geschrieben haben; sonst nichts, und niemand außer {host} sieht es.', 'own.withdraw': 'Zurücknehmen und löschen', 'own.gone.title': 'Es ist gelöscht', 'own.gone.body': 'Hier ist nichts mehr über Sie gespeichert.',
    'own.link': 'Der Link dieser Seite', 'own.why': 'Warum', 'own.asks': 'Ihre Frage',
    'done.sent': '{host} hat Ihre Zeiten.', 'done.taken': 'Diese Zeit ist gerade vergeben worden. Wählen Sie eine andere.', 'done.noTime': 'Wählen Sie eine der Zeiten, die noch bevorstehen.', 'done.over': 'Das ist schon erledigt; es wurde nichts geändert.', 'done.used': 'Der Link, über den Sie kamen, galt für ein Treffen, und das ist gebucht. Es wurde nichts geändert; {host} kann eine Ihrer Zeiten nehmen oder Ihnen einen neuen Link geben.',
  },
);
