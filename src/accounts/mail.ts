import { writeLetter } from '../kit/letter.ts';
import type { Letter } from '../kit/mail.ts';
import { pickTongue } from '../kit/tongue.ts';
import type { Member } from './account.ts';
import { texts } from './texts.ts';

type To = Pick<Member, 'email' | 'name' | 'locale'>;

/** A letter with one link, in the language of whoever gets it: to sign in, to confirm an address, or to say that there is an account already. */
export function linkLetter(about: 'link' | 'confirm' | 'already', to: To, url: string): Letter {
  const tongue = pickTongue(undefined, to.locale);
  const t = texts(tongue);
  return writeLetter({
    to: to.email, subject: t(`mail.${about}.subject`), language: tongue.language,
    paragraphs: [t('mail.hello', { name: to.name }), t(`mail.${about}.what`), { href: url, label: t(`mail.${about}.go`) }, t(`mail.${about}.not`)],
  });
}

/** An invitation, in the language of whoever invites. */
export function invitationLetter(to: string, by: Member, url: string): Letter {
  const tongue = pickTongue(undefined, by.locale);
  const t = texts(tongue);
  return writeLetter({
    to, subject: t('mail.join.subject', { name: by.name }), language: tongue.language,
    paragraphs: [t('mail.join.hello'), t('mail.join.what', { name: by.name, email: by.email }), { href: url, label: t('mail.join.go') }, t('mail.join.not')],
  });
}
