import { dayIn, wholeMonths } from '../time/calendar-day.ts';
import { dateFormat, numberFormat, relativeFormat } from '../time/intl.ts';
import { kept } from '../time/kept.ts';
import { texts } from './texts.ts';
import type { Tongue } from '../kit/texts.ts';
import type { Reader } from './reader.ts';

/** An instant: a Date, or milliseconds since 1970 in UTC. */
export type Instant = Date | number;
/** A calendar date without a zone, `YYYY-MM-DD`. */
export type PlainDate = string;

const percent = { style: 'percent' } as const;
const percentOfFew = { style: 'percent', maximumFractionDigits: 1 } as const;

/** `1,100`; with `options` as `Intl.NumberFormat` takes them. */
export function numberText(tongue: Tongue, value: number, options?: Intl.NumberFormatOptions): string {
  return numberFormat(tongue.tag, options).format(value);
}

export function percentText(tongue: Tongue, share: number): string {
  return numberText(tongue, share, share > 0 && share < 0.01 ? percentOfFew : percent);
}

const dateStyles = {
  /** 24 Nov 2026 */ short: { day: 'numeric', month: 'short', year: 'numeric' },
  /** 24 November 2026 */ long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** Tue 24 Nov */ weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  /** Tuesday 24 November */ full: { weekday: 'long', day: 'numeric', month: 'long' },
  /** November 2026 */ month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const hourAndMinute = { hour: 'numeric', minute: '2-digit' } as const;
const zoneNamed = { timeZoneName: 'short' } as const;

export type DateStyle = keyof typeof dateStyles;

/** A calendar date in words. It has no zone and so is the same day for everyone. */
export function dateText(tongue: Tongue, date: PlainDate, style: DateStyle = 'short'): string {
  return kept(dayWords, `${tongue.tag} ${style} ${date}`, mostKept, () => dateFormat(tongue.tag, 'UTC', dateStyles[style]).format(new Date(`${date}T00:00:00Z`)));
}

/** Lists name the same days again and again, and to write one out takes Intl two microseconds. */
const dayWords = new Map<string, string>();
const mostKept = 5000;

/** The day on which an instant falls for the reader. */
export function dayText(reader: Reader, instant: Instant, style: DateStyle = 'short'): string {
  return dateText(reader, dateOf(reader, instant), style);
}

/** `16:30`, or `4:30 pm` where that is the habit. */
export function timeText(reader: Reader, instant: Instant): string {
  return dateFormat(reader.tag, reader.zone, hourAndMinute).format(instant);
}

/** `Tuesday 24 November, 16:30, Lisbon time (GMT)`: an instant whole, its zone named. */
export function instantText(reader: Reader, instant: Instant, style: DateStyle = 'full'): string {
  return dayAndTime(reader, dateOf(reader, instant), instant, style);
}

/** The same where the day of the instant is known already. */
export function dayAndTime(reader: Reader, day: PlainDate, instant: Instant, style: DateStyle): string {
  return `${dateText(reader, day, style)}, ${timeText(reader, instant)}, ${zoneText(reader, instant)}`;
}

/** `Lisbon time (WET)`: the reader's zone as it is called on that day. */
export function zoneText(reader: Reader, instant: Instant): string {
  const { tag, zone } = reader;
  const day = Math.floor(new Date(instant).getTime() / msPerDay);
  const [first, last] = kept(zoneWords, `${tag} ${zone} ${day}`, mostKept, () => [day, day + 1].map(end => zoneWordsAt(reader, end * msPerDay)));
  return first === last ? first! : zoneWordsAt(reader, instant);
}

/** What a zone is called when a day of UTC begins and ends: the same but on two days of a year. To ask for it takes longer than all the rest of a date. */
const zoneWords = new Map<string, readonly string[]>();
const msPerDay = 86_400_000;

function zoneWordsAt(reader: Reader, instant: Instant): string {
  const { tag, zone } = reader;
  const name = dateFormat(tag, zone, zoneNamed).formatToParts(instant).find(part => part.type === 'timeZoneName')?.value ?? zone;
  const city = zone.split('/').at(-1)!.replaceAll('_', ' ');
  return zone.includes('/') ? texts(reader)('ui.zone', { city, name }) : name;
}

/** `today`, `yesterday`, `9 days ago`, `in 3 weeks`: how far a day is from the reader's today, in whole units, so that never more is said than has passed. */
export function relativeDay(reader: Reader, day: Instant | PlainDate): string {
  const date = typeof day === 'string' ? day : dateOf(reader, day);
  const [amount, unit] = wholeUnits(date, todayOf(reader));
  return relativeFormat(reader.tag).format(amount, unit);
}

/** `9 days ago` as long as that tells one day from another, in days and weeks; beyond them the date, `14 Nov 2018`. */
export function agoText(reader: Reader, day: Instant | PlainDate): string {
  const date = typeof day === 'string' ? day : dateOf(reader, day);
  const [amount, unit] = wholeUnits(date, todayOf(reader));
  return unit === 'day' || unit === 'week' ? relativeFormat(reader.tag).format(amount, unit) : dateText(reader, date);
}

/** How many whole years have passed since a day; the same that `relativeDay` says. */
export const yearsSince = (reader: Reader, day: Instant | PlainDate): number => Math.floor(wholeMonths(typeof day === 'string' ? day : dateOf(reader, day), todayOf(reader)) / 12);

/** The calendar date (`YYYY-MM-DD`) of an instant in the reader's zone. */
export const dateOf = (reader: Reader, instant: Instant): PlainDate => dayIn(reader.zone, instant);

const todays = new WeakMap<Reader, PlainDate>();

/** Asked for with every date of a page. */
function todayOf(reader: Reader): PlainDate {
  const known = todays.get(reader) ?? dateOf(reader, reader.now);
  todays.set(reader, known);
  return known;
}

/** Small units as long as one can picture them: two weeks are days, seven weeks no months, twenty months no years. */
function wholeUnits(date: PlainDate, today: PlainDate): readonly [number, 'day' | 'week' | 'month' | 'year'] {
  const days = Math.round((Date.parse(date) - Date.parse(today)) / msPerDay);
  if (Math.abs(days) < 21) return [days, 'day'];
  const months = days < 0 ? -wholeMonths(date, today) : wholeMonths(today, date);
  if (Math.abs(months) < 2) return [Math.trunc(days / 7), 'week'];
  if (Math.abs(months) < 24) return [months, 'month'];
  return [Math.trunc(months / 12), 'year'];
}
