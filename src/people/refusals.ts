import { catalogue, type Tongue } from '../kit/texts.ts';
import { english } from '../kit/tongue.ts';

/** Why something said of a person was refused; `said` is what was given. */
const refusals = catalogue(
  {
    noName: 'A person needs a name.',
    long: 'This is longer than there is room for; please shorten it.',
    notABirthday: 'This is no day that Kith can find in the calendar. A birthday looks like 4 March 1990, or 4 March where the year is not known.',
    noTag: 'A tag needs a word.',
    longTag: 'Please use at most 60 characters for a tag.',
    manyTags: 'A person carries at most 100 tags.',
    noDays: 'Please choose a number of days.',
    daysApart: 'A rhythm is a day at least and ten years at most.',
    noNote: 'A note needs a word or two.',
    longNote: 'This note is longer than 20,000 characters; please make it two.',
    notAnEmail: 'An e-mail address looks like priya@example.org.',
    noSuchNote: 'There is no such note here.',
    noSuchIdentity: 'There is no such address here.',
    email: '“{said}” is not an e-mail address. One looks like priya@example.org.',
    phone: '“{said}” is not a telephone number. One looks like +49 30 1234567.',
    profile: '“{said}” is not the address of a profile. One looks like https://www.linkedin.com/in/priya-raman.',
    addressKnown: '{said} is there already.',
    addressHeld: '{said} belongs to {holder}. If they are one person, merge the two.',
  },
  {
    noName: 'Ein Mensch braucht einen Namen.',
    long: 'Das ist länger, als Platz ist; bitte kürzen Sie es.',
    notABirthday: 'Diesen Tag findet Kith nicht im Kalender. Ein Geburtstag sieht aus wie 4. März 1990, oder 4. März, wenn das Jahr nicht bekannt ist.',
    noTag: 'Ein Schlagwort braucht ein Wort.',
    longTag: 'Ein Schlagwort hat höchstens 60 Zeichen.',
    manyTags: 'Ein Mensch trägt höchstens 100 Schlagwörter.',
    noDays: 'Bitte wählen Sie eine Zahl von Tagen.',
    daysApart: 'Ein Rhythmus ist mindestens ein Tag und höchstens zehn Jahre.',
    noNote: 'Eine Notiz braucht ein, zwei Worte.',
    longNote: 'Diese Notiz ist länger als 20.000 Zeichen; bitte machen Sie zwei daraus.',
    notAnEmail: 'Eine E-Mail-Adresse sieht aus wie priya@example.org.',
    noSuchNote: 'Diese Notiz gibt es hier nicht.',
    noSuchIdentity: 'Diese Adresse gibt es hier nicht.',
    email: '„{said}“ ist keine E-Mail-Adresse. Eine sieht aus wie priya@example.org.',
    phone: '„{said}“ ist keine Telefonnummer. Eine sieht aus wie +49 30 1234567.',
    profile: '„{said}“ ist nicht die Adresse eines Profils. Eine sieht aus wie https://www.linkedin.com/in/priya-raman.',
    addressKnown: '{said} steht schon da.',
    addressHeld: '{said} gehört zu {holder}. Wenn das ein Mensch ist, führen Sie die beiden zusammen.',
  },
);

const plain = ['noName', 'long', 'notABirthday', 'noTag', 'longTag', 'manyTags', 'noDays', 'daysApart', 'noNote', 'longNote', 'notAnEmail', 'noSuchNote', 'noSuchIdentity'] as const;
const inEnglish = refusals(english);

/** The sentences that schemas refuse with, in English, as programs get them. */
export const refused = Object.fromEntries(plain.map(key => [key, inEnglish(key)])) as Readonly<Record<(typeof plain)[number], string>>;

/** Such a sentence as its reader gets it. */
export function sayRefused(tongue: Tongue, sentence: string): string {
  const key = plain.find(each => refused[each] === sentence);
  return key ? refusals(tongue)(key) : sentence;
}

export type AddressRefusal = 'email' | 'phone' | 'profile' | 'addressKnown' | 'addressHeld';

/** Why an address was refused: it is none of its kind, or is known already, here or with somebody else. */
export const sayAddressRefused = (tongue: Tongue, why: AddressRefusal, said: string, holder: string): string => refusals(tongue)(why, { said, holder });
