import type { Day } from '../time/calendar-day.ts';
import { weekdays } from '../time/weekdays.ts';
import type { WeeklyRule } from '../meetings/index.ts';
import { toMinute, zoneTransitions } from '../time/zone-transitions.ts';

const minutesOfDay = 1440, halfHours = 336;

const dayOf = (date: Day): number => Date.parse(date) / 86_400_000;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * Hours on somebody's own clock as half-hours of the seven UTC days from `first` on: 84 hex digits, most significant bit first.
 * They are laid out anew for each round, because a change of clocks moves them. A half-hour counts when it is free from end to end.
 */
export function weekOf(hours: readonly WeeklyRule[], zone: string, first: Day): string {
  const start = dayOf(first) * minutesOfDay;
  const table = zoneTransitions(zone, start - 2880, start + 9 * minutesOfDay);
  const free = new Uint8Array(halfHours);
  for (let day = -1; day <= 7; day++) {
    for (const rule of hours.filter(each => each.days.includes(weekdays[(dayOf(first) + 3 + day) % 7]!))) {
      const [from, to] = [toMinute(table, start + day * minutesOfDay + minuteOf(rule.from)), toMinute(table, start + day * minutesOfDay + minuteOf(rule.to))];
      for (let half = Math.max(0, Math.ceil((from - start) / 30)); half < halfHours && start + half * 30 + 30 <= to; half++) free[half] = 1;
    }
  }
  return Array.from({ length: 84 }, (_, digit) => (free[4 * digit]! * 8 + free[4 * digit + 1]! * 4 + free[4 * digit + 2]! * 2 + free[4 * digit + 3]!).toString(16)).join('');
}

/** A week without the half-hours that busy minutes touch; `busy` are epoch minutes, from and to in turn. */
export function withoutBusy(week: string, first: Day, busy: readonly number[]): string {
  const start = dayOf(first) * minutesOfDay;
  const digits = [...week].map(digit => Number.parseInt(digit, 16));
  for (let at = 0; at < busy.length; at += 2) {
    const to = Math.min(halfHours, Math.ceil((busy[at + 1]! - start) / 30));
    for (let half = Math.max(0, Math.floor((busy[at]! - start) / 30)); half < to; half++) digits[half >> 2]! &= ~(8 >> (half & 3));
  }
  return digits.map(digit => digit.toString(16)).join('');
}

/** The half-hours (0 to 335) that are free in every one of these weeks. */
export function commonHalfHours(weeks: readonly string[]): readonly number[] {
  return Array.from({ length: halfHours }, (_, half) => half).filter(half => weeks.every(week => (Number.parseInt(week[half >> 2]!, 16) >> (3 - (half & 3))) & 1));
}

/** A few times at which all of them are free, on different days where that can be: instants, in order. */
export function suggestedTimes(weeks: readonly string[], first: Day, most = 3): readonly Date[] {
  const common = commonHalfHours(weeks);
  const byDay = Map.groupBy(common, half => Math.floor(half / 48));
  const middles = [...byDay.values()].map(halves => halves[Math.floor(halves.length / 2)]!);
  const chosen = [...middles, ...common.filter(half => !middles.includes(half))].slice(0, most).toSorted((a, b) => a - b);
  return chosen.map(half => new Date((dayOf(first) * minutesOfDay + half * 30) * 60_000));
}
