import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam, pageQuery } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { NoSuchPerson } from '../people/index.ts';
import { askConnector, requestInput, requestOutcomeInput, tellRequestOutcome, thankConnector, thanksInput, withdrawRequest } from './ask-connector.ts';
import { introductionJson, requestJson, toIntroductionJson, toRequestJson } from './introduction-json.ts';
import { CannotIntroduce, NoSuchIntroduction } from './introduction.ts';
import { introductionInput, offerIntroduction } from './offer-introduction.ts';
import { ConnectorTired } from './request.ts';
import { introductionById, latestIntroductions } from './store.ts';
import { latestRequests, requestById } from './store-requests.ts';
import { withdrawIntroduction } from './withdraw-introduction.ts';

const route = apiRoute<Member>();
const chapter = 'Introductions';
const done = z.object({ done: z.boolean() });

/** Introductions by program: the same verbs as the pages. Nothing says how somebody answered. */
export const introductionsApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/introductions', summary: 'List the introductions I made, the latest first', chapter, query: z.strictObject(pageQuery),
    answer: z.object({ introductions: z.array(introductionJson), next: z.string().nullable() }),
    async handle(me, { query }) {
      const { from, rows, next } = await page(query, (start, most) => reading(ctx.db, me.id, db => latestIntroductions(db, start, most)));
      return { introductions: rows.map(row => toIntroductionJson(ctx, me, row)), next: next ? String(from + rows.length) : null };
    },
  }),
  route({
    access: 'write', method: 'post', path: '/introductions', status: 201, summary: 'Ask two people whether they would like to meet', chapter, body: introductionInput, answer: introductionJson,
    handle: (me, { body }) => refusing(async () => {
      const id = await offerIntroduction(ctx, me, body);
      return toIntroductionJson(ctx, me, found(await reading(ctx.db, me.id, db => introductionById(db, id))));
    }),
  }),
  route({
    access: 'read', method: 'get', path: '/introductions/{id}', summary: 'Show an introduction I made', chapter, params: idParam, answer: introductionJson,
    handle: (me, { params }) => refusing(async () => toIntroductionJson(ctx, me, found(await reading(ctx.db, me.id, db => introductionById(db, params.id))))),
  }),
  route({
    access: 'write', method: 'post', path: '/introductions/{id}/withdrawal', summary: 'Take an introduction back while it is open', chapter, params: idParam, answer: done,
    handle: async (me, { params }) => ({ done: await withdrawIntroduction(ctx, me.id, params.id) }),
  }),
  ...requestCalls(ctx),
];

const requestCalls = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/introduction-requests', summary: 'List the introductions I asked for, the latest first', chapter, query: z.strictObject(pageQuery),
    answer: z.object({ requests: z.array(requestJson), next: z.string().nullable() }),
    async handle(me, { query }) {
      const { from, rows, next } = await page(query, (start, most) => reading(ctx.db, me.id, db => latestRequests(db, start, most)));
      return { requests: rows.map(row => toRequestJson(ctx, row)), next: next ? String(from + rows.length) : null };
    },
  }),
  route({
    access: 'write', method: 'post', path: '/introduction-requests', status: 201, summary: 'Ask somebody for an introduction', chapter, body: requestInput, answer: requestJson,
    handle: (me, { body }) => refusing(async () => {
      const id = await askConnector(ctx, me, body);
      return toRequestJson(ctx, found(await reading(ctx.db, me.id, db => requestById(db, id))));
    }),
  }),
  route({
    access: 'read', method: 'get', path: '/introduction-requests/{id}', summary: 'Show an introduction I asked for', chapter, params: idParam, answer: requestJson,
    handle: (me, { params }) => refusing(async () => toRequestJson(ctx, found(await reading(ctx.db, me.id, db => requestById(db, params.id))))),
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

async function page<Row>({ cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number }, ask: (from: number, most: number) => Promise<readonly Row[]>) {
  const from = Math.max(0, Number.parseInt(cursor ?? '0', 10) || 0);
  const rows = await ask(from, limit + 1);
  return { from, rows: rows.slice(0, limit), next: rows.length > limit };
}

function found<Row>(row: Row | undefined): Row {
  if (!row) throw new NoSuchIntroduction();
  return row;
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoSuchIntroduction || error instanceof NoSuchPerson) throw new ApiRefusal(404, 'not_found', error.message);
    if (error instanceof CannotIntroduce) throw new ApiRefusal(error.why === 'unknown' ? 404 : 409, error.why === 'unknown' ? 'not_found' : `introduction_${error.why}`, error.message);
    if (error instanceof ConnectorTired) throw new ApiRefusal(409, 'connector_tired', error.message, { anyway: 'must be true to ask all the same' });
    throw error;
  }
}
