import { isoInstant } from '../time/iso-instant.ts';
import { monthNumber } from './month-names.ts';
import type { PartialDate } from './record.ts';

/** Reads the dates of one file. Each gives null where there is no date to be found, never a guess that is not in the calendar. */
export type DateReader = {
  /** `YYYY-MM-DD`. */
  date(text: string): string | null;
  /** `YYYY-MM-DDTHH:MM:SSZ`; a text that names no zone is read as UTC, one without a time as midnight. */
  instant(text: string): string | null;
};

/**
 * LinkedIn writes dates in seven ways, and a spreadsheet that saved the file adds its own; a file keeps to one of them.
 * Only numbers with slashes leave a doubt (3/4 is March in LinkedIn's own files): a few dates of the same file settle it.
 */
export function dateReader(samples: readonly string[]): DateReader {
  const dayFirst = putsDayFirst(samples);
  return {
    date: (text) => calendarDay(readDay(text.trim(), dayFirst)),
    instant: (text) => usualInstant(text) ?? instantOf(text.trim(), dayFirst),
  };
}

/** `2015`, `Sep 2015`, `Jan-20` (a spreadsheet's way) or a whole date, as exact as it stands. */
export function readPartialDate(text: string): PartialDate | null {
  const plain = text.trim();
  const [, name, year] = /^([\p{L}\p{M}]+)\.?[\s-]+(\d{4}|\d{2})$/u.exec(plain) ?? [];
  if (name !== undefined && year !== undefined) return monthOf(fullYear(year), monthNumber(name));
  const [, first, month] = /^(\d{4})(?:[-/.](\d{1,2}))?$/u.exec(plain) ?? [];
  if (first !== undefined) return month === undefined ? first : monthOf(Number(first), Number(month));
  return calendarDay(readDay(plain, false));
}

/** `Mar 4, 1990` as `1990-03-04`, `Mar 4` as `--03-04`. */
export function readNamedBirthday(text: string): string | null {
  const plain = text.trim();
  const [, name, day] = /^([\p{L}\p{M}]+)\.?\s+(\d{1,2})$/u.exec(plain) ?? [];
  if (name === undefined) return calendarDay(readDay(plain, false));
  const whole = calendarDay({ year: 2000, month: monthNumber(name) ?? 0, day: Number(day), rest: '' });
  return whole === null ? null : whole.replace('2000', '-');
}

type Day = { readonly year: number; readonly month: number; readonly day: number; /** What follows the date. */ readonly rest: string };

const SLASHED = /^(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/u;

function putsDayFirst(samples: readonly string[]): boolean {
  const pairs = samples.map((text) => SLASHED.exec(text.trim())).filter((found) => found !== null);
  return pairs.some(([, first]) => Number(first) > 12) && !pairs.some(([, , , second]) => Number(second) > 12);
}

/** `2025-06-01 14:03:22 UTC`, as nearly all instants of an archive stand; days up to 28 need no calendar. */
function usualInstant(text: string): string | null {
  const usual = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d UTC$/u.test(text);
  return usual ? `${text.slice(0, 10)}T${text.slice(11, 19)}Z` : null;
}

function readDay(text: string, dayFirst: boolean): Day | null {
  return yearFirst(text) ?? slashed(text, dayFirst) ?? namedMonth(text) ?? monthFirst(text) ?? asJavaWrites(text);
}

/** `2025-06-01`, `2023/06/20`, `2021年3月12日`. */
function yearFirst(text: string): Day | null {
  const found = /^(\d{4})[^\d:]{1,3}(\d{1,2})[^\d:]{1,3}(\d{1,2})(?!\d)/u.exec(text);
  return found === null ? null : day(found, 1, Number(found[2]), 3);
}

/** `1/2/18`, `29/01/2026`, `12.03.2021`. */
function slashed(text: string, dayFirst: boolean): Day | null {
  const found = SLASHED.exec(text);
  if (found === null) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  const startsWithDay = first > 12 || (second <= 12 && (dayFirst || found[2] === '.'));
  return startsWithDay ? day(found, 4, second, 1) : day(found, 4, first, 3);
}

/** `12 Mar 2021`, `4-Apr-21`, `12. März 2021`, `12 de mar. de 2021`. */
function namedMonth(text: string): Day | null {
  const found = /^(\d{1,2})[\s.\-/]*(?:de\s+)?([\p{L}\p{M}]+)\.?[\s.,\-/]*(?:de\s+)?(\d{4}|\d{2})(?!\d)/u.exec(text);
  return found === null ? null : day(found, 3, monthNumber(found[2] ?? ''), 1);
}

/** `Mar 4, 1990`, `May 07, 2022 08:00 AM`. */
function monthFirst(text: string): Day | null {
  const found = /^([\p{L}\p{M}]+)\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)/u.exec(text);
  return found === null ? null : day(found, 3, monthNumber(found[1] ?? ''), 2);
}

/** `Tue Jun 20 12:25:51 UTC 2023`. */
function asJavaWrites(text: string): Day | null {
  const found = /^\p{L}{3} (\p{L}{3}) (\d{1,2}) ([\d:]{8} \S{1,6}) (\d{4})$/u.exec(text);
  const read = found === null ? null : day(found, 4, monthNumber(found[1] ?? ''), 2);
  return read === null ? null : { ...read, rest: ` ${found?.[3] ?? ''}` };
}

function day(found: RegExpExecArray, yearAt: number, month: number | null, dayAt: number): Day {
  return { year: fullYear(found[yearAt] ?? ''), month: month ?? 0, day: Number(found[dayAt]), rest: found.input.slice(found[0].length) };
}

/** LinkedIn began in 2003: two digits are a year of this century. */
function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function calendarDay(found: Day | null): string | null {
  if (found === null || found.month < 1 || found.month > 12 || found.year < 1900) return null;
  const days = new Date(Date.UTC(found.year, found.month, 0)).getUTCDate();
  if (found.day < 1 || found.day > days) return null;
  return `${monthOf(found.year, found.month)}-${two(found.day)}`;
}

function monthOf(year: number, month: number | null): string | null {
  return month === null || month < 1 || month > 12 ? null : `${String(year).padStart(4, '0')}-${two(month)}`;
}

function instantOf(text: string, dayFirst: boolean): string | null {
  const found = readDay(text, dayFirst);
  const date = calendarDay(found);
  const time = timeOf(found?.rest ?? '');
  if (date === null || time === null) return null;
  return time.offset === '' ? `${date}T${time.clock}Z` : shifted(`${date}T${time.clock}`, time.offset);
}

const TIME = /^[\s,T]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*([ap])?\.?m?\.?\s*([+-]\d{2}:?\d{2})?/iu;

/** What stands behind a date: midnight where there is nothing, null where it is no time of day. */
function timeOf(rest: string): { readonly clock: string; readonly offset: string } | null {
  const [, hours = '0', minutes = '0', seconds = '0', half = '', offset = ''] = TIME.exec(rest) ?? [];
  const parts = [twentyFourHours(Number(hours), half.toLowerCase()), Number(minutes), Number(seconds)] as const;
  return parts[0] > 23 || parts[1] > 59 || parts[2] > 59 ? null : { clock: parts.map(two).join(':'), offset };
}

function twentyFourHours(hour: number, half: string): number {
  if (half === '' || hour > 12) return hour;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function shifted(written: string, offset: string): string {
  return isoInstant(new Date(`${written}${offset.slice(0, 3)}:${offset.slice(-2)}`));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
