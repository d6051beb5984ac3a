import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { addOwnDates, addSchedule, removeOwnDates, removeSchedule, setWeekly, stayHome, travel } from './edit-hours.ts';
import { SlugTaken } from './edit-type.ts';
import { NoSuchSchedule } from './hours.ts';
import { ownDatesInput, scheduleInput, stayInput, weeklyInput } from './hours-input.ts';
import { NoSuchType } from './meeting-type.ts';
import { schedules, staysOf } from './store.ts';

const route = apiRoute<Member>();
const chapter = 'Meetings';

const interval = z.object({ from: z.string(), to: z.string() });
const scheduleJson = z.object({
  id: z.uuid(), name: z.string(), isUsual: z.boolean(), weekly: z.array(interval.extend({ days: z.array(z.string()) })),
  dates: z.array(z.object({ id: z.uuid(), from: z.string(), to: z.string(), intervals: z.array(interval), note: z.string() })),
});

/** The change, for `POST /changes/{id}/undo`; null where all was as it should be. */
export const changed = z.object({ change: z.uuid().nullable() });
export const added = z.object({ id: z.uuid(), change: z.uuid() });

/** When somebody can be met, by program. */
export const hoursApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/schedules', summary: 'List the hours in which I can be met', chapter, answer: z.object({ schedules: z.array(scheduleJson) }),
    handle: async me => ({ schedules: (await reading(ctx.db, me.id, schedules)).map(each => ({ ...each, weekly: each.weekly.map(rule => ({ ...rule, days: [...rule.days] })), dates: each.dates.map(dates => ({ ...dates, intervals: [...dates.intervals] })) })) }),
  }),
  route({
    access: 'write', method: 'post', path: '/schedules', summary: 'Add hours for kinds of meeting that keep others than the usual', chapter, body: scheduleInput, status: 201, answer: added,
    handle: (me, { body }) => addSchedule(ctx, me.id, body.name, body.weekly),
  }),
  route({
    access: 'write', method: 'delete', path: '/schedules/{id}', summary: 'Remove hours, but for the usual ones; kinds of meeting that kept them keep the usual', chapter, params: idParam, answer: changed,
    handle: (me, { params }) => refusing(async () => ({ change: await removeSchedule(ctx, me.id, params.id) })),
  }),
  route({
    access: 'write', method: 'put', path: '/schedules/{id}/weekly', summary: 'Set the hours of a week', chapter, params: idParam, body: z.strictObject({ weekly: weeklyInput }), answer: changed,
    handle: (me, { params, body }) => refusing(async () => ({ change: await setWeekly(ctx, me.id, params.id, body.weekly) ?? null })),
  }),
  route({
    access: 'write', method: 'post', path: '/schedules/{id}/dates', summary: 'Keep other hours on some days, or none', chapter, params: idParam, body: ownDatesInput, status: 201, answer: added,
    handle: (me, { params, body }) => refusing(() => addOwnDates(ctx, me.id, params.id, body)),
  }),
  route({
    access: 'write', method: 'delete', path: '/schedule-dates/{id}', summary: 'Keep the hours of the week on those days again', chapter, params: idParam, answer: changed,
    handle: async (me, { params }) => ({ change: await removeOwnDates(ctx, me.id, params.id) ?? null }),
  }),
  ...staysApi(ctx),
];

const staysApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/stays', summary: 'List from when on my hours go by which clock', chapter, answer: z.object({ stays: z.array(z.object({ from: z.string(), zone: z.string() })) }),
    handle: async me => ({ stays: [...await reading(ctx.db, me.id, staysOf)] }),
  }),
  route({
    access: 'write', method: 'put', path: '/stays/{from}', summary: 'Keep my hours by the clock of another zone, from a day on', chapter, params: stayInput.pick({ from: true }), body: stayInput.pick({ zone: true }), answer: changed,
    handle: async (me, { params, body }) => ({ change: await travel(ctx, me.id, { ...params, ...body }) }),
  }),
  route({
    access: 'write', method: 'delete', path: '/stays/{from}', summary: 'Take out the day from which another clock holds', chapter, params: stayInput.pick({ from: true }), answer: changed,
    handle: async (me, { params }) => ({ change: await stayHome(ctx, me.id, params.from) ?? null }),
  }),
];

/** What the verbs of this domain throw, in words for programs. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoSuchType) throw new ApiRefusal(404, 'not_found', 'There is no such kind of meeting.');
    if (error instanceof NoSuchSchedule) throw new ApiRefusal(404, 'not_found', 'There are no such hours.');
    if (error instanceof SlugTaken) throw new ApiRefusal(409, 'slug_taken', 'Another kind of meeting has this address. Nothing was changed.', { slug: 'is taken' });
    throw error;
  }
}
