import type { z } from 'zod';
import { describeChange, forgetEmptyChange } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { transact, violation } from '../kit/transact.ts';
import { NoSuchSchedule, type Schedule, type WeeklyRule } from './hours.ts';
import type { ownDatesInput, stayInput } from './hours-input.ts';
import { schedules } from './store.ts';
import { deleteOwnDates, deleteSchedule, deleteStay, insertOwnDates, insertSchedule, setStay, updateWeekly } from './store-write.ts';

/** Hours beside the usual ones, for kinds of meeting that keep others; gives the change as well. */
export function addSchedule(ctx: Context, me: string, name: string, weekly: readonly WeeklyRule[]): Promise<{ readonly id: string; readonly change: string }> {
  const id = newId();
  return transact(ctx.db, me, { kind: 'hours.add', summary: name, at: ctx.now() }, async (tx, change) => {
    await insertSchedule(tx, me, id, name, weekly);
    return { id, change };
  });
}

/** Gives the change, or nothing where the hours were these already. Throws `NoSuchSchedule`. */
export function setWeekly(ctx: Context, me: string, id: string, weekly: readonly WeeklyRule[]): Promise<string | undefined> {
  return transact(ctx.db, me, { kind: 'hours.week', at: ctx.now() }, async (tx, change) => {
    const { name } = await scheduleOf(tx, id);
    await updateWeekly(tx, me, id, weekly);
    return written(tx, me, change, name);
  });
}

/** Kinds of meeting that kept these hours keep the usual ones. Gives the change. Throws `NoSuchSchedule`, also for the usual ones. */
export function removeSchedule(ctx: Context, me: string, id: string): Promise<string> {
  return transact(ctx.db, me, { kind: 'hours.remove', at: ctx.now() }, async (tx, change) => {
    const { name } = await scheduleOf(tx, id);
    if (!await deleteSchedule(tx, me, id)) throw new NoSuchSchedule();
    await describeChange(tx, me, change, name);
    return change;
  });
}

/** Dates with hours of their own, or none; gives the change as well. Throws `NoSuchSchedule`. */
export async function addOwnDates(ctx: Context, me: string, schedule: string, given: z.output<typeof ownDatesInput>): Promise<{ readonly id: string; readonly change: string }> {
  const id = newId();
  const { from, to, note } = given;
  try {
    return await transact(ctx.db, me, { kind: 'hours.dates', summary: note, detail: { from, to }, at: ctx.now() }, async (tx, change) => {
      await insertOwnDates(tx, me, id, schedule, given);
      return { id, change };
    });
  } catch (error) {
    throw violation(error)?.code === '23503' ? new NoSuchSchedule() : error;
  }
}

/** Gives the change, or nothing where there were none. */
export const removeOwnDates = (ctx: Context, me: string, id: string): Promise<string | undefined> =>
  transact(ctx.db, me, { kind: 'hours.dates.remove', at: ctx.now() }, async (tx, change) => {
    const gone = (await schedules(tx)).flatMap(({ dates }) => dates).find(dates => dates.id === id);
    await deleteOwnDates(tx, me, id);
    return written(tx, me, change, gone?.note ?? '', { from: gone?.from, to: gone?.to });
  });

/** From this date on the hours are those of another zone. Gives the change. */
export const travel = (ctx: Context, me: string, { from, zone }: z.output<typeof stayInput>): Promise<string> =>
  transact(ctx.db, me, { kind: 'hours.stay', summary: zone, detail: { from }, at: ctx.now() }, async (tx, change) => {
    await setStay(tx, me, newId(), from, zone);
    return change;
  });

/** Gives the change, or nothing where there was no such day. */
export const stayHome = (ctx: Context, me: string, from: string): Promise<string | undefined> =>
  transact(ctx.db, me, { kind: 'hours.stay.remove', detail: { from }, at: ctx.now() }, async (tx, change) => {
    await deleteStay(tx, me, from);
    return written(tx, me, change, '', { from });
  });

async function scheduleOf(tx: Writer, id: string): Promise<Schedule> {
  const found = (await schedules(tx)).find(schedule => schedule.id === id);
  if (!found) throw new NoSuchSchedule();
  return found;
}

async function written(tx: Writer, me: string, change: string, summary: string, detail: object = {}): Promise<string | undefined> {
  if (await forgetEmptyChange(tx, me, change)) return undefined;
  await describeChange(tx, me, change, summary, detail);
  return change;
}
