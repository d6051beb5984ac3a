import type { RankedTime } from '../ballots/index.ts';
import { takenTimes } from '../booking/index.ts';
import type { Reader } from '../kit/db.ts';
import { freeTimes, type MeetingType, type Mode, type Plan, type Taken, typeOfKind, usualPlan } from '../meetings/index.ts';
import { rangeWithin } from '../time/minute-ranges.ts';

const day = 86_400_000;

/** When the host could, and what takes their time, as both stand now. */
export type HostTime = { readonly plan: Plan; readonly taken: Taken };

/** Looks into hours, bookings and calendars of the host, up to the day of `until`, for a meeting of this length. */
export async function hostTime(db: Reader, minutes: number, mode: Mode, until: Date, now: Date): Promise<HostTime> {
  const plan = await usualPlan(db, meetingOf(minutes, mode, Math.min(730, Math.max(1, Math.ceil((until.getTime() - now.getTime()) / day) + 1))));
  return { plan, taken: await takenTimes(db, plan, now) };
}

const meetingOf = (durationMinutes: number, mode: Mode, windowDays: number): MeetingType =>
  ({ ...typeOfKind('other'), id: '', linkKey: '', durationMinutes, mode, windowDays, noticeMinutes: 60, stepMinutes: 30 });

/** The host's free times after an instant and on these dates of their clock; epoch minutes. */
export const freeAfter = ({ plan, taken }: HostTime, now: Date, after: Date, between: { readonly from?: string | undefined; readonly to?: string | undefined }): readonly number[] =>
  freeTimes(plan, taken, now, between).filter(start => start * 60_000 > after.getTime());

/** What stands in the host's way at a time that they chose by hand; undefined where nothing does. */
export const clashWith = ({ taken }: HostTime, start: Date, minutes: number): RankedTime['clash'] => rangeWithin(taken.busy, start.getTime() / 60_000, start.getTime() / 60_000 + minutes);
