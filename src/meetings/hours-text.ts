import { type Weekday, weekdays } from '../time/weekdays.ts';
import { type Interval, type WeeklyRule } from './hours.ts';

/** `09:00-12:00, 13:00-17:00`, as a member reads and writes the hours of a day. */
export const sayIntervals = (intervals: readonly Interval[]): string => intervals.map(({ from, to }) => `${from}-${to}`).join(', ');

/** Reads them as people write them: `9-12 and 13:30–17`. Undefined where it is no hours, or one ends before it begins. */
export function readIntervals(text: string): readonly Interval[] | undefined {
  const pieces = text.split(/[,;+]|\b(?:and|und|&)\b/i).map(piece => piece.trim()).filter(Boolean);
  const intervals = pieces.map(readInterval);
  return intervals.every(interval => interval !== undefined) && intervals.length <= 10 ? intervals : undefined;
}

function readInterval(piece: string): Interval | undefined {
  const [from, to, ...more] = piece.split(/\s*(?:-|–|—|\bto\b|\bbis\b)\s*/i).map(readTime);
  return from && to && more.length === 0 && from < to && from !== '24:00' ? { from, to } : undefined;
}

function readTime(text: string): string | undefined {
  const [, hour, minute = '00', half] = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(?:uhr)?\s*(am|pm)?$/i.exec(text.trim()) ?? [];
  if (hour === undefined) return undefined;
  const hours = half ? Number(hour) % 12 + (/pm/i.test(half) ? 12 : 0) : Number(hour);
  const time = `${String(hours).padStart(2, '0')}:${minute}`;
  return Number(minute) < 60 && (hours < 24 || time === '24:00') ? time : undefined;
}

export const intervalsOn = (weekly: readonly WeeklyRule[], day: Weekday): readonly Interval[] =>
  weekly.filter(rule => rule.days.includes(day)).toSorted((a, b) => a.from.localeCompare(b.from));

/** The hours of a week from those of each day; days that keep the same hours share a rule. */
export function weeklyFrom(days: Readonly<Record<Weekday, readonly Interval[]>>): readonly WeeklyRule[] {
  const rules = new Map<string, { days: Weekday[]; from: string; to: string }>();
  for (const day of weekdays) {
    for (const { from, to } of days[day]) {
      const rule = rules.get(`${from}-${to}`);
      if (rule) rule.days.push(day);
      else rules.set(`${from}-${to}`, { days: [day], from, to });
    }
  }
  return [...rules.values()];
}
