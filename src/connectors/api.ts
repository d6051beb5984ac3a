import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, countedPage, idParam, pageQuery } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { answering, orNoSuchIntroduction } from './api-answer.ts';
import { askConnector, requestInput, requestOutcomeInput, tellRequestOutcome, thankConnector, thanksInput, withdrawRequest } from './ask-connector.ts';
import { ConnectorTired } from './request.ts';
import { requestJson, toRequestJson } from './request-json.ts';
import { latestRequests, requestById } from './store.ts';

const route = apiRoute<Member>();
const chapter = 'Introductions';
const done = z.object({ done: z.boolean() });

/** Requests for introductions by program. */
export const connectorsApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/introduction-requests', summary: 'List the introductions I asked for, the latest first', chapter, query: z.strictObject(pageQuery),
    answer: z.object({ requests: z.array(requestJson), next: z.string().nullable() }),
    async handle(me, { query }) {
      const { rows, next } = await countedPage(query, (start, most) => reading(ctx.db, me.id, db => latestRequests(db, start, most)));
      return { requests: rows.map(row => toRequestJson(ctx, row)), next };
    },
  }),
  route({
    access: 'write', method: 'post', path: '/introduction-requests', status: 201, summary: 'Ask somebody for an introduction', chapter, body: requestInput, answer: requestJson,
    handle: (me, { body }) => refusing(async () => {
      const id = await askConnector(ctx, me, body);
      return toRequestJson(ctx, orNoSuchIntroduction(await reading(ctx.db, me.id, db => requestById(db, id))));
    }),
  }),
  route({
    access: 'read', method: 'get', path: '/introduction-requests/{id}', summary: 'Show an introduction I asked for', chapter, params: idParam, answer: requestJson,
    handle: (me, { params }) => refusing(async () => toRequestJson(ctx, orNoSuchIntroduction(await reading(ctx.db, me.id, db => requestById(db, params.id))))),
  }),
  route({
    access: 'write', method: 'post', path: '/introduction-requests/{id}/outcome', summary: 'Remember what came of an introduction I asked for', chapter, params: idParam, body: requestOutcomeInput, answer: done,
    handle: (me, { params, body }) => refusing(() => tellRequestOutcome(ctx, me.id, params.id, body).then(() => ({ done: true }))),
  }),
  route({
    access: 'write', method: 'post', path: '/introduction-requests/{id}/thanks', summary: 'Tell the connector what came of it, with thanks', chapter, params: idParam, body: thanksInput, answer: done,
    handle: (me, { params, body }) => refusing(() => thankConnector(ctx, me, params.id, body).then(() => ({ done: true }))),
  }),
  route({
    access: 'write', method: 'post', path: '/introduction-requests/{id}/withdrawal', summary: 'Take a request back', chapter, params: idParam, answer: done,
    handle: async (me, { params }) => ({ done: await withdrawRequest(ctx, me.id, params.id) }),
  }),
];

const refusing = <T>(work: () => Promise<T>): Promise<T> => answering(work, error => {
  if (error instanceof ConnectorTired) throw new ApiRefusal(409, 'connector_tired', error.message, { anyway: 'must be true to ask all the same' });
});
