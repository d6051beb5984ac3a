import { catalogue, type Tongue } from '../kit/texts.ts';
import { english } from '../kit/tongue.ts';
import { channels, kinds, sayTemplateRefused } from '../templates/index.ts';

/** Why something about an outreach was refused. */
const refusals = catalogue(
  {
    noReason: 'Please say why this person, and why now. Nothing goes out without a reason.',
    longReason: 'Please give the reason in at most 2,000 characters.',
    longQuestion: 'Please use at most 1,000 characters.',
    sameReason: 'You let this go with the same reason before. What is new?',
    kind: `Please choose one of ${kinds.join(', ')}.`,
    channel: `Please choose one of ${channels.join(', ')}.`,
    language: 'Please choose en or de.',
    noGoal: 'There is no such goal here.',
    noPromise: 'You made them no such promise.',
    noPerson: 'There is no such person here.',
    noAddress: 'No e-mail address is known for this person. Add one on their page, or choose another way.',
    alreadySent: 'This was sent already, so its words stay as they went out.',
    needsNoAnswer: 'This waits for no answer, so there is nothing to follow up.',
    notSent: 'A follow-up needs something that was sent first.',
    followedUp: 'You followed up once already. One is kind; more would press.',
    noFile: 'Please choose a file.',
    largeFile: 'A file may have at most 3 MB here. For a larger one, put a link in the text.',
    notEmail: 'This one does not go by e-mail: copy its text, send it there, then say “sent”.',
    noMail: 'This Kith sends no mail yet: the operator has not named a mail server. Nothing was sent; copy the text and send it yourself.',
  },
  {
    noReason: 'Bitte sagen Sie, warum gerade dieser Mensch und warum jetzt. Ohne Grund geht nichts hinaus.',
    longReason: 'Bitte fassen Sie den Grund in höchstens 2.000 Zeichen.',
    longQuestion: 'Bitte höchstens 1.000 Zeichen.',
    sameReason: 'Mit demselben Grund haben Sie schon einmal losgelassen. Was ist neu?',
    kind: 'Bitte wählen Sie, worum es geht.',
    channel: 'Bitte wählen Sie einen der Wege.',
    language: 'Bitte wählen Sie Englisch oder Deutsch.',
    noGoal: 'Dieses Ziel gibt es hier nicht.',
    noPromise: 'Ein solches Versprechen haben Sie dort nicht gegeben.',
    noPerson: 'Diesen Menschen gibt es hier nicht.',
    noAddress: 'Von diesem Menschen ist keine E-Mail-Adresse bekannt. Tragen Sie eine auf der Seite der Person ein, oder wählen Sie einen anderen Weg.',
    alreadySent: 'Das ist schon gesendet, darum bleiben die Worte, wie sie hinausgingen.',
    needsNoAnswer: 'Das wartet auf keine Antwort, also gibt es nichts nachzufassen.',
    notSent: 'Nachfassen lässt sich erst, wenn etwas gesendet ist.',
    followedUp: 'Sie haben schon einmal nachgefasst. Einmal ist freundlich, öfter drängt.',
    noFile: 'Bitte wählen Sie eine Datei.',
    largeFile: 'Eine Datei darf hier höchstens 3 MB haben. Setzen Sie für eine größere einen Link in den Text.',
    notEmail: 'Das geht nicht per E-Mail: Kopieren Sie den Text, senden Sie ihn dort, und sagen Sie dann „gesendet“.',
    noMail: 'Dieses Kith sendet noch keine Post: Der Betreiber hat keinen Mailserver genannt. Nichts wurde gesendet; kopieren Sie den Text und senden Sie ihn selbst.',
  },
);

const keys = [
  'noReason', 'longReason', 'longQuestion', 'sameReason', 'kind', 'channel', 'language', 'noGoal', 'noPromise', 'noAddress', 'alreadySent', 'needsNoAnswer', 'notSent', 'followedUp', 'noFile', 'largeFile', 'notEmail', 'noMail',
  'noPerson',
] as const;
export type Refusal = (typeof keys)[number];
const inEnglish = refusals(english);

/** The sentences that schemas refuse with, in English, as programs get them. */
export const refused = Object.fromEntries(keys.map(key => [key, inEnglish(key)])) as Readonly<Record<Refusal, string>>;

/** Such a sentence as its reader gets it; what was refused about the words themselves is said with templates. */
export function sayRefused(tongue: Tongue, sentence: string): string {
  const key = keys.find(each => refused[each] === sentence);
  return key ? refusals(tongue)(key) : sayTemplateRefused(tongue, sentence);
}

/** An expected refusal, for the field that caused it. The message is the sentence in English. */
export class OutreachRefused extends Error {
  readonly why: Refusal;
  readonly field: string;
  constructor(why: Refusal, field: string) {
    super(refused[why]);
    this.why = why;
    this.field = field;
  }
}
