import { daysAfter } from './day.ts';

/** A day to put something off to: after `today`, and within two years of it. Days are the member's, YYYY-MM-DD. */
export function readUntil(text: string, today: string): { readonly day: string } | { readonly wrong: 'past' | 'far' } {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? daysAfter(text, 0) : '';
  if (day <= today) return { wrong: 'past' };
  return day > daysAfter(today, 731) ? { wrong: 'far' } : { day };
}
