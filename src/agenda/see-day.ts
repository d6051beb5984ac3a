import type { Member } from '../accounts/index.ts';
import { openGoals } from '../goals/index.ts';
import type { Reader } from '../kit/db.ts';
import { paceOf } from '../pace/index.ts';
import { promisesDue } from '../promises/index.ts';
import { dayIn, instantAt } from '../time/calendar-day.ts';
import type { Seen } from './source.ts';
import { spentSince } from './store.ts';
import { waitedFor } from './store-reached.ts';

/** Every promise with a day is due by then. */
const farOff = '9999-12-31';

/** What the member's day at `now` is found from. Asked at once, so that it travels together: a day takes a few round trips instead of one for each question. */
export async function seeDay(db: Reader, { id: me, zone, email }: Pick<Member, 'id' | 'zone' | 'email'>, now: Date): Promise<Seen> {
  const day = dayIn(zone, now);
  const [pace, goals, promises, spent, awaited] = await Promise.all([
    paceOf(db), openGoals(db), promisesDue(db, farOff, 100), spentSince(db, instantAt(zone, day, '00:00')), waitedFor(db, new Date(now.getTime() - 14 * 86_400_000)),
  ]);
  return { db, me, email, now, day, zone, pace, goals, promises, spent, awaited: awaited.length };
}
