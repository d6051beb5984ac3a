import type { Context } from '../kit/context.ts';
import { nameInHead, type Paragraph, writeLetter } from '../kit/letter.ts';
import { pickTongue } from '../kit/tongue.ts';
import type { OutgoingLetter } from '../post/index.ts';
import { dateText, instantText } from '../ui/index.ts';
import { type Participant, participantAddress, type RoundGroup } from '../groups/index.ts';
import { sayStarter } from './say-starter.ts';
import { starterFor } from './starter.ts';
import { texts } from './texts.ts';

export type To = { readonly group: RoundGroup; readonly person: Participant; readonly host: { readonly name: string; readonly email: string }; readonly beginsOn: string };
type Instance = Pick<Context, 'settings'>;

const wordsFor = ({ group }: To) => texts(pickTongue(group.language));

export function askLetter(ctx: Instance, to: To): OutgoingLetter {
  const t = wordsFor(to);
  const day = dateText(pickTongue(to.group.language), to.beginsOn, 'full');
  return letter(to, t('mail.ask.subject', { group: to.group.name, day }), [t('mail.hello', { name: to.person.name }), t('mail.ask.body', { group: to.group.name, day }), ...(to.group.words ? [to.group.words] : []), { href: participantAddress(ctx, to.person.id), label: t('mail.ask.link') }]);
}

/** Whom somebody meets, why, and when that could be. */
export type Told = { readonly others: readonly Participant[]; readonly because: readonly string[]; readonly times: readonly Date[]; readonly calendarsKnown: boolean; readonly bookAt: ReadonlyMap<string, string> };

/** The times are told in the reader's own zone, which is named. */
export function pairingLetter(ctx: Instance, to: To, { others, because, times, calendarsKnown, bookAt }: Told): OutgoingLetter {
  const t = wordsFor(to);
  const names = others.map(other => other.name).join(', ');
  const reader = { ...pickTongue(to.group.language), zone: to.person.zone, now: times[0] ?? new Date(0) };
  return {
    ...letter(to, t('mail.pairing.subject', { names }), [
      t('mail.hello', { name: to.person.name }), t('mail.pairing.body', { group: to.group.name, names }),
      ...others.map(({ name, email }) => email ? t('mail.pairing.address', { name, email }) : t('mail.pairing.noAddress', { name, host: to.host.name })),
      ...(because.length > 0 ? [because.join(' ')] : []), sayStarter(t, starterFor([to.person, ...others])),
      ...(times.length > 0 ? [`${t(calendarsKnown ? 'mail.pairing.free' : 'mail.pairing.times')}\n${times.map(at => `- ${instantText(reader, at)}`).join('\n')}`] : []),
      ...others.flatMap(({ id, name }) => bookAt.has(id) ? [{ href: bookAt.get(id)!, label: t('mail.pairing.book', { name }) }] : []),
      { href: participantAddress(ctx, to.person.id), label: t('mail.pairing.link') },
    ]),
    ...(others.length === 1 && others[0]!.email && { replyTo: { name: nameInHead(others[0]!.name), address: others[0]!.email } }),
  };
}

export function leftOverLetter(ctx: Instance, to: To): OutgoingLetter {
  const t = wordsFor(to);
  return letter(to, t('mail.left.subject', { group: to.group.name }), [t('mail.hello', { name: to.person.name }), t('mail.left.body'), { href: participantAddress(ctx, to.person.id), label: t('mail.left.link') }]);
}

export function metLetter(ctx: Instance, to: To, others: readonly Participant[]): OutgoingLetter {
  const t = wordsFor(to);
  const names = others.map(other => other.name).join(', ');
  return letter(to, t('mail.met.subject', { names }), [t('mail.hello', { name: to.person.name }), t('mail.met.body', { names }), { href: participantAddress(ctx, to.person.id), label: t('mail.met.link') }]);
}

export function pausedLetter(ctx: Instance, to: To): OutgoingLetter {
  const t = wordsFor(to);
  return letter(to, t('mail.paused.subject', { group: to.group.name }), [t('mail.hello', { name: to.person.name }), t('mail.paused.body', { group: to.group.name }), { href: participantAddress(ctx, to.person.id), label: t('mail.paused.link') }]);
}

function letter({ group, person, host }: To, title: string, paragraphs: readonly Paragraph[]): OutgoingLetter {
  const { language } = pickTongue(group.language);
  const { subject, text, html } = writeLetter({ to: person.email, subject: title, language, paragraphs });
  return { replyTo: { name: nameInHead(host.name), address: host.email }, to: { name: nameInHead(person.name), address: person.email }, subject, text, html, automatic: true, about: { kind: 'round-group', id: group.id } };
}
