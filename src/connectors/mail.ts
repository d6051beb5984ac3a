import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { nameInHead, writeLetter } from '../kit/letter.ts';
import { pickTongue } from '../kit/tongue.ts';
import type { OutgoingLetter } from '../post/index.ts';
import { requestAddress } from './link.ts';
import type { IntroductionRequest } from './request.ts';
import { texts } from './texts.ts';

type From = Pick<Member, 'name' | 'email'>;

/** The request itself, with the lines to forward. */
export function requestLetter(ctx: Pick<Context, 'settings'>, me: From, request: IntroductionRequest): OutgoingLetter {
  const t = texts(pickTongue(request.language));
  return letter(me, request, t('mail.request.subject'), [
    t('mail.hello', { name: request.name }), t('mail.request.hope', { hope: request.hopesFor }), request.reason,
    t('mail.request.forward'), request.forwardable, t('mail.request.how'),
    { href: requestAddress(ctx, request.id), label: t('mail.request.link') }, me.name,
  ]);
}

/** What came of it, in the member's own words. */
export function thanksLetter(me: From, request: IntroductionRequest, words: string): OutgoingLetter {
  const t = texts(pickTongue(request.language));
  return letter(me, request, t('mail.thanks.subject'), [t('mail.hello', { name: request.name }), words, me.name]);
}

function letter(me: From, { id, name, email, language }: IntroductionRequest, title: string, paragraphs: Parameters<typeof writeLetter>[0]['paragraphs']): OutgoingLetter {
  const { subject, text, html } = writeLetter({ to: email, subject: title, language, paragraphs });
  return { from: { name: nameInHead(me.name), address: me.email }, to: { name: nameInHead(name), address: email }, subject, text, html, about: { kind: 'introduction-request', id } };
}
