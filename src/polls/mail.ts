import type { Member } from '../accounts/index.ts';
import { isPossible, type RankedTime } from '../ballots/index.ts';
import type { Context } from '../kit/context.ts';
import { inOneLine, type Paragraph, writeLetter } from '../kit/letter.ts';
import { pickTongue } from '../kit/tongue.ts';
import type { OutgoingLetter } from '../post/index.ts';
import { dayText, instantText, type Reader, timeText, zoneText } from '../ui/index.ts';
import { participantAddress } from './link.ts';
import { mailTexts } from './mail-texts.ts';
import { askedIn, hasAnswered, type Participant, type Poll } from './poll.ts';
import { sayTime } from './say-time.ts';

type About = { readonly host: Member; readonly poll: Poll; readonly to: Participant };
type Instance = Pick<Context, 'settings' | 'now'>;

/** When can you? In their own zone where it is known, in the host's where it is not; either is named. */
export function askLetter(ctx: Instance, about: About, which: 'ask' | 'remind' | 'more'): OutgoingLetter {
  const { host, poll, to } = about;
  const reader = readerOf(ctx, about);
  const t = mailTexts(reader);
  const shown = poll.times.length > 8 ? poll.times.slice(0, 7) : poll.times;
  const names = { host: host.name, title: poll.title };
  return letter(about, reader, t(`${which}.subject`, names), [
    t(`${which}.opening`, names), ...(poll.words ? [poll.words] : []), t(`how.${poll.mode}`, { minutes: poll.minutes, place: poll.place }),
    [t('times', { count: poll.times.length, zone: zoneText(reader, shown[0]!.start) }), ...shown.map(({ start }) => `- ${dayText(reader, start, 'full')}, ${timeText(reader, start)}`), ...(poll.times.length > shown.length ? [t('timesMore', { count: poll.times.length - shown.length })] : [])].join('\n'),
    t('until', { deadline: instantText(reader, poll.deadlineAt) }), { href: participantAddress(ctx, to.id), label: t('link') },
  ], which === 'remind');
}

export function foundWithoutLetter(ctx: Instance, about: About, start: Date): OutgoingLetter {
  const reader = readerOf(ctx, about);
  const t = mailTexts(reader);
  const names = { host: about.host.name, title: about.poll.title };
  return letter(about, reader, t('without.subject', names), [t('without.body', { ...names, when: instantText(reader, start) })]);
}

export function calledOffLetter(ctx: Instance, about: About, words: string): OutgoingLetter {
  const reader = readerOf(ctx, about);
  const t = mailTexts(reader);
  const names = { host: about.host.name, title: about.poll.title };
  return letter(about, reader, t('off.subject', names), [t('off.body', names), ...(words ? [t('words', { words })] : [])]);
}

const readerOf = (ctx: Instance, { host, to }: About): Reader => ({ ...pickTongue(undefined, to.locale), zone: to.zone || host.zone, now: ctx.now() });

function letter({ host, poll, to }: About, reader: Reader, title: string, paragraphs: readonly Paragraph[], automatic = false): OutgoingLetter {
  const { subject, text, html } = writeLetter({ to: to.email, subject: title, language: reader.language, paragraphs: [mailTexts(reader)('hello', { name: to.name }), ...paragraphs] });
  return { from: { name: inOneLine(host.name), address: host.email }, to: { name: inOneLine(to.name), address: to.email }, subject, text, html, automatic, about: { kind: 'poll', id: poll.id } };
}

/** To the host: the three best times, each with why. */
export function decideLetter(ctx: Instance, host: Member, poll: Poll, ranked: readonly RankedTime[]): OutgoingLetter {
  const reader: Reader = { ...pickTongue(undefined, host.locale), zone: host.zone, now: ctx.now() };
  const t = mailTexts(reader);
  const [asked, best] = [askedIn(poll), ranked.filter(isPossible).slice(0, 3)];
  const { subject, text, html } = writeLetter({
    to: host.email, subject: t('decide.subject', { title: poll.title }), language: reader.language,
    paragraphs: [
      t('hello', { name: host.name }), t('decide.body', { count: asked.length, answered: asked.filter(each => hasAnswered(poll, each)).length }),
      ...(best.length === 0 ? [t('decide.none')] : best.map(time => `${instantText(reader, time.start * 60_000)}\n${sayTime(reader, poll, time).join(' ')}`)),
      { href: `${ctx.settings.url}/polls/${poll.id}`, label: t('decide.link') },
    ],
  });
  return { to: { name: inOneLine(host.name), address: host.email }, subject, text, html, automatic: true, about: { kind: 'poll', id: poll.id } };
}
