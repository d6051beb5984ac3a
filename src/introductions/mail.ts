import { type Outcome, sideAddress } from '../connectors/index.ts';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { nameInHead, type Paragraph, writeLetter } from '../kit/letter.ts';
import type { Tongue } from '../kit/texts.ts';
import { pickTongue } from '../kit/tongue.ts';
import type { OutgoingLetter } from '../post/index.ts';
import type { AskedSide } from './introduction.ts';
import { texts } from './texts.ts';

type Instance = Pick<Context, 'settings'>;

/** The private question to one of the two. It says the same whatever the other one answered. */
export function questionLetter(ctx: Instance, me: Pick<Member, 'name' | 'email'>, asked: AskedSide): OutgoingLetter {
  const tongue = pickTongue(asked.language);
  const t = texts(tongue);
  const { name, about } = asked.other;
  return letter(tongue, asked, me, t('mail.question.subject', { name }), [
    t('mail.hello', { name: asked.name }),
    about ? t('mail.question.about', { host: me.name, name, about }) : t('mail.question.plain', { host: me.name, name }),
    asked.reason, ...(asked.note ? [asked.note] : []),
    t('mail.question.how'),
    { href: sideAddress(ctx, asked.id), label: t('mail.question.link') },
  ]);
}

/** To the member: it worked, and whether there is something left to do. */
export function connectorLetter(ctx: Instance, one: AskedSide, other: AskedSide): OutgoingLetter {
  const tongue = pickTongue(one.language);
  const t = texts(tongue);
  const { subject, text, html } = writeLetter({
    to: one.host.email, subject: t('mail.done.subject', { one: one.name, other: other.name }), language: tongue.language,
    paragraphs: [one.email && other.email ? t('mail.done.body', { one: one.name, other: other.name }) : t('mail.done.byHand', { one: one.name, other: other.name }), { href: `${ctx.settings.url}/introductions/${one.introduction}`, label: t('mail.done.link') }],
  });
  return { to: { name: nameInHead(one.host.name), address: one.host.email }, subject, text, html, automatic: true, about: { kind: 'introduction', id: one.introduction } };
}

/** To the member: what one of the two says came of it, with their thanks. */
export function outcomeLetter(ctx: Instance, { introduction, name, other, host, language }: AskedSide, outcome: Outcome, thanks: string): OutgoingLetter {
  const tongue = pickTongue(language);
  const t = texts(tongue);
  const { subject, text, html } = writeLetter({
    to: host.email, subject: t('mail.outcome.subject', { name, other: other.name }), language: tongue.language,
    paragraphs: [t(`one.outcome.${outcome}`, { name }), ...(thanks ? [t('mail.outcome.thanks', { name }), thanks] : []), { href: `${ctx.settings.url}/introductions/${introduction}`, label: t('mail.done.link') }],
  });
  return { to: { name: nameInHead(host.name), address: host.email }, subject, text, html, automatic: true, about: { kind: 'introduction', id: introduction } };
}

/** Two weeks on: did they talk? */
export function followUpLetter(ctx: Instance, side: AskedSide): OutgoingLetter {
  const tongue = pickTongue(side.language);
  const t = texts(tongue);
  return letter(tongue, side, side.host, t('mail.followUp.subject', { name: side.other.name }), [
    t('mail.hello', { name: side.name }), t('mail.followUp.body', { name: side.other.name, host: side.host.name }),
    { href: sideAddress(ctx, side.id), label: t('mail.followUp.link') },
  ]);
}

/** To one of the two, in the name of the member. */
export function letter(tongue: Tongue, { name, email, introduction }: AskedSide, from: Pick<Member, 'name' | 'email'>, title: string, paragraphs: readonly Paragraph[]): OutgoingLetter {
  const { subject, text, html } = writeLetter({ to: email, subject: title, language: tongue.language, paragraphs });
  return { from: { name: nameInHead(from.name), address: from.email }, to: { name: nameInHead(name), address: email }, subject, text, html, about: { kind: 'introduction', id: introduction } };
}
