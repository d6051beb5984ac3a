import type { Member } from '../accounts/index.ts';
import { askSiblings } from '../busy/index.ts';
import { timesIn } from '../icalendar/index.ts';
import type { Context } from '../kit/context.ts';
import { addJob } from '../kit/queue.ts';
import { reading, transact } from '../kit/transact.ts';
import { isReallyGone } from './look-once-more.ts';
import type { ObjectRow } from './store-object.ts';
import { forgetWritten, markMissing, markNotMissing, missingEvents, missingForSure, setTimes, wantAgain, type WrittenEvent, writtenEvent } from './store-written.ts';
import { askTakers, type CalendarTaker } from './taker.ts';
import { jobFor } from './write-event.ts';

/** So long an event must have been missing before it counts as deleted: time for the other calendars to be read. */
const graceMs = 60_000;

/** More than these at once are not believed: a server that shows an empty calendar must not call off a week of meetings. */
export const mostAtOnce = 5;

/** What the member altered in their calendar about events of ours comes back: moved, called off, deleted. */
export async function takeBack(ctx: Context, takers: readonly CalendarTaker[], me: Member, calendar: string, fresh: readonly ObjectRow[]): Promise<void> {
  for (const { uid, body } of fresh) {
    const event = uid ? await reading(ctx.db, me.id, db => writtenEvent(db, uid)) : undefined;
    // what was altered here since it was written goes there, not the other way
    if (event && !event.erasedAt && event.writtenAt !== null && event.writtenAt >= event.alteredAt) await takeOne(ctx, takers, me, event, body);
  }
  await settleMissing(ctx, takers, me, calendar);
}

async function takeOne(ctx: Context, takers: readonly CalendarTaker[], me: Member, event: WrittenEvent, body: string): Promise<void> {
  const times = timesIn(body, me.zone);
  if (times === 'called off') return transact(ctx.db, me.id, null, tx => markMissing(tx, event.uid, ctx.now()));
  if (!times || (times.start === event.startAt.getTime() && times.end === event.endAt.getTime())) return;
  const [start, end] = [new Date(times.start), new Date(times.end)];
  const said = await askTakers(takers, taker => taker.moved(ctx, me.id, event.uid, start, end));
  await transact(ctx.db, me.id, null, async tx => {
    if (said === 'taken') return setTimes(tx, event.uid, start, end);
    if (said === 'refused') await putBack(tx, me.id, event.uid, ctx.now());
  });
}

/** Missing ones are looked for in all calendars of the connection before they count as deleted. */
async function settleMissing(ctx: Context, takers: readonly CalendarTaker[], me: Member, calendar: string): Promise<void> {
  const now = ctx.now();
  const { missing, settled } = await reading(ctx.db, me.id, async db => ({ missing: await missingEvents(db), settled: await missingForSure(db, new Date(now.getTime() - graceMs)) }));
  if (missing.some(event => !settled.some(each => each.uid === event.uid))) await transact(ctx.db, me.id, null, tx => askSiblings(tx, calendar, now, new Date(now.getTime() + graceMs)));
  if (settled.length > mostAtOnce) return;
  for (const event of settled) {
    const { uid } = event;
    const found = await isReallyGone(ctx, me.id, me.zone, event);
    if (found === 'there') await transact(ctx.db, me.id, null, tx => markNotMissing(tx, uid));
    if (found !== 'gone') continue;
    const said = await askTakers(takers, taker => taker.deleted(ctx, me.id, uid));
    await transact(ctx.db, me.id, null, tx => said === 'refused' ? putBack(tx, me.id, uid, now, true) : forgetWritten(tx, uid));
  }
}

async function putBack(tx: Parameters<typeof wantAgain>[0], me: string, uid: string, at: Date, isGone = false): Promise<void> {
  await wantAgain(tx, uid, at, isGone);
  await addJob(tx, jobFor(me, uid));
}
