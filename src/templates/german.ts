/** The same in German. */
export const germanTemplates = {
  'ask': {
    subject: 'Eine Frage, und 30 Minuten Ihrer Zeit',
    body: 'Guten Tag {Name},\n\n{ich}\n{Grund}\n\nHätten Sie in den nächsten Wochen 30 Minuten für einen virtuellen Kaffee oder ein Telefonat? Ich möchte\n(1) von Ihrem Weg hören und davon, wie Ihr Team arbeitet, und\n(2) Ihre Sicht auf eines kennenlernen: {Frage}\n\nDen Auszug, um den es geht, hänge ich an.\n{Angebot}\n\nJeder Tag, der Ihnen passt, ist mir recht. Und wenn es gerade nicht passt, ist das völlig in Ordnung.\nMöchten Sie gleich eine Zeit wählen, finden Sie meine hier: {Zeiten}\n\n{mein Name}',
    short: 'Guten Tag {Name}, {Grund} Darf ich Sie eines fragen: {Frage} 30 Minuten, wann es Ihnen passt. {mein Name}',
  },
  'informational': {
    subject: 'Von Ihrem Weg lernen',
    body: 'Guten Tag {Name},\n\n{ich}\n{Grund}\n\nIch bitte Sie nicht um eine Stelle. Ich möchte die Arbeit von jemandem verstehen, der sie tut. Würden Sie 30 Minuten mit mir sprechen, per Video oder Telefon?\n\nAm liebsten wüsste ich: {Frage}\n\n{Angebot}\n\nDanke, dass Sie bis hierher gelesen haben.\n\n{mein Name}',
    short: 'Guten Tag {Name}, {Grund} Ich möchte Ihre Arbeit verstehen: {Frage} Könnten wir 30 Minuten sprechen? {mein Name}',
  },
  'reconnect': {
    subject: 'Es ist eine Weile her',
    body: 'Guten Tag {Name},\n\nzuletzt haben wir uns im {zuletzt} geschrieben, und Sie sind mir wieder in den Sinn gekommen.\n{Grund}\n\n{Frage}\n\n{Angebot}\n\nMit einer Antwort eilt es nicht. Ich würde mich einfach freuen zu hören, wie es Ihnen geht.\n\n{mein Name}',
    short: 'Guten Tag {Name}, es ist eine Weile her. {Grund} {Frage} {mein Name}',
  },
  'thanks': {
    subject: 'Danke für die Verbindung',
    body: 'Guten Tag {Name},\n\ndanke, dass Sie meine Einladung angenommen haben. Was mich zu Ihnen geführt hat:\n{Grund}\n\nIch würde Sie gern ein wenig kennenlernen. Wollen wir uns treffen, telefonieren oder online sprechen? Eine halbe Stunde genügt, wann es Ihnen passt.\nMöchten Sie gleich eine Zeit wählen, finden Sie meine hier: {Zeiten}\n\n{Angebot}\n\n{mein Name}',
    short: 'Danke für die Verbindung, {Name}. {Grund} Wollen wir eine halbe Stunde sprechen, persönlich, am Telefon oder online? {mein Name}',
  },
  'check-in': {
    subject: 'Wie es ging',
    body: 'Guten Tag {Name},\n\nbei unserem letzten Gespräch haben Sie mir etwas mitgegeben, und ich wollte erzählen, wie es damit geht.\n{Grund}\n\n{Frage}\n\n{Angebot}\n\nWie ist es Ihnen seither ergangen?\n\n{mein Name}',
    short: 'Guten Tag {Name}, wie es seit unserem Gespräch weiterging: {Grund} {mein Name}',
  },
  'loop-back': {
    subject: 'Ich habe getan, was Sie rieten',
    body: 'Guten Tag {Name},\n\nals wir im {geraten} sprachen, habe ich mir dies vorgenommen: „{Rat}“.\nIch bin Ihrem Rat gefolgt, und das ist daraus geworden:\n{Grund}\n\nDanke. Ich dachte, Sie wüssten gern, dass er etwas bewirkt hat.\n\n{Angebot}\n\n{mein Name}',
    short: 'Guten Tag {Name}, ich bin Ihrem Rat gefolgt: {Grund} Danke. {mein Name}',
  },
  'ask-back': {
    subject: 'Danke für Ihre Einladung',
    body: 'Guten Tag {Name},\n\ndanke für Ihre Einladung. Ich kenne die Menschen gern, mit denen ich verbunden bin: Was hat Sie zu mir geführt, und worüber möchten Sie sprechen?\n\n{mein Name}',
    short: 'Guten Tag {Name}, danke für Ihre Einladung. Was hat Sie zu mir geführt, und worüber möchten Sie sprechen? {mein Name}',
  },
  'follow-up': {
    subject: '',
    body: 'Guten Tag {Name},\n\nmeine Nachricht vom {gesendet} kam vielleicht zu einer vollen Zeit, darum noch einmal in Kürze.\n\n{Frage}\n\nWenn es nicht passt, ist das völlig in Ordnung, und ich dränge nicht.\n\n{mein Name}',
    short: 'Guten Tag {Name}, meine Nachricht vom {gesendet} kam vielleicht zu einer vollen Zeit. {Frage} Wenn es nicht passt, ist das völlig in Ordnung. {mein Name}',
  },
} as const;
