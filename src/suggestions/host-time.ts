import { takenTimes } from '../booking/index.ts';
import { dayIn } from '../time/calendar-day.ts';
import type { Reader } from '../kit/db.ts';
import { freeTimes, type Plan, planOf, type Taken } from '../meetings/index.ts';

/** What is known of a host’s time for one kind of meeting: what takes it, and the epoch minutes that everybody is offered. */
export type HostTime = { readonly plan: Plan; readonly taken: Taken; readonly offered: ReadonlySet<number>; readonly now: Date };

/** Guests may wish for times beyond the window of the page. */
const farDays = 400;

export async function hostTimeOf(db: Reader, which: { readonly slug: string } | { readonly id: string }, now: Date): Promise<HostTime | undefined> {
  const plan = await planOf(db, which);
  if (!plan) return undefined;
  const taken = await takenTimes(db, { ...plan, type: { ...plan.type, windowDays: Math.max(farDays, plan.type.windowDays) } }, now);
  return { plan, taken, offered: new Set(freeTimes(plan, taken, now)), now };
}

/** A few of the free times to choose from, as people would: two on each of the first days that have any, the earliest and the one in the middle. */
export function timesToOffer({ offered, plan }: HostTime, most = 8): readonly Date[] {
  const days = Map.groupBy(offered, minute => dayIn(plan.zone, minute * 60_000));
  const picked = [...days.values()].slice(0, most / 2).flatMap(starts => [...new Set([starts[0]!, starts[Math.floor(starts.length / 2)]!])]);
  return picked.slice(0, most).map(minute => new Date(minute * 60_000));
}
