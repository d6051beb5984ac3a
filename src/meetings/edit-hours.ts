import type { z } from 'zod';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { transact, violation } from '../kit/transact.ts';
import { NoSuchSchedule, type WeeklyRule } from './hours.ts';
import type { ownDatesInput, stayInput } from './hours-input.ts';
import { deleteOwnDates, deleteSchedule, deleteStay, insertOwnDates, insertSchedule, setStay, updateWeekly } from './store-write.ts';

/** Hours beside the usual ones, for kinds of meeting that keep others. */
export function addSchedule(ctx: Context, me: string, name: string, weekly: readonly WeeklyRule[]): Promise<string> {
  const id = newId();
  return transact(ctx.db, me, null, async tx => {
    await insertSchedule(tx, me, id, name, weekly);
    return id;
  });
}

/** Throws `NoSuchSchedule`. */
export function setWeekly(ctx: Context, me: string, id: string, weekly: readonly WeeklyRule[]): Promise<void> {
  return transact(ctx.db, me, null, async tx => {
    if (!await updateWeekly(tx, me, id, weekly)) throw new NoSuchSchedule();
  });
}

/** Kinds of meeting that kept these hours keep the usual ones. Throws `NoSuchSchedule`, also for the usual ones. */
export function removeSchedule(ctx: Context, me: string, id: string): Promise<void> {
  return transact(ctx.db, me, null, async tx => {
    if (!await deleteSchedule(tx, me, id)) throw new NoSuchSchedule();
  });
}

/** Dates with hours of their own, or none. Throws `NoSuchSchedule`. */
export async function addOwnDates(ctx: Context, me: string, schedule: string, given: z.output<typeof ownDatesInput>): Promise<void> {
  try {
    await transact(ctx.db, me, null, tx => insertOwnDates(tx, me, schedule, given));
  } catch (error) {
    throw violation(error)?.code === '23503' ? new NoSuchSchedule() : error;
  }
}

export const removeOwnDates = (ctx: Context, me: string, id: string): Promise<void> => transact(ctx.db, me, null, tx => deleteOwnDates(tx, me, id));

/** From this date on the hours are those of another zone. */
export const travel = (ctx: Context, me: string, { from, zone }: z.output<typeof stayInput>): Promise<void> => transact(ctx.db, me, null, tx => setStay(tx, me, from, zone));

export const stayHome = (ctx: Context, me: string, from: string): Promise<void> => transact(ctx.db, me, null, tx => deleteStay(tx, me, from));
