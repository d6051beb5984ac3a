import { addDays, dayIn } from '../time/calendar-day.ts';
import { isDay } from '../kit/typed-day.ts';
import type { ItemKey } from '../agenda/index.ts';

/**
 * A day to put an item off to: after `today`, within two years of it, and no later than the item's own last day. Days are the member's,
 * YYYY-MM-DD.
 */
export function readUntil(text: string, today: string, last?: string): { readonly day: string } | { readonly wrong: 'past' | 'far' | 'late' } {
  const day = isDay(text) ? text : '';
  if (day <= today) return { wrong: 'past' };
  if (last !== undefined && day > last) return { wrong: 'late' };
  return day > addDays(today, 731) ? { wrong: 'far' } : { day };
}

/** The last day on which there is still something to do about it: a meeting is prepared by its own day. Undefined where any day will do. */
export function lastDayOf({ kind, occasion }: ItemKey, zone: string): string | undefined {
  const at = kind === 'prepare' ? new Date(occasion.slice(occasion.indexOf('@') + 1)) : undefined;
  return at && !Number.isNaN(at.getTime()) ? dayIn(zone, at) : undefined;
}
