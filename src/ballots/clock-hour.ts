import { toWall, zoneTransitions } from '../time/zone-transitions.ts';

/** Between these hours of a clock people are asked without a word; minutes of the day. */
export const dayBegins = 8 * 60;
export const dayEnds = 21 * 60;
const nightEnds = 6 * 60;
const nightBegins = 23 * 60;

/** What the hour of a meeting is on somebody's clock. */
export type ClockHour = 'day' | 'early' | 'late' | 'night';

/** The hour of a meeting on a clock in this zone. `start` and the answer are epoch minutes and a word: early before 8, late when it ends after 21, night before 6 or when it ends after 23. */
export function clockHour(zone: string, start: number, minutes: number): ClockHour {
  const { from, to } = onClock(zone, start, minutes);
  if (from < nightEnds || to > nightBegins) return 'night';
  return from < dayBegins ? 'early' : to > dayEnds ? 'late' : 'day';
}

/** How many minutes of a meeting lie outside the day on a clock in this zone. */
export function strainOn(zone: string, start: number, minutes: number): number {
  const { from, to } = onClock(zone, start, minutes);
  return Math.max(0, dayBegins - from) + Math.max(0, to - dayEnds);
}

/** Minutes since the midnight before it begins; a meeting over midnight ends after 1440. */
function onClock(zone: string, start: number, minutes: number): { readonly from: number; readonly to: number } {
  const from = minuteOnClock(zone, start);
  return { from, to: from + minutes };
}

/** The minute of the day that a clock in the zone shows at an epoch minute. */
export const minuteOnClock = (zone: string, minute: number): number => ((toWall(zoneTransitions(zone, minute - 2880, minute + 2880), minute) % 1440) + 1440) % 1440;
