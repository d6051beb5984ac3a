import { proposeTimes } from '../ballots/index.ts';
import type { Reader } from '../kit/db.ts';
import type { Mode } from '../meetings/index.ts';
import { freeAfter, hostTime, knownZones } from '../polls/index.ts';
import { addDays, dayIn, instantAt } from '../time/calendar-day.ts';

/** What times are looked for: dates of the host's clock, and the addresses of those who are to come. */
export type Wish = { readonly minutes: number; readonly mode: Mode; readonly from?: string | undefined; readonly to?: string | undefined; readonly after?: Date | undefined; readonly emails?: readonly string[] | undefined; readonly most?: number | undefined };

/** A few of the host's free times, kind to the clocks of those whose zone is known. Within two weeks where no dates are named. */
export async function proposed(db: Reader, me: { readonly zone: string }, wish: Wish, now: Date): Promise<readonly Date[]> {
  const { minutes, mode, from, to = addDays(dayIn(me.zone, now), 14), after = now, emails = [], most = 8 } = wish;
  const host = await hostTime(db, minutes, mode, instantAt(me.zone, to, '23:59'), now);
  const zones = [...new Set((await knownZones(db, emails)).values())];
  return proposeTimes(freeAfter(host, now, after, { from, to }), minutes, me.zone, zones, most).map(minute => new Date(minute * 60_000));
}
