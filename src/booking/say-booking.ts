import type { Member } from '../accounts/index.ts';
import { eventUid, type WrittenEvent } from '../icalendar/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { meetingName } from '../meetings/index.ts';
import { type Answer, type Booking, type Guest, guestOf, isOfSeveral, roomAddress } from './booking.ts';
import { texts } from './texts.ts';

/** The instance, as far as a meeting is told of: its address, and where video rooms are. */
export type Site = { readonly url: string; readonly videoUrl: string };

/** For whom it is told: the host, or one of the guests. */
export type For = { readonly host: Pick<Member, 'name'>; readonly guest: Guest | undefined };

/** “Virtual coffee with Ana Eriksen”. */
export const meetingWith = (tongue: Tongue, meeting: Parameters<typeof meetingName>[1], name: string): string => texts(tongue)('with', { what: meetingName(tongue, meeting), host: name });

/** A booking as its reader calls it. */
export function bookingName(tongue: Tongue, { title, ...booking }: Booking, { host, guest }: For): string {
  const meeting = { ...booking, name: title };
  const name = guest ? host.name : companyOf(tongue, booking);
  // a guest may have had their name deleted
  return name ? meetingWith(tongue, meeting, name) : meetingName(tongue, meeting);
}

/** Whether somebody comes, in a word. */
export const sayAnswer = (tongue: Tongue, answer: Answer): string => texts(tongue)(`answer.${answer}`);

/** With whom the host meets: “Bo Lindqvist”, or “Bo Lindqvist and 2 others”. */
export function companyOf(tongue: Tongue, booking: Pick<Booking, 'guests'>): string {
  if (!isOfSeveral(booking)) return guestOf(booking).name;
  const [first = '', ...others] = booking.guests.map(({ name }) => name).filter(Boolean);
  return others.length > 0 ? texts(tongue)('several', { name: first, count: others.length }) : first;
}

/** Where it is: an address, a number, a room. The guest’s own number is told to them and the host alone. */
export function whereOf(tongue: Tongue, booking: Booking, host: string, site: Site, reader?: Guest): string {
  const t = texts(tongue);
  if (booking.mode === 'virtual') return roomAddress(site.videoUrl, booking);
  if (booking.mode === 'in-person') return booking.place || t('in-person');
  if (booking.phone) return t('callHost', { host, phone: booking.phone });
  const { phone } = guestOf(booking);
  return phone && reader?.role !== 'third' ? t('callYou', { host, phone }) : t('byPhone');
}

/** The meeting in its reader's calendar. Guests are not shown each other's addresses, numbers, or words to the host. */
export function eventOf(tongue: Tongue, booking: Booking, reader: For, site: Site, stamp: Date): WrittenEvent {
  const t = texts(tongue);
  const location = whereOf(tongue, booking, reader.host.name, site, reader.guest);
  const url = reader.guest ? `${site.url}/meet/${reader.guest.key}` : `${site.url}/bookings/${booking.id}`;
  const said = reader.guest?.role === 'third' ? [] : [booking.why && `${t('why')}: ${booking.why}`, booking.question && `${t('question')}: ${booking.question}`];
  return {
    uid: uidOf(booking, site), sequence: booking.sequence, start: booking.start, end: booking.end, summary: bookingName(tongue, booking, reader),
    description: [location, ...said, url].filter(Boolean).join('\n\n'), location, url,
    conference: booking.mode === 'virtual' ? location : undefined, cancelled: booking.cancelledAt !== null, stamp,
  };
}

/** The same for life, and only of ours (RFC 7986, section 5.3). */
export const uidOf = ({ id }: Pick<Booking, 'id'>, site: Site): string => eventUid(id, site);
