import type { Context } from '../kit/context.ts';
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

/**
 * Send a letter without waiting for it, so that nobody learns from the time an answer takes whether one was sent. Where no mail
 * is set up, or it fails, the operator finds what it held in the log.
 */
export function deliver(ctx: Context, letter: Letter, forOperator: string): void {
  void ctx.mail.send(letter).then(outcome => {
    if (outcome.outcome === 'not set up') ctx.log(forOperator);
    if (outcome.outcome === 'failed') ctx.log(`A letter to ${letter.to} could not be sent: ${outcome.reason} ${forOperator}`);
  });
}
