import { z } from 'zod';
import { utcDay, utcMidnight } from '../time/calendar-day.ts';
import { isMeantYear } from '../time/meant-year.ts';
import { catalogue, type Tongue } from './texts.ts';
import { english } from './tongue.ts';

/** A day of the calendar, YYYY-MM-DD, in a year that somebody may mean; `wrong` is the sentence for what is no day. */
export const typedDay = (wrong: string): z.ZodISODate => z.iso.date({ error: wrong, abort: true }).refine(text => isMeantYear(utcMidnight(text)), farYear);

/** An instant, `2026-03-04T13:30:00Z` or with its distance from UTC, in a year that somebody may mean; `wrong` is the sentence for what is no instant. */
export const typedInstant = (wrong: string): z.ZodISODateTime => z.iso.datetime({ offset: true, error: wrong, abort: true }).refine(text => isMeantYear(new Date(text)), farYear);

/** Whether a text is such a day. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = utcMidnight(text);
  return !Number.isNaN(day.getTime()) && utcDay(day) === text && isMeantYear(day);
}

/** The sentence about the year as its reader gets it, and any other as it is. */
export const sayDay = (tongue: Tongue, sentence: string): string => sentence === farYear ? sentences(tongue)('far') : sentence;

const sentences = catalogue(
  { far: 'Please look at the year again: it is before 1900 or after 2199.' },
  { far: 'Bitte sehen Sie sich das Jahr noch einmal an: Es liegt vor 1900 oder nach 2199.' },
);
const farYear = sentences(english)('far');
