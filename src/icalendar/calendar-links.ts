import { calendarInstant } from './write-lines.ts';
import type { WrittenEvent } from './calendar-file.ts';

/** Addresses that put an event into calendars on the web, for whoever has one there. */
export function calendarLinks({ summary, description, location, start, end }: WrittenEvent): { readonly google: string; readonly outlook: string } {
  const google = new URLSearchParams({ action: 'TEMPLATE', text: summary, dates: `${calendarInstant(start)}/${calendarInstant(end)}`, details: description, location });
  const outlook = new URLSearchParams({ path: '/calendar/action/compose', rru: 'addevent', subject: summary, startdt: start.toISOString(), enddt: end.toISOString(), body: description, location });
  return { google: `https://calendar.google.com/calendar/render?${google}`, outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${outlook}` };
}
