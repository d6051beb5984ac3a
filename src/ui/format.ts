import { numberFormat } from '../kit/numbers.ts';
import { texts } from './texts.ts';
import type { Tongue } from '../kit/texts.ts';
import type { Reader } from './reader.ts';

/** An instant: a Date, or milliseconds since 1970 in UTC. */
export type Instant = Date | number;
/** A calendar date without a zone, `YYYY-MM-DD`. */
export type PlainDate = string;

/** `1,100`; with `percent` a share of 1 as `25%`. */
export function numberText(tongue: Tongue, value: number, options: Intl.NumberFormatOptions = {}): string {
  return numberFormat(tongue.tag, options).format(value);
}

export function percentText(tongue: Tongue, share: number): string {
  return numberText(tongue, share, { style: 'percent', maximumFractionDigits: share > 0 && share < 0.01 ? 1 : 0 });
}

const dateStyles = {
  /** 24 Nov 2026 */ short: { day: 'numeric', month: 'short', year: 'numeric' },
  /** 24 November 2026 */ long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** Tue 24 Nov */ weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  /** Tuesday 24 November */ full: { weekday: 'long', day: 'numeric', month: 'long' },
  /** November 2026 */ month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof dateStyles;

/** A calendar date in words. It has no zone and so is the same day for everyone. */
export function dateText(tongue: Tongue, date: PlainDate, style: DateStyle = 'short'): string {
  return dateFormat(tongue.tag, 'UTC', dateStyles[style]).format(new Date(`${date}T00:00:00Z`));
}

/** The day on which an instant falls for the reader. */
export function dayText(reader: Reader, instant: Instant, style: DateStyle = 'short'): string {
  return dateFormat(reader.tag, reader.zone, dateStyles[style]).format(instant);
}

/** `16:30`, or `4:30 pm` where that is the habit. */
export function timeText(reader: Reader, instant: Instant): string {
  return dateFormat(reader.tag, reader.zone, { hour: 'numeric', minute: '2-digit' }).format(instant);
}

/** `Tuesday 24 November, 16:30, Lisbon time (GMT)`: an instant whole, its zone named. */
export function instantText(reader: Reader, instant: Instant, style: DateStyle = 'full'): string {
  return `${dayText(reader, instant, style)}, ${timeText(reader, instant)}, ${zoneText(reader, instant)}`;
}

/** `Lisbon time (WET)`: the reader's zone as it is called on that day. */
export function zoneText(reader: Reader, instant: Instant): string {
  const parts = dateFormat(reader.tag, reader.zone, { timeZoneName: 'short' }).formatToParts(instant);
  const name = parts.find(part => part.type === 'timeZoneName')?.value ?? reader.zone;
  const city = reader.zone.split('/').at(-1)?.replaceAll('_', ' ') ?? reader.zone;
  return reader.zone.includes('/') ? texts(reader)('ui.zone', { city, name }) : name;
}

/** `today`, `yesterday`, `9 days ago`, `in 3 weeks`: how far a day is from the reader's today. */
export function relativeDay(reader: Reader, day: Instant | PlainDate): string {
  const date = typeof day === 'string' ? day : dateOf(reader, day);
  const days = Math.round((Date.parse(date) - Date.parse(dateOf(reader, reader.now))) / 86_400_000);
  const [amount, unit] = rounded(days);
  return relativeFormat(reader.tag).format(amount, unit);
}

/** The calendar date (`YYYY-MM-DD`) of an instant in the reader's zone. */
export function dateOf(reader: Reader, instant: Instant): PlainDate {
  return dateFormat('sv-SE', reader.zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}

function rounded(days: number): readonly [number, 'day' | 'week' | 'month' | 'year'] {
  const far = Math.abs(days);
  if (far < 21) return [days, 'day'];
  if (far < 60) return [Math.round(days / 7), 'week'];
  if (far < 550) return [Math.round(days / 30.44), 'month'];
  return [Math.round(days / 365.25), 'year'];
}

// Building an Intl object costs about a hundred times what using it does.
const dates = new Map<string, Intl.DateTimeFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

function dateFormat(tag: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${zone} ${JSON.stringify(options)}`;
  const known = dates.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone: zone });
  dates.set(key, known);
  return known;
}

function relativeFormat(tag: string): Intl.RelativeTimeFormat {
  const known = relatives.get(tag) ?? new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  relatives.set(tag, known);
  return known;
}
