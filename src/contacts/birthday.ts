import { readNamedBirthday } from './dates.ts';

/** How a date written with slashes and no hint of its own is meant. */
export type DayOrder = 'day-first' | 'month-first';

/**
 * A birthday as address books write it, as `YYYY-MM-DD`, or `--MM-DD` where the year is not told.
 * null for none (empty, `0/0/00`) and 'unreadable' where there is text but no day in it. 1604 is Apple's way of leaving the year out.
 */
export function readBirthday(text: string, order: DayOrder = 'month-first'): string | null | 'unreadable' {
  const plain = text.normalize('NFKC').trim();
  if (plain === '' || /^[0\s./-]+$/.test(plain)) return null;
  return yearFirst(plain) ?? yearLast(plain, order) ?? withoutYear(plain) ?? readNamedBirthday(plain) ?? 'unreadable';
}

/** A few birthdays of a file settle how the others are meant; where none does, the language of its column names decides. */
export function dayOrderOf(samples: readonly string[], otherwise: DayOrder): DayOrder {
  const pairs = samples.map((text) => /^(\d{1,2})[/-](\d{1,2})[/-]/.exec(text.trim())).filter((found) => found !== null);
  if (pairs.some(([, first]) => Number(first) > 12)) return 'day-first';
  return pairs.some(([, , second]) => Number(second) > 12) ? 'month-first' : otherwise;
}

function yearFirst(text: string): string | undefined {
  const found = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T\s].*)?$/.exec(text);
  return found === null ? undefined : date(Number(found[1]), Number(found[3]), Number(found[4]));
}

function yearLast(text: string, order: DayOrder): string | undefined {
  const found = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:\s.*)?$/.exec(text);
  if (found === null) return undefined;
  const [first, second] = [Number(found[1]), Number(found[3])];
  const dayFirst = first > 12 || (second <= 12 && (found[2] === '.' || order === 'day-first'));
  return dayFirst ? date(fullYear(found[4] ?? ''), second, first) : date(fullYear(found[4] ?? ''), first, second);
}

function withoutYear(text: string): string | undefined {
  const found = /^--(\d{2})-?(\d{2})$/.exec(text);
  return found === null ? undefined : date(0, Number(found[1]), Number(found[2]));
}

/** Two digits are a year of the last hundred: nobody's birthday lies ahead. 1930 is as far back as an address book is likely to go. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function date(year: number, month: number, day: number): string | undefined {
  const told = year !== 0 && year !== 1604;
  const days = new Date(Date.UTC(told ? year : 2000, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > days) return undefined;
  const rest = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return told ? `${String(year).padStart(4, '0')}-${rest}` : `--${rest}`;
}
