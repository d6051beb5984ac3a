import type { FlawKind } from '../kit/letter-check.ts';
import { catalogue, type Tongue } from '../kit/texts.ts';

/** A sentence for everything that a draft may lack: what is so, and what helps. */
const sentences = catalogue(
  {
    noReason: 'A reason is missing: why this person, why now?',
    noQuestion: 'It asks for time without saying for which question. One specific question makes it easy to say yes.',
    moreQuestions: 'More than one question. One gets an answer; keep the others for the conversation.',
    tooLong: 'This part is more than the channel takes.',
    noOffer: 'Nothing is offered yet. Something small will do: what you learned, a contact, a hand.',
    noAttachment: 'The text speaks of an attachment, and there is none.',
    worn: 'A worn phrase. Say what you would really like to know.',
    placeholder: 'Still to be filled in.',
  },
  {
    noReason: 'Ein Grund fehlt: Warum gerade dieser Mensch, warum jetzt?',
    noQuestion: 'Es bittet um Zeit, ohne die Frage zu nennen. Eine bestimmte Frage macht das Ja leicht.',
    moreQuestions: 'Mehr als eine Frage. Auf eine kommt eine Antwort; heben Sie die anderen für das Gespräch auf.',
    tooLong: 'Dieser Teil ist mehr, als der Weg fasst.',
    noOffer: 'Noch ist nichts angeboten. Kleines genügt: was Sie gelernt haben, ein Kontakt, eine helfende Hand.',
    noAttachment: 'Der Text spricht von einem Anhang, und es ist keiner da.',
    worn: 'Eine abgegriffene Wendung. Sagen Sie, was Sie wirklich wissen möchten.',
    placeholder: 'Hier ist noch etwas auszufüllen.',
  },
);

/** The sentences in the reader's language, by what is lacking. */
export function sayFlaw(tongue: Tongue): Readonly<Record<FlawKind, string>> {
  const t = sentences(tongue);
  return {
    noReason: t('noReason'), noQuestion: t('noQuestion'), moreQuestions: t('moreQuestions'), tooLong: t('tooLong'), noOffer: t('noOffer'), noAttachment: t('noAttachment'), worn: t('worn'), placeholder: t('placeholder'),
  };
}
