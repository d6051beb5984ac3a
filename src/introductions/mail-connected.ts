import type { Context } from '../kit/context.ts';
import { nameInHead, writeLetter } from '../kit/letter.ts';
import { pickTongue } from '../kit/tongue.ts';
import type { OutgoingLetter } from '../post/index.ts';
import { instantText } from '../ui/index.ts';
import type { AskedSide } from './introduction.ts';
import { sideAddress } from './link.ts';
import { letter } from './mail.ts';
import { texts } from './texts.ts';

/**
 * Both said yes: one letter to the two of them, with what each should know of the other. Answers go to each other alone; where the member
 * offered times to be there at the beginning, to them too. No link of either is in it, since behind each stands what is theirs alone.
 */
export function bothLetter(one: AskedSide, other: AskedSide, times: readonly Date[]): OutgoingLetter {
  const tongue = pickTongue(one.language);
  const t = texts(tongue);
  const { name: host, email, zone } = one.host;
  const reader = { ...tongue, zone, now: times[0] ?? new Date(0) };
  const { subject, text, html } = writeLetter({
    to: one.email, subject: t('mail.connected.subject', { one: one.name, other: other.name }), language: tongue.language,
    paragraphs: [
      t('mail.both.hello', { one: one.name, other: other.name }), t('mail.both.body', { host }),
      ...[one, other].map(({ name, about, email: address }) => about ? t('mail.both.about', { name, about, email: address }) : t('mail.both.at', { name, email: address })),
      one.reason,
      ...(times.length > 0 ? [`${t('mail.both.times', { host })}\n${times.map(at => `- ${instantText(reader, at)}`).join('\n')}`, t('mail.both.timesHow', { host })] : [t('mail.both.how', { host })]),
      t('mail.both.held'), host,
    ],
  });
  const to = ({ name, email: address }: Pick<AskedSide, 'name' | 'email'>) => ({ name: nameInHead(name), address });
  return {
    from: { name: nameInHead(host), address: email }, to: to(one), also: to(other), ...(times.length > 0 && { replyTo: { name: nameInHead(host), address: email } }),
    subject, text, html, about: { kind: 'introduction', id: one.introduction },
  };
}

/** Both said yes, and one of them has no address here: to the other alone. */
export function connectedLetter(ctx: Pick<Context, 'settings'>, side: AskedSide): OutgoingLetter {
  const tongue = pickTongue(side.language);
  const t = texts(tongue);
  const { name, about } = side.other;
  return letter(tongue, side, side.host, t('mail.connected.subject', { one: side.name, other: name }), [
    t('mail.hello', { name: side.name }), t('mail.connected.body', { name, host: side.host.name }),
    ...(about ? [`${name}: ${about}`] : []), side.reason,
    t('mail.connected.ask', { name, host: side.host.name }), { href: sideAddress(ctx, side.id), label: t('mail.connected.link') },
  ]);
}
