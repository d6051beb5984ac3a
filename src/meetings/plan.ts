import { dateOfDay } from '../time/day.ts';
import { toWall, zoneTransitions } from '../time/zone-transitions.ts';
import { dayOfDate, explainStart, freeStarts, type Host, isFreeStart, type Offer, type SlotExplanation } from '../slots/index.ts';
import { hoursOf, type Schedule, type Stay, zoneOn, zonesBetween } from './hours.ts';
import { buffersOf, type MeetingType } from './meeting-type.ts';

/** A kind of meeting with everything that says when it can be: hours, and where the host is. */
export type Plan = { readonly type: MeetingType; readonly schedule: Pick<Schedule, 'weekly' | 'dates'>; readonly zone: string; readonly stays: readonly Stay[] };

/** What takes the host's time: merged pairs of epoch minutes that are busy, and a pair for each meeting, for the limits. */
export type Taken = { readonly busy: ArrayLike<number>; readonly booked: ArrayLike<number> };

/** Dates such as `2026-11-26` on the host's clock, both included. */
export type Between = { readonly from?: string | undefined; readonly to?: string | undefined };

/** The epoch minutes at which this meeting may start, in order. One function answers for the page, for a booking, and for "why not?". */
export function freeTimes(plan: Plan, taken: Taken, now: Date, between: Between = {}): readonly number[] {
  const lists = questions(plan, taken, now, between).map(({ offer, host }) => freeStarts(offer, host));
  return lists.length === 1 ? lists[0]! : [...new Set(lists.flat())].toSorted((a, b) => a - b);
}

export const isFreeTime = (plan: Plan, taken: Taken, now: Date, start: number): boolean =>
  questions(plan, taken, now, {}).some(({ offer, host }) => isFreeStart(offer, host, start));

/** Whether it may start then, and everything that stands against it; `busy` are the pairs to name. */
export function explainTime(plan: Plan, taken: Taken, now: Date, start: number, busy: ArrayLike<number> = taken.busy): SlotExplanation {
  const all = questions(plan, taken, now, {}).map(({ offer, host }) => explainStart(offer, host, start, busy));
  return all.find(({ free }) => free) ?? all.find(({ reasons }) => !reasons.some(({ why }) => why === 'outside the window')) ?? all[0]!;
}

/** The dates for which this meeting is offered, on the host's clock. */
export function windowOf({ type, zone, stays }: Plan, now: Date): { readonly from: string; readonly to: string } {
  const minute = Math.floor(now.getTime() / 60_000);
  const here = zoneOn(zone, stays, Math.floor(minute / 1440));
  const today = Math.floor(toWall(zoneTransitions(here, minute - 2880, minute + 2880), minute) / 1440);
  return { from: dateOfDay(today), to: dateOfDay(today + type.windowDays) };
}

/** One question to the engine for each stretch of days that the host spends in one zone. */
function questions(plan: Plan, taken: Taken, now: Date, between: Between): readonly { readonly offer: Offer; readonly host: Host }[] {
  const { type, schedule } = plan;
  const window = windowOf(plan, now);
  const [from, to] = [Math.max(dayOfDate(window.from), dayOfDate(between.from ?? window.from)), Math.min(dayOfDate(window.to), dayOfDate(between.to ?? window.to))];
  const [hours, { before, after }] = [hoursOf(schedule), buffersOf(type)];
  return zonesBetween(plan.zone, plan.stays, from, to).map(({ zone, ...days }) => ({
    offer: { timeZone: zone, window: days, durationMinutes: type.durationMinutes, stepMinutes: type.stepMinutes, earliest: Math.ceil(now.getTime() / 60_000) + type.noticeMinutes },
    host: {
      timeZone: zone, hours, bufferBeforeMinutes: before, bufferAfterMinutes: after, maxPerDay: type.maxPerDay ?? undefined, maxPerWeek: type.maxPerWeek ?? undefined,
      busy: taken.busy, booked: taken.booked,
    },
  }));
}

/** The zone that the host's clock shows on a date; where they are at home, where that is no date. */
export function zoneOf({ zone, stays }: Pick<Plan, 'zone' | 'stays'>, date: string): string {
  const day = dayOfDate(date);
  return Number.isNaN(day) ? zone : zoneOn(zone, stays, day);
}
