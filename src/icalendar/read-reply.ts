import ICAL from 'ical.js';
import { instantOfWall } from '../time/instant-in-zone.ts';
import { writable } from '../kit/typed-text.ts';
import { ianaZone } from './zone-names.ts';

/** Whether its owner comes; `none` where nothing is said. */
export type ReplyAnswer = 'none' | 'accepted' | 'tentative' | 'declined';

/** What somebody's calendar answered to an invitation (RFC 5546, sections 3.2.3 and 3.2.7). */
export type CalendarReply = {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: Date;
  /** The one who answers, in small letters. */
  readonly attendee: string;
  readonly name: string;
  readonly answer: ReplyAnswer;
  readonly comment: string;
  /** The time that is proposed instead. */
  readonly counter: Date | undefined;
};

/** Reads it; undefined for what is no reply, or cannot be read. `from` is the sender: of several attendees in a counter-proposal it is the one who answers. */
export function readReply(method: string, content: string, from: string): CalendarReply | undefined {
  if (method !== 'REPLY' && method !== 'COUNTER') return undefined;
  try {
    const event = new ICAL.Component(ICAL.parse(content) as never).getFirstSubcomponent('vevent');
    return event ? read(event, method, from) : undefined;
  } catch {
    return undefined;
  }
}

function read(event: ICAL.Component, method: string, from: string): CalendarReply | undefined {
  const attendees = event.getAllProperties('attendee');
  const attendee = attendees.length === 1 ? attendees[0] : attendees.find(each => addressOf(each) === from);
  const stamp = event.getFirstPropertyValue('dtstamp') as ICAL.Time | null;
  if (!attendee || (method === 'REPLY' && attendees.length !== 1)) return undefined;
  return {
    uid: text(event, 'uid'), sequence: Number(event.getFirstPropertyValue('sequence') ?? 0), stamp: stamp ? stamp.toJSDate() : new Date(0), attendee: addressOf(attendee),
    name: String(attendee.getParameter('cn') ?? ''), answer: answers[String(attendee.getParameter('partstat') ?? '').toUpperCase()] ?? 'none', comment: text(event, 'comment').slice(0, 1000),
    counter: method === 'COUNTER' ? startOf(event) : undefined,
  };
}

const answers: Readonly<Record<string, ReplyAnswer>> = { ACCEPTED: 'accepted', TENTATIVE: 'tentative', DECLINED: 'declined' };

const text = (event: ICAL.Component, name: string): string => writable(String(event.getFirstPropertyValue(name) ?? ''));

const addressOf = (property: ICAL.Property): string => String(property.getFirstValue() ?? '').replace(/^mailto:/i, '').trim().toLowerCase();

/** In UTC, or on the clock of the zone that is named; a time that floats is no proposal. */
function startOf(event: ICAL.Component): Date | undefined {
  const property = event.getFirstProperty('dtstart');
  const time = property?.getFirstValue() as ICAL.Time | undefined;
  if (!property || !time || time.isDate) return undefined;
  if (time.zone === ICAL.Timezone.utcTimezone) return time.toJSDate();
  const zone = ianaZone(String(property.getParameter('tzid') ?? ''));
  return zone ? instantOfWall(zone, time.toString().slice(0, 16)) : undefined;
}
