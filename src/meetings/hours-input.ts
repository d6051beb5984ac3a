import { z } from 'zod';
import { isTimeZone } from '../time/zone-transitions.ts';
import { typedText } from '../kit/typed-text.ts';
import { weekdays } from '../time/weekdays.ts';

const clock = z.string('must be a time such as 09:00').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00');
const clockOr24 = z.string('must be a time such as 17:00').regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time such as 17:00, or 24:00');
export const date = z.iso.date('must be a date such as 2026-12-24').refine(text => text >= '1973-01-02' && text <= '2199-12-30', 'must be a date such as 2026-12-24');

const interval = { from: clock, to: clockOr24 };
const inOrder = [({ from, to }: { readonly from: string; readonly to: string }) => from < to, 'must end after it begins'] as const;
const intervals = z.array(z.strictObject(interval).refine(...inOrder)).max(20, 'must be at most 20');

/** The hours of a week. */
export const weeklyInput = z.array(z.strictObject({ days: z.array(z.enum(weekdays, `must be some of ${weekdays.join(' ')}`)).min(1, 'must name a day').max(7), ...interval }).refine(...inOrder)).max(50, 'must be at most 50');

export const scheduleInput = z.strictObject({ name: typedText().min(1, 'must have a name').max(80, 'must be at most 80 characters long'), weekly: weeklyInput });

/** Dates with hours of their own; no intervals for a holiday. */
export const ownDatesInput = z.strictObject({ from: date, to: date.optional(), intervals: intervals.default([]), note: typedText().max(100, 'must be at most 100 characters long').default('') })
  .transform(given => ({ ...given, to: given.to ?? given.from }))
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < 400 * 86_400_000, { path: ['to'], message: 'must not be before the first day, nor more than 400 days after it' });

export const stayInput = z.strictObject({ from: date, zone: z.string('must be a zone').refine(isTimeZone, 'must be a zone such as Europe/Berlin') });
