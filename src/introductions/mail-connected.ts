import type { Context } from '../kit/context.ts';
import { nameInHead, writeLetter } from '../kit/letter.ts';
import type { Tongue } from '../kit/texts.ts';
import { pickTongue } from '../kit/tongue.ts';
import type { OutgoingLetter } from '../post/index.ts';
import { instantText } from '../ui/index.ts';
import type { AskedSide } from './introduction.ts';
import { sideAddress } from '../connectors/index.ts';
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
  const { subject, text, html } = writeLetter({
    to: one.email, subject: t('mail.connected.subject', { one: one.name, other: other.name }), language: tongue.language,
    paragraphs: wordsForBoth(tongue, { host, zone, one, other, reason: one.reason, times }, false),
  });
  const to = ({ name, email: address }: Pick<AskedSide, 'name' | 'email'>) => ({ name: nameInHead(name), address });
  return {
    from: { name: nameInHead(host), address: email }, to: to(one), also: to(other), ...(times.length > 0 && { replyTo: { name: nameInHead(host), address: email } }),
    subject, text, html, about: { kind: 'introduction', id: one.introduction },
  };
}

type Together = { readonly host: string; readonly zone: string; readonly one: Met; readonly other: Met; readonly reason: string; readonly times: readonly Date[] };
type Met = Pick<AskedSide, 'name' | 'about' | 'email'>;

/** What both should know, as a letter of Kith says it or, `byHand`, as lines that the member sends. */
export function wordsForBoth(tongue: Tongue, { host, zone, one, other, reason, times }: Together, byHand: boolean): readonly string[] {
  const t = texts(tongue);
  const [how, timesHow] = byHand ? [t('lines.how'), t('lines.times')] : [t('mail.both.how', { host }), t('mail.both.timesHow', { host })];
  return [
    t('mail.both.hello', { one: one.name, other: other.name }), t('mail.both.body', { host }),
    ...[one, other].map(({ name, about, email }) => about ? t('mail.both.about', { name, about, email }) : t('mail.both.at', { name, email })),
    reason, ...(times.length > 0 ? [timesText(tongue, { name: host, zone }, times), timesHow] : [how]),
    t('mail.both.held'), host,
  ];
}

/** The times at which the member could be there, one a line, by the member's clock. */
export const timesText = (tongue: Tongue, { name, zone }: { readonly name: string; readonly zone: string }, times: readonly Date[]): string =>
  `${texts(tongue)('mail.both.times', { host: name })}\n${times.map(at => `- ${instantText({ ...tongue, zone, now: times[0]! }, at)}`).join('\n')}`;

/** Both said yes, and one of them has no address here: to the other alone. */
export function connectedLetter(ctx: Pick<Context, 'settings'>, side: AskedSide): OutgoingLetter {
  const tongue = pickTongue(side.language);
  const t = texts(tongue);
  const { name, about } = side.other;
  return letter(tongue, side, side.host, t('mail.connected.subject', { one: side.name, other: name }), [
    t('mail.hello', { name: side.name }), t('mail.connected.body', { name, host: side.host.name }),
    ...(about ? [`${name}: ${about}`] : []), side.reason,
    t('mail.connected.ask', { name }), { href: sideAddress(ctx, side.id), label: t('mail.connected.link') },
  ]);
}
