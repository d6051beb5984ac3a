import { busyOf } from '../calendars/index.ts';
import type { Reader } from '../kit/db.ts';
import { mergeRanges } from '../kit/minute-ranges.ts';
import { buffersOf, type MeetingType, type Plan, type Taken, windowOf } from '../meetings/index.ts';
import { type Held, meetingsHeld } from './store.ts';

/** What takes the host's time while this kind of meeting is offered; without the booking named, which is being moved. */
export async function takenTimes(db: Reader, plan: Plan, now: Date, besides?: string): Promise<Taken> {
  const window = windowOf(plan, now);
  // a week on either side: the limits count whole weeks
  const [from, to] = [new Date(Date.parse(window.from) - 8 * day), new Date(Date.parse(window.to) + 9 * day)];
  const [held, busy] = await Promise.all([meetingsHeld(db, from, to, besides), busyOf(db, from, to)]);
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
