import type { Tongue } from '../kit/texts.ts';
import { type Weekday, weekdays } from './reminder.ts';

/** An hour as the reader's country writes it: "08:00", "8:00 am". */
export const hourText = ({ tag }: Tongue, hour: number): string => new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 5, hour));

/** "Monday"; 2026-01-05 was one. */
export const weekdayText = ({ tag }: Tongue, day: Weekday): string => new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 5 + weekdays.indexOf(day)));
