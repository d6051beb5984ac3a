import { catalogue } from '../kit/texts.ts';

/** The words of letters about a time that is sought. */
export const mailTexts = catalogue(
  {
    'hello': 'Hello {name},',
    'ask.subject': 'When can you? {title}', 'ask.opening': '{host} is looking for a time for “{title}” with you and asks when you can.',
    'remind.subject': 'Still open: when can you? {title}', 'remind.opening': '{host} is still looking for a time for “{title}”. Your answer is the one that is missing, or one of a few; a minute is enough.',
    'more.subject': 'Other times: when can you? {title}', 'more.opening': '{host} has added times for “{title}” and asks which of them suit you. What you said of the others is kept.',
    'how.virtual': '{minutes} minutes, by video.', 'how.phone': '{minutes} minutes, by phone.', 'how.in-person': '{minutes} minutes, in person: {place}.',
    'times': { one: 'One time, in {zone}:', other: '{count} times, in {zone}:' }, 'timesMore': { one: 'and {count} more', other: 'and {count} more' }, 'until': 'Please answer by {deadline}. You need no account, and nobody is shown your address.',
    'link': 'Say when you can',
    'without.subject': 'A time is found: {title}', 'without.body': '“{title}” with {host} is on {when}. You had said that this does not suit you, so you are not expected. {host} knows; if your plans have changed, a line to {host} is enough.',
    'off.subject': 'Called off: {title}', 'off.body': '{host} no longer looks for a time for “{title}”. Thank you for your time; there is nothing left to do.', 'words': '“{words}”',
    'decide.subject': 'Yours to decide: {title}', 'decide.body': { one: '{answered} of {count} person asked has answered, and no time is clear by itself. These stand best:', other: '{answered} of {count} people asked have answered. It is yours to choose the time. These stand best:' }, 'decide.none': 'No time is left that could be taken. You can let it be, or ask about other times.', 'decide.link': 'Choose a time',
  },
  {
    'hello': 'Guten Tag {name},',
    'ask.subject': 'Wann können Sie? {title}', 'ask.opening': '{host} sucht mit Ihnen eine Zeit für „{title}“ und fragt, wann Sie können.',
    'remind.subject': 'Noch offen: Wann können Sie? {title}', 'remind.opening': '{host} sucht noch eine Zeit für „{title}“. Ihre Antwort fehlt noch, vielleicht als letzte; eine Minute genügt.',
    'more.subject': 'Weitere Zeiten: Wann können Sie? {title}', 'more.opening': '{host} hat für „{title}“ Zeiten hinzugefügt und fragt, welche Ihnen passen. Was Sie zu den anderen gesagt haben, bleibt.',
    'how.virtual': '{minutes} Minuten, per Video.', 'how.phone': '{minutes} Minuten, am Telefon.', 'how.in-person': '{minutes} Minuten, persönlich: {place}.',
    'times': { one: 'Eine Zeit, {zone}:', other: '{count} Zeiten, {zone}:' }, 'timesMore': { one: 'und {count} weitere', other: 'und {count} weitere' }, 'until': 'Bitte antworten Sie bis {deadline}. Sie brauchen kein Konto, und niemand sieht Ihre Adresse.',
    'link': 'Sagen, wann Sie können',
    'without.subject': 'Eine Zeit ist gefunden: {title}', 'without.body': '„{title}“ mit {host} ist am {when}. Sie hatten gesagt, dass Ihnen das nicht passt; Sie werden also nicht erwartet. {host} weiß das; haben sich Ihre Pläne geändert, genügt eine Zeile an {host}.',
    'off.subject': 'Abgesagt: {title}', 'off.body': '{host} sucht keine Zeit mehr für „{title}“. Danke für Ihre Mühe; es ist nichts weiter zu tun.', 'words': '„{words}“',
    'decide.subject': 'Sie entscheiden: {title}', 'decide.body': { one: '{answered} von {count} gefragten Person hat geantwortet, und keine Zeit ergibt sich von selbst. Am besten stehen:', other: '{answered} von {count} Gefragten haben geantwortet. Die Wahl liegt bei Ihnen. Am besten stehen:' }, 'decide.none': 'Es ist keine Zeit mehr übrig, die sich nehmen ließe. Sie können es lassen oder nach anderen Zeiten fragen.', 'decide.link': 'Eine Zeit wählen',
  },
);
