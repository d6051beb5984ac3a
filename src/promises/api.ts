import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { typedDay } from '../kit/typed-day.ts';
import { NoSuchPerson } from '../people/index.ts';
import { utcDay } from '../time/calendar-day.ts';
import { makePromise } from './make-promise.ts';
import { NoSuchPromise, outcomeInput, promiseChange, promiseInput, type Promised } from './promise.ts';
import { promiseJson, toPromiseJson } from './promise-json.ts';
import { changePromise, letPromiseGo, promiseDone, promiseTold, removePromise, reopenPromise } from './settle-promise.ts';
import { loopBacksDue, openPromises, promiseById, promisesDue, promisesWith, settledPromises } from './store.ts';
import type { Reader } from '../kit/db.ts';

const route = apiRoute<Member>();
const chapter = 'Promises';
const changed = z.object({ change: z.uuid() });
const views = ['mine', 'theirs', 'toTell', 'settled', 'due'] as const;
const listQuery = z.strictObject({ view: z.enum(views, `must be one of ${views.join(', ')}`).default('mine'), person: z.uuid('must be an id').optional(), on: typedDay('must be a date').optional() });

/** Promises by program: the same verbs as the pages. */
export const promisesApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/promises', summary: 'List promises: of mine, of theirs, to tell, settled, or due on a day; or all with one person', chapter, query: listQuery, answer: z.object({ promises: z.array(promiseJson) }),
    handle: async (me, { query }) => ({ promises: (await reading(ctx.db, me.id, db => listed(db, query, ctx.now()))).map(toPromiseJson) }),
  }),
  route({
    access: 'write', method: 'post', path: '/promises', summary: 'Note a promise', chapter, body: promiseInput.extend({ person: z.uuid('must be an id') }), status: 201, answer: z.object({ id: z.uuid(), change: z.uuid() }),
    handle: (me, { body: { person, ...input } }) => makePromise(ctx, me, person, input).catch(refuse),
  }),
  route({
    access: 'read', method: 'get', path: '/promises/{id}', summary: 'Read a promise', chapter, params: idParam, answer: z.object({ promise: promiseJson }),
    handle: async (me, { params }) => ({ promise: toPromiseJson(await reading(ctx.db, me.id, db => promiseById(db, params.id)) ?? refuse(new NoSuchPromise())) }),
  }),
  route({
    access: 'write', method: 'patch', path: '/promises/{id}', summary: 'Change a promise; what is left out stays', chapter, params: idParam, body: promiseChange, answer: changed,
    handle: async (me, { params, body }) => ({ change: await changePromise(ctx, me.id, params.id, body).catch(refuse) }),
  }),
  route({
    access: 'write', method: 'post', path: '/promises/{id}/done', summary: 'Remember that a promise is done; of mine, whoever gave the advice is still to be told', chapter, params: idParam, body: z.strictObject({ outcome: outcomeInput }), answer: changed,
    handle: async (me, { params, body }) => ({ change: await promiseDone(ctx, me.id, params.id, body.outcome).catch(refuse) }),
  }),
  act(ctx, 'told', 'Remember that they were told: the promise is kept', promiseTold),
  act(ctx, 'let-go', 'Let a promise go', letPromiseGo),
  act(ctx, 'reopen', 'Open a promise again', reopenPromise),
  route({
    access: 'write', method: 'delete', path: '/promises/{id}', summary: 'Remove a promise', chapter, params: idParam, answer: changed,
    handle: async (me, { params }) => ({ change: await removePromise(ctx, me.id, params.id).catch(refuse) }),
  }),
];

function act(ctx: Context, path: string, summary: string, verb: (ctx: Context, me: string, id: string) => Promise<string>): ApiRoute<Member> {
  return route({
    access: 'write', method: 'post', path: `/promises/{id}/${path}`, summary, chapter, params: idParam, answer: changed,
    handle: async (me, { params }) => ({ change: await verb(ctx, me.id, params.id).catch(refuse) }),
  });
}

function listed(db: Reader, { view, person, on }: z.output<typeof listQuery>, now: Date): Promise<readonly Promised[]> {
  if (person) return promisesWith(db, person);
  if (view === 'due') return promisesDue(db, on ?? utcDay(now));
  if (view === 'toTell') return loopBacksDue(db);
  return view === 'settled' ? settledPromises(db, 100) : openPromises(db, view === 'mine');
}

function refuse(error: unknown): never {
  if (error instanceof NoSuchPromise || error instanceof NoSuchPerson) throw new ApiRefusal(404, 'not_found', error.message);
  throw error;
}
