import { z } from 'zod';
import { type Member, ownerOf } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, countedPage, idParam, pageQuery } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { modes } from '../meetings/index.ts';
import { NoSuchPerson } from '../people/index.ts';
import { addTimes, AnsweredAlready, askMore, callOffPoll, changePoll, closePoll, makePoll, moreTimes, mustBeThere, NobodyComes, NoSuchPoll, NotReached, pollChange, pollInput, PollIsOver, PollRefused, polls, rankPoll, refused, TimeGone, writeAgain } from '../polls/index.ts';
import { isoInstant } from '../time/iso-instant.ts';
import { pollJson, pollSummary, toPollJson, toPollSummary } from './poll-json.ts';
import { proposed } from './propose.ts';

const route = apiRoute<Member>();
const chapter = 'Polls';
const date = z.iso.date('must be a date such as 2026-12-24').optional();

/** Times that are sought with several, by program: the same verbs as the pages. */
export const pollsApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/polls', summary: 'List my polls, those that are open first', chapter, query: z.strictObject(pageQuery), answer: z.object({ polls: z.array(pollSummary), next: z.string().nullable() }),
    async handle(me, { query }) {
      const { rows, next } = await countedPage(query, (from, most) => reading(ctx.db, me.id, db => polls(db, most, from)));
      return { polls: rows.map(toPollSummary), next };
    },
  }),
  route({ access: 'write', method: 'post', path: '/polls', status: 201, summary: 'Ask people when they can', chapter, body: pollInput, answer: pollJson, handle: (me, { body }) => refusing(async () => told(ctx, me, await makePoll(ctx, me, body))) }),
  route({
    access: 'read', method: 'get', path: '/poll-proposals', summary: 'Propose times that are free in my calendar', chapter, query: z.strictObject({ minutes: z.coerce.number().int().min(5, 'must be at least 5').max(720, 'must be at most 720').default(30), mode: z.enum(modes, `must be one of ${modes.join(', ')}`).default('virtual'), from: date, to: date }),
    answer: z.object({ times: z.array(z.string()) }), handle: async (me, { query }) => ({ times: (await reading(ctx.db, me.id, db => proposed(db, me, query, ctx.now()))).map(isoInstant) }),
  }),
  route({ access: 'read', method: 'get', path: '/polls/{id}', summary: 'Show how the times of a poll stand, and why', chapter, params: idParam, answer: pollJson, handle: (me, { params }) => refusing(() => told(ctx, me, params.id)) }),
  ...changes(ctx),
];

const changes = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'write', method: 'patch', path: '/polls/{id}', summary: 'Alter how an open poll closes', chapter, params: idParam, body: pollChange, answer: pollJson,
    handle: (me, { params, body }) => refusing(async () => { await changePoll(ctx, me.id, params.id, body); return told(ctx, me, params.id); }),
  }),
  route({
    access: 'write', method: 'post', path: '/polls/{id}/participants', summary: 'Ask more people', chapter, params: idParam, body: z.strictObject({ participants: pollInput.shape.participants }), answer: z.object({ added: z.int() }),
    handle: (me, { params, body }) => refusing(async () => ({ added: await askMore(ctx, me, params.id, body.participants) })),
  }),
  route({
    access: 'write', method: 'post', path: '/polls/{id}/participants/{participant}/letter', summary: 'Write once more to somebody who has not answered; not done where that was within the hour', chapter, params: z.strictObject({ id: z.uuid('must be an id'), participant: z.uuid('must be an id') }), answer: z.object({ done: z.boolean() }),
    handle: (me, { params }) => refusing(async () => ({ done: await writeAgain(ctx, me.id, params.id, params.participant) })),
  }),
  route({
    access: 'write', method: 'post', path: '/polls/{id}/times', summary: 'Ask about more times', chapter, params: idParam, body: moreTimes, answer: pollJson,
    handle: (me, { params, body }) => refusing(async () => { await addTimes(ctx, me.id, params.id, body.times, body.deadline); return told(ctx, me, params.id); }),
  }),
  route({
    access: 'write', method: 'post', path: '/polls/{id}/booking', summary: 'Take a time, and invite everyone', chapter, params: idParam, body: z.strictObject({ time: z.uuid('must be the id of a time') }), answer: pollJson,
    handle: (me, { params, body }) => refusing(async () => { await closePoll(ctx, await reading(ctx.db, me.id, ownerOf), params.id, body.time); return told(ctx, me, params.id); }),
  }),
  route({
    access: 'write', method: 'post', path: '/polls/{id}/cancellation', summary: 'Call a poll off', chapter, params: idParam, body: z.strictObject({ words: z.string().max(1000, refused.long).default('') }), answer: pollJson,
    handle: (me, { params, body }) => refusing(async () => { await callOffPoll(ctx, me.id, params.id, body.words); return told(ctx, me, params.id); }),
  }),
];

const told = (ctx: Context, me: Member, id: string) => reading(ctx.db, me.id, async db => {
  const poll = await mustBeThere(db, id);
  return toPollJson(ctx, me, poll, (await rankPoll(db, poll, ctx.now())).ranked);
});

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoSuchPoll || error instanceof NoSuchPerson) throw new ApiRefusal(404, 'not_found', error.message);
    if (error instanceof AnsweredAlready) throw new ApiRefusal(409, 'answered_already', error.message);
    if (error instanceof NotReached) throw new ApiRefusal(409, 'not_reached', error.message);
    if (error instanceof PollIsOver) throw new ApiRefusal(409, 'poll_over', error.message);
    if (error instanceof TimeGone || error instanceof NobodyComes) throw new ApiRefusal(409, error instanceof TimeGone ? 'time_gone' : 'nobody_comes', error.message);
    if (error instanceof PollRefused) throw new ApiRefusal(422, 'invalid', error.message, Object.fromEntries(Object.entries(error.faults).map(([field, fault]) => [field, refused[fault]])));
    throw error;
  }
}
