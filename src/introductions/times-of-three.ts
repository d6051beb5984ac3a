import { takenTimes } from '../booking/index.ts';
import { dayIn } from '../time/calendar-day.ts';
import type { Reader } from '../kit/db.ts';
import { freeTimes, meetingTypes, planOf } from '../meetings/index.ts';

/** Not before this, so that two people who only now hear of each other can answer first. */
const daysAhead = 3, mostTimes = 3;

/**
 * Three times on different days of the coming weeks at which the member is free for a virtual talk, by their hours, bookings and
 * calendars; fewer where there are not so many, none where they offer no virtual meeting.
 */
export async function timesOfThree(db: Reader, now: Date): Promise<readonly Date[]> {
  const type = (await meetingTypes(db)).find(({ mode }) => mode === 'virtual');
  const plan = type && await planOf(db, { id: type.id });
  if (!plan) return [];
  const taken = await takenTimes(db, plan, now);
  const later = Math.ceil(now.getTime() / 60_000) + daysAhead * 1440;
  const byDay = Map.groupBy(freeTimes(plan, taken, now).filter(minute => minute >= later), minute => dayIn(plan.zone, new Date(minute * 60_000)));
  return [...byDay.values()].slice(0, mostTimes).map(minutes => new Date(minutes[Math.floor(minutes.length / 2)]! * 60_000));
}
