import { catalogue } from '../kit/texts.ts';

/** The sentences for each refusal; `said` is what was given, or what would be right. */
export const refusals = catalogue(
  {
    notAnEmail: '“{said}” is not an e-mail address. One looks like ana@example.org.',
    emailTaken: 'There is an account for {said} already.',
    otherEmail: 'This invitation is for {said}. Use that address, or ask for an invitation to this one.',
    noName: 'Please say what people call you.',
    notAHandle: 'A handle is made of letters a to z, digits and hyphens, at most 39; “{said}” is not.',
    handleTaken: 'The handle {said} is taken. Choose another.',
    notAZone: '“{said}” is not the name of a time zone; one looks like Europe/Berlin.',
    shortPassword: 'Please choose a password of at least {said} characters.',
    longPassword: 'Please choose a password of at most {said} characters.',
    wrongPassword: 'This is not your present password. Nothing was changed.',
  },
  {
    notAnEmail: '„{said}“ ist keine E-Mail-Adresse. Eine sieht aus wie ana@example.org.',
    emailTaken: 'Für {said} gibt es schon ein Konto.',
    otherEmail: 'Diese Einladung gilt für {said}. Nehmen Sie diese Adresse, oder bitten Sie um eine Einladung für die andere.',
    noName: 'Bitte sagen Sie, wie man Sie nennt.',
    notAHandle: 'Ein Kürzel besteht aus den Buchstaben a bis z, Ziffern und Bindestrichen, höchstens 39; „{said}“ nicht.',
    handleTaken: 'Das Kürzel {said} ist vergeben. Bitte wählen Sie ein anderes.',
    notAZone: '„{said}“ ist nicht der Name einer Zeitzone; einer sieht aus wie Europe/Berlin.',
    shortPassword: 'Bitte wählen Sie ein Passwort mit mindestens {said} Zeichen.',
    longPassword: 'Bitte wählen Sie ein Passwort mit höchstens {said} Zeichen.',
    wrongPassword: 'Das ist nicht Ihr jetziges Passwort. Nichts wurde geändert.',
  },
);

/** Why an account, or a change to one, was refused. */
export type Refusal = Parameters<ReturnType<typeof refusals>>[0];
