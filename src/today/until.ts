import { addDays, dayIn } from '../time/calendar-day.ts';
import type { ItemKey } from '../agenda/index.ts';

/**
 * A day to put an item off to: after `today`, within two years of it, and no later than the item's own last day. Days are the member's,
 * YYYY-MM-DD.
 */
export function readUntil(text: string, today: string, last?: string): { readonly day: string } | { readonly wrong: 'past' | 'far' | 'late' } {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? addDays(text, 0) : '';
  if (day <= today) return { wrong: 'past' };
  if (last !== undefined && day > last) return { wrong: 'late' };
  return day > addDays(today, 731) ? { wrong: 'far' } : { day };
}

/** The last day on which there is still something to do about it: a meeting is prepared by its own day. Undefined where any day will do. */
export function lastDayOf({ kind, occasion }: ItemKey, zone: string): string | undefined {
  const at = kind === 'prepare' ? new Date(occasion.slice(occasion.indexOf('@') + 1)) : undefined;
  return at && !Number.isNaN(at.getTime()) ? dayIn(zone, at) : undefined;
}
