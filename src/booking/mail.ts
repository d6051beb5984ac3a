import type { Member } from '../accounts/index.ts';
import { calendarFile, type Invited } from '../icalendar/index.ts';
import type { Settings } from '../kit/context.ts';
import { inOneLine, type Paragraph, writeLetter } from '../kit/letter.ts';
import { pickTongue } from '../kit/tongue.ts';
import { type OutgoingLetter, writer } from '../post/index.ts';
import { dayText, instantText, type Reader, timeText } from '../ui/index.ts';
import { type Booking, type Guest, guestOf, isOfSeveral } from './booking.ts';
import { mailTexts } from './mail-texts.ts';
import { bookingName, companyOf, eventOf, whereOf } from './say-booking.ts';

/** What a letter tells of a meeting. */
export type MailNews = 'booked' | 'moved' | 'changed' | 'cancelled' | 'proposed' | 'remind';

type About = { readonly settings: Settings; readonly host: Member; readonly booking: Booking; readonly news: MailNews | 'declined'; readonly now: Date };
type Told = About & { readonly news: MailNews };

/** To a guest: their own zone first, an invitation that names them alone, and the way to their own page. */
export function guestLetter(about: Told, guest: Guest): OutgoingLetter {
  const { settings, host, booking, news, now } = about;
  const reader: Reader = { ...pickTongue(undefined, guest.locale), zone: guest.zone, now };
  const t = mailTexts(reader);
  const opening = t(news === 'booked' ? invited[guest.role] : `guest.${news}`, { guest: guestOf(booking).name, other: host.name });
  const letter = letterIn(about, reader, { to: { name: inOneLine(guest.name), address: guest.email }, guest, other: { name: host.name, zone: host.zone }, opening, cancelledBy: 'host' }, [
    ...(guest.role !== 'guest' || news !== 'booked' ? [] : saidBy(booking, reader)),
    { href: `${settings.url}/meet/${guest.key}`, label: t(news === 'cancelled' || guest.role !== 'guest' ? 'link.over' : 'link.guest') },
  ]);
  const { from } = writer(settings, { name: host.name, address: host.email });
  return { ...letter, from: { name: inOneLine(host.name), address: host.email }, ...calendarIn(about, reader, guest, from) };
}

/** How each is told that there is a meeting. */
const invited = { guest: 'guest.booked', participant: 'guest.found', third: 'guest.third' } as const;

/** To the host: who comes, why, and what they would like to know. */
export function hostLetter(about: Told): OutgoingLetter {
  const { settings, host, booking, news, now } = about;
  const reader: Reader = { ...pickTongue(undefined, host.locale), zone: host.zone, now };
  const t = mailTexts(reader);
  const guest = { ...guestOf(booking), name: companyOf(reader, booking) };
  const found = isOfSeveral(booking) && news === 'booked';
  const third = booking.guests.find(({ role }) => role === 'third');
  const letter = letterIn(about, reader, { to: { name: inOneLine(host.name), address: host.email }, guest: undefined, other: { name: guest.name, zone: isOfSeveral(booking) ? host.zone : guest.zone }, opening: t(found ? 'host.found' : `host.${news}`, { other: found ? booking.guests.map(({ name }) => name).join(', ') : guest.name }), cancelledBy: 'guest' }, [
    ...saidBy(booking, reader), ...(third?.name ? [t('third', { name: third.name })] : []),
    { href: `${settings.url}/bookings/${booking.id}`, label: t('link.host') },
  ]);
  return { ...letter, ...(host.email === settings.mailFrom.address ? {} : calendarIn(about, reader, undefined, settings.mailFrom)) };
}

/** To the host: one of those who come cannot. The meeting stays as it is until somebody changes it. */
export function declineLetter(given: Omit<About, 'news'>, who: Guest): OutgoingLetter {
  const { settings, host, booking, now } = given;
  const reader: Reader = { ...pickTongue(undefined, host.locale), zone: host.zone, now };
  const t = mailTexts(reader);
  const guest = guestOf(booking);
  const opening = isOfSeveral(booking) ? t('host.oneDeclined', { name: who.name }) : who.role === 'third' ? t('host.thirdDeclined', { name: who.name, other: guest.name }) : t('host.declined', { other: guest.name });
  return letterIn({ ...given, news: 'declined' }, reader, { to: { name: inOneLine(host.name), address: host.email }, guest: undefined, other: { name: who.name, zone: who.zone }, opening, cancelledBy: 'guest' }, [
    { href: `${settings.url}/bookings/${booking.id}`, label: t('link.host') },
  ]);
}

type To = { readonly to: OutgoingLetter['to']; readonly guest: Guest | undefined; readonly other: { readonly name: string; readonly zone: string }; readonly opening: string; readonly cancelledBy: 'host' | 'guest' };

/** What both sides read: when, for them first and then for the other; where; and the other's words. */
function letterIn({ settings, host, booking, news }: About, reader: Reader, { to, guest, other, opening, cancelledBy }: To, rest: readonly Paragraph[]): OutgoingLetter {
  const t = mailTexts(reader);
  const what = bookingName(reader, booking, { host, guest });
  const proposal = booking.proposals[0];
  const facts = [
    t('when', { when: instantText(reader, booking.start) }),
    ...(other.zone === reader.zone ? [] : [t('theirs', { name: other.name, when: instantText({ ...reader, zone: other.zone }, booking.start) })]),
    ...(news === 'cancelled' ? [] : [t('where', { where: whereOf(reader, booking, host.name, settings, guest) })]),
    ...(news === 'proposed' && proposal ? [t('times', { times: proposal.starts.map(start => instantText(reader, start)).join('; ') })] : []),
  ];
  const words = news === 'proposed' ? proposal?.note ?? '' : news === 'cancelled' && booking.cancelledBy === cancelledBy ? booking.cancelWords : '';
  const { subject, text, html } = writeLetter({
    to: to.address, language: reader.language, subject: t(`subject.${news}`, { what, when: `${dayText(reader, booking.start, 'full')}, ${timeText(reader, booking.start)}` }),
    paragraphs: [t('hello', { name: to.name }), opening, facts.join('\n'), ...(words ? [t('words', { words })] : []), ...rest],
  });
  return { to, subject, text, html, automatic: news === 'remind', about: { kind: 'booking', id: booking.id } };
}

function saidBy({ why, question }: Booking, reader: Reader): readonly string[] {
  const t = mailTexts(reader);
  return [...(why ? [t('why', { why })] : []), ...(question ? [t('question', { question })] : [])];
}

/** An invitation, its change or its cancellation; proposals and reminders carry none. The organizer is the address that it is sent from. */
function calendarIn({ settings, host, booking, news, now }: About, reader: Reader, guest: Guest | undefined, organizer: { readonly name: string; readonly address: string }): Pick<OutgoingLetter, 'calendar'> {
  if (news === 'proposed' || news === 'remind') return {};
  const method: Invited['method'] = news === 'cancelled' ? 'CANCEL' : 'REQUEST';
  const attendee = guest ? { name: guest.name, email: guest.email } : { name: host.name, email: host.email };
  return { calendar: { method, content: calendarFile(eventOf(reader, booking, { host, guest }, settings, now), { method, organizer: { name: organizer.name, email: organizer.address }, attendee }) } };
}
