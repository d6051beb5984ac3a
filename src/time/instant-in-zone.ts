import { toMinute, toWall, zoneTransitions } from './zone-transitions.ts';
import { dateOfDay } from './day.ts';
import { isMeantYear } from './meant-year.ts';

const around = 2880;

/** The date that a clock in the zone shows at an epoch minute. */
export const dateInZone = (zone: string, minute: number): string => dateOfDay(Math.floor(toWall(zoneTransitions(zone, minute - around, minute + around), minute) / 1440));

/** The instant of a wall time such as `2026-11-26T14:30` in the zone, as a browser's field gives it; undefined for anything else, and in a year that nobody means. */
export function instantOfWall(zone: string, text: string): Date | undefined {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:00)?$/.test(text) ? Date.parse(`${text.slice(0, 16)}Z`) / 60_000 : NaN;
  return Number.isNaN(wall) || !isMeantYear(wall * 60_000) ? undefined : new Date(toMinute(zoneTransitions(zone, wall - around, wall + around), wall) * 60_000);
}
