import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';
import { reading } from '../kit/transact.ts';
import { addTimes, clashWith, hostTime, type Poll } from '../polls/index.ts';
import { addDays, dayIn } from '../time/calendar-day.ts';
import { instantOfWall } from '../time/instant-in-zone.ts';
import type { OtherTime } from './poll-side.tsx';
import { proposed } from './propose.ts';
import { instantsIn } from './web-new.tsx';

type Values = Readonly<Record<string, unknown>>;

/** Some of the times clash with the calendar, and the host has not seen that yet. `values` are those of the form, each time to be ticked. */
export class Clashing extends Error {
  readonly values: Values;
  constructor(values: Values) {
    super();
    this.values = values;
  }
}

/** Asks about the times that were ticked or written; one that clashes is named before. Throws `Clashing`, and as `addTimes`. */
export async function askOtherTimes(ctx: Context, me: Member, poll: Poll, values: Values): Promise<void> {
  const hand = [values.hand1, values.hand2].flatMap(each => instantOfWall(me.zone, String(each ?? '')) ?? []);
  const chosen = [...tickedIn(values), ...hand];
  const seen = new Set([values.seen ?? []].flat());
  const clashing = await reading(ctx.db, me.id, db => withClashes(ctx, db, poll, chosen));
  if (clashing.some(({ start, clash }) => clash && !seen.has(start.toISOString()))) throw new Clashing({ time: chosen.map(each => each.toISOString()) });
  await addTimes(ctx, me.id, poll.id, chosen);
}

const tickedIn = ({ time }: Values): readonly Date[] => instantsIn(time).filter(each => each.getTime() % 60_000 === 0).slice(0, 60);

/** A few free times that are not asked about yet, for an open poll, and those that the form came back with. */
export async function otherTimes(ctx: Context, db: Reader, me: Member, poll: Poll, values: Values = {}): Promise<readonly OtherTime[]> {
  const { minutes, mode, times, participants, calledOffAt, closedAt } = poll;
  if (calledOffAt ?? closedAt) return [];
  const now = ctx.now();
  const to = addDays(dayIn(me.zone, new Date(Math.max(now.getTime(), times.at(-1)!.start.getTime()))), 7);
  const found = await proposed(db, me, { minutes, mode, to, after: new Date(now.getTime() + 86_400_000), emails: participants.map(({ email }) => email), most: 12 }, now);
  const free = found.filter(start => !times.some(time => Math.abs(time.start.getTime() - start.getTime()) < minutes * 60_000)).slice(0, 6);
  const all = [...free.map(start => ({ start, clash: undefined })), ...await withClashes(ctx, db, poll, tickedIn(values))];
  return [...new Map(all.map(each => [each.start.getTime(), each])).values()].toSorted((a, b) => a.start.getTime() - b.start.getTime());
}

async function withClashes(ctx: Context, db: Reader, { minutes, mode }: Poll, chosen: readonly Date[]): Promise<readonly OtherTime[]> {
  if (chosen.length === 0) return [];
  const host = await hostTime(db, minutes, mode, new Date(Math.max(...chosen.map(each => each.getTime()))), ctx.now());
  return chosen.map(start => ({ start, clash: clashWith(host, start, minutes) }));
}
