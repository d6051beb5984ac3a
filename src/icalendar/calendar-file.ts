import { calendarInstant, type CalendarLine, calendarText, writeLines } from './write-lines.ts';

/** What a meeting is in somebody's calendar. */
export type WrittenEvent = {
  /** The same for life. */
  readonly uid: string;
  readonly sequence: number;
  readonly start: Date;
  readonly end: Date;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  /** The page of this meeting, for this reader. */
  readonly url: string;
  /** Where one meets by video. */
  readonly conference?: string | undefined;
  readonly cancelled: boolean;
  readonly stamp: Date;
};

/** Who invites (a mailbox that is read) and the one who is invited; nobody else is named (RFC 6047, and other guests' privacy). */
export type Invited = { readonly method: 'REQUEST' | 'CANCEL'; readonly organizer: Mailbox; readonly attendee: Mailbox };
export type Mailbox = { readonly name: string; readonly email: string };

/** A calendar with this one event (RFC 5545); with `invited` an invitation or its cancellation (RFC 5546). */
export function calendarFile(event: WrittenEvent, invited?: Invited): string {
  const line = (name: string, value: string, params?: CalendarLine['params']): CalendarLine => ({ name, value, params });
  return writeLines([
    line('BEGIN', 'VCALENDAR'), line('VERSION', '2.0'), line('PRODID', '-//Kith//Kith//EN'), line('CALSCALE', 'GREGORIAN'),
    ...(invited ? [line('METHOD', invited.method)] : []),
    line('BEGIN', 'VEVENT'), line('UID', event.uid), line('DTSTAMP', calendarInstant(event.stamp)), line('SEQUENCE', String(event.sequence)),
    line('DTSTART', calendarInstant(event.start)), line('DTEND', calendarInstant(event.end)),
    line('SUMMARY', calendarText(event.summary)), line('DESCRIPTION', calendarText(event.description)),
    ...(event.location ? [line('LOCATION', calendarText(event.location))] : []), line('URL', event.url),
    ...(event.conference ? [line('CONFERENCE', event.conference, { VALUE: 'URI', FEATURE: 'VIDEO' })] : []),
    line('STATUS', event.cancelled ? 'CANCELLED' : 'CONFIRMED'), line('TRANSP', 'OPAQUE'),
    ...(invited ? people(invited) : []),
    line('END', 'VEVENT'), line('END', 'VCALENDAR'),
  ]);
}

const people = ({ organizer, attendee }: Invited): readonly CalendarLine[] => [
  { name: 'ORGANIZER', params: { CN: organizer.name }, value: `mailto:${organizer.email}` },
  { name: 'ATTENDEE', params: { CUTYPE: 'INDIVIDUAL', ROLE: 'REQ-PARTICIPANT', PARTSTAT: 'NEEDS-ACTION', RSVP: 'TRUE', CN: attendee.name }, value: `mailto:${attendee.email}` },
];
