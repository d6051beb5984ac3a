import { type RankedTime, rankTimes, type Voice } from '../ballots/index.ts';
import type { Reader } from '../kit/db.ts';
import { hostTime, type HostTime } from './host-time.ts';
import { askedIn, hasAnswered, type Poll } from './poll.ts';

/** Whose word counts in a poll. */
export const voicesOf = (poll: Poll): readonly Voice[] =>
  askedIn(poll).map(each => ({ id: each.id, zone: each.zone, mustCome: each.mustCome, hasAnswered: hasAnswered(poll, each), marks: each.marks }));

/** The times of a poll from best to worst, with the host's calendar as it stands at this moment. */
export async function rankPoll(db: Reader, poll: Poll, now: Date): Promise<{ readonly ranked: readonly RankedTime[]; readonly host: HostTime }> {
  const host = await hostTime(db, poll.minutes, poll.mode, poll.times.at(-1)?.start ?? now, now);
  const times = poll.times.map(({ id, start }) => ({ id, start: start.getTime() / 60_000 }));
  return { ranked: rankTimes({ times, minutes: poll.minutes, voices: voicesOf(poll), busy: host.taken.busy, meetings: host.taken.booked, now: now.getTime() / 60_000 }), host };
}
