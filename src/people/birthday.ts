import { readBirthday } from '../contacts/index.ts';
import { isDay } from '../kit/typed-day.ts';
import { dateFormat } from '../time/intl.ts';
import { dateText, type Reader } from '../ui/index.ts';

/** A birthday as somebody types it (`4 March 1990`, `March 4`, `4. März`, `1990-03-04`), as `YYYY-MM-DD`, or `--MM-DD` without a year; '' for none, undefined where it is no day of the calendar or may be two. */
export function typedBirthday(text: string): string | undefined {
  const plain = text.trim().replace(/(\d)(st|nd|rd|th)\b/gi, '$1');
  if (plain === '') return '';
  const [, day, month] = /^(\d{1,2})\.?\s*(\p{L}[\p{L}\p{M}]*)\.?$/u.exec(plain) ?? /^(\d{1,2})\.\s?(\d{1,2})\.$/.exec(plain) ?? [];
  if (day && month) return known(readBirthday(/\d/.test(month) ? `--${two(month)}-${two(day)}` : `${month} ${day}`));
  if (saysTwoDays(plain) || !/\d{4}|^--|^\p{L}+\.?\s+\d{1,2}$/u.test(plain)) return undefined;
  return known(readBirthday(plain));
}

const known = (read: ReturnType<typeof readBirthday>): string | undefined => read !== null && read !== 'unreadable' && isDay(read.replace(/^-(?=-)/, '2000')) ? read : undefined;

/** `3/4/1990` is the fourth of March to some and the third of April to others. */
function saysTwoDays(text: string): boolean {
  const [, one, other] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}$/.exec(text) ?? [];
  return one !== undefined && one !== other && Number(one) <= 12 && Number(other) <= 12;
}

const two = (number: string): string => number.padStart(2, '0');

const withoutYear = { day: 'numeric', month: 'long' } as const;

/** A birthday in words, as `typedBirthday` reads them again. It may come without its year; a leap year stands in, so that 29 February is a day. */
export function sayBirthday(reader: Pick<Reader, 'tag' | 'language'>, birthday: string): string {
  if (!birthday.startsWith('--')) return dateText(reader, birthday, 'long');
  return dateFormat(reader.tag, 'UTC', withoutYear).format(new Date(`2024-${birthday.slice(2)}T00:00:00Z`));
}
