import { busyOf } from '../busy/index.ts';
import type { Reader } from '../kit/db.ts';
import { buffersOf, type MeetingType, type Plan, planOf, type Taken, windowOf } from '../meetings/index.ts';
import { mergeRanges, type MinuteRanges } from '../time/minute-ranges.ts';
import { type Held, meetingsHeld } from './store.ts';

/** What takes the host's time while this kind of meeting is offered; without the booking named, which is being moved. */
export async function takenTimes(db: Reader, plan: Plan, now: Date, besides?: string): Promise<Taken> {
  const window = windowOf(plan, now);
  // a week on either side: the limits count whole weeks
  const [from, to] = [new Date(Date.parse(window.from) - 8 * day), new Date(Date.parse(window.to) + 9 * day)];
  const [held, busy] = await Promise.all([meetingsHeld(db, from, to, besides), busyOf(db, from, to)]);
  return takenBy(plan, held, busy);
}

/** Most kinds of meeting are offered for no longer. */
const usualDays = 60;

/** A plan by its slug, and what takes the host's time while it is offered: asked together, since a guest waits for it. */
export async function planAndTaken(db: Reader, slug: string, now: Date): Promise<{ readonly plan: Plan; readonly taken: Taken } | undefined> {
  // a day more on either side, whatever the host's zone
  const [from, to] = [new Date(now.getTime() - 9 * day), new Date(now.getTime() + (usualDays + 10) * day)];
  const [plan, held, busy] = await Promise.all([planOf(db, { slug }), meetingsHeld(db, from, to), busyOf(db, from, to)]);
  if (!plan) return undefined;
  return { plan, taken: plan.type.windowDays > usualDays ? await takenTimes(db, plan, now) : takenBy(plan, held, busy) };
}

function takenBy(plan: Plan, held: readonly Held[], busy: MinuteRanges): Taken {
  return { busy: mergeRanges([...Array.from(busy), ...held.flatMap(one => keptFree(one, plan.type))]), booked: held.flatMap(one => [one.from, one.to]) };
}

const day = 86_400_000;

/**
 * Two meetings keep apart by the larger of what the two ask for, not by both. The engine widens the new one by its own buffers;
 * so the one that is there is widened by what it asks for beyond that.
 */
function keptFree({ from, to, before, after }: Held, type: MeetingType): readonly [number, number] {
  const own = buffersOf(type);
  return [from - Math.max(0, before - own.after), to + Math.max(0, after - own.before)];
}
