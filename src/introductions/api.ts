import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { answering, orNoSuchIntroduction } from '../connectors/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, countedPage, idParam, pageQuery } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { introductionJson, toIntroductionJson } from './introduction-json.ts';
import { CannotIntroduce } from './introduction.ts';
import { introductionInput, offerIntroduction } from './offer-introduction.ts';
import { introductionById, latestIntroductions } from './store.ts';
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
      const { rows, next } = await countedPage(query, (start, most) => reading(ctx.db, me.id, db => latestIntroductions(db, start, most)));
      return { introductions: rows.map(row => toIntroductionJson(ctx, me, row)), next };
    },
  }),
  route({
    access: 'write', method: 'post', path: '/introductions', status: 201, summary: 'Ask two people whether they would like to meet', chapter, body: introductionInput, answer: introductionJson,
    handle: (me, { body }) => refusing(async () => {
      const id = await offerIntroduction(ctx, me, body);
      return toIntroductionJson(ctx, me, orNoSuchIntroduction(await reading(ctx.db, me.id, db => introductionById(db, id))));
    }),
  }),
  route({
    access: 'read', method: 'get', path: '/introductions/{id}', summary: 'Show an introduction I made', chapter, params: idParam, answer: introductionJson,
    handle: (me, { params }) => refusing(async () => toIntroductionJson(ctx, me, orNoSuchIntroduction(await reading(ctx.db, me.id, db => introductionById(db, params.id))))),
  }),
  route({
    access: 'write', method: 'post', path: '/introductions/{id}/withdrawal', summary: 'Take an introduction back while it is open', chapter, params: idParam, answer: done,
    handle: async (me, { params }) => ({ done: await withdrawIntroduction(ctx, me.id, params.id) }),
  }),
];

const refusing = <T>(work: () => Promise<T>): Promise<T> => answering(work, error => {
  if (error instanceof CannotIntroduce) throw new ApiRefusal(error.why === 'unknown' ? 404 : 409, error.why === 'unknown' ? 'not_found' : `introduction_${error.why}`, error.message);
});
