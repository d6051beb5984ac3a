import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { dateOf } from '../ui/index.ts';
import { goalChange, goalInput, resultInput } from './goal-input.ts';
import { goalJson, toGoalJson } from './goal-json.ts';
import { GoalEnded, NoSuchGoal } from './goal.ts';
import { endedGoals, goalById, openGoals } from './store.ts';
import { addGoal, changeGoal, endGoal } from './write-goal.ts';

const route = apiRoute<Member>();
const chapter = 'Goals';
const changed = z.object({ change: z.uuid() });

/** Goals by program: the same verbs as the pages. */
export const goalsApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/goals', summary: 'List goals that run, or those that ended', chapter, query: z.strictObject({ state: z.enum(['open', 'ended'], 'must be open or ended').default('open') }),
    answer: z.object({ goals: z.array(goalJson) }),
    handle: async (me, { query: { state } }) => ({ goals: (await reading(ctx.db, me.id, db => state === 'open' ? openGoals(db) : endedGoals(db))).map(toGoalJson) }),
  }),
  route({
    access: 'read', method: 'get', path: '/goals/{id}', summary: 'Read a goal', chapter, params: idParam, answer: goalJson,
    handle: async (me, { params }) => toGoalJson(await reading(ctx.db, me.id, db => goalById(db, params.id)) ?? refuse(new NoSuchGoal())),
  }),
  route({
    access: 'write', method: 'post', path: '/goals', summary: 'Name a goal', chapter, body: goalInput, status: 201, answer: z.object({ id: z.uuid(), change: z.uuid() }),
    handle: (me, { body }) => addGoal(ctx, me.id, body, todayOf(ctx, me)),
  }),
  route({
    access: 'write', method: 'patch', path: '/goals/{id}', summary: 'Change a goal', chapter, params: idParam, body: goalChange, answer: changed,
    handle: async (me, { params, body }) => ({ change: await changeGoal(ctx, me.id, params.id, body, todayOf(ctx, me)).catch(refuse) }),
  }),
  route({
    access: 'write', method: 'post', path: '/goals/{id}/end', summary: 'End a goal with what came of it', chapter, params: idParam, body: z.strictObject({ result: resultInput }), answer: changed,
    handle: async (me, { params, body }) => ({ change: await endGoal(ctx, me.id, params.id, body.result).catch(refuse) }),
  }),
];

const todayOf = (ctx: Context, { zone }: Member): string => dateOf({ ...english, zone, now: ctx.now() }, ctx.now());

function refuse(error: unknown): never {
  if (error instanceof NoSuchGoal) throw new ApiRefusal(404, 'not_found', error.message);
  if (error instanceof GoalEnded) throw new ApiRefusal(409, 'ended', error.message);
  throw error;
}
