import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
import { namesOf } from '../people/index.ts';
import { findWays } from './find-ways.ts';
import { forgetAcquaintance, recordAcquaintance, shareTies } from './record-acquaintance.ts';
import { knownTo, peopleAt, sharesTies } from './store.ts';
import { wayJson, waysJson } from './ways-json.ts';

const route = apiRoute<Member>();
const chapter = 'Ties';

const pairBody = z.strictObject({ one: z.uuid('must be an id'), other: z.uuid('must be an id') });
const asked = z.strictObject({ to: z.uuid('must be an id').optional(), company: typedText().min(1, 'must not be empty').max(200, 'must be at most 200 characters').optional() });

/** Who knows whom, and ways to somebody, by program. */
export const tiesApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/ways', summary: 'Find who could introduce me to a person, or to somebody at a company', chapter, query: asked, answer: z.object({ ways: z.array(wayJson) }),
    async handle(me, { query: { to, company } }) {
      if (!to && !company) throw new ApiRefusal(422, 'invalid', 'Say to whom, or to which company.', { to: 'needs a person, or company a name' });
      const ways = await reading(ctx.db, me.id, async db => findWays(db, to ? [...(await namesOf(db, [to])).keys()] : await peopleAt(db, company!), ctx.now(), !to));
      return { ways: waysJson(ways) };
    },
  }),
  route({
    access: 'read', method: 'get', path: '/people/{id}/knows', summary: 'List whom a person is known to know', chapter, params: idParam, answer: z.object({ people: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
    handle: async (me, { params }) => ({ people: [...await reading(ctx.db, me.id, db => knownTo(db, params.id))] }),
  }),
  route({ access: 'read', method: 'get', path: '/tie-sharing', summary: 'Tell whether other members may find ways through me', chapter, answer: z.object({ shares: z.boolean() }), handle: async me => ({ shares: await reading(ctx.db, me.id, sharesTies) }) }),
  route({
    access: 'write', method: 'post', path: '/tie-sharing', summary: 'Let other members find ways through me, or not', chapter, body: z.strictObject({ shares: z.boolean('must be true or false') }), answer: z.object({ shares: z.boolean() }),
    async handle(me, { body: { shares } }) {
      await shareTies(ctx, me.id, shares);
      return { shares };
    },
  }),
  act(ctx, '/acquaintances', 'Remember that two people know each other', recordAcquaintance),
  act(ctx, '/acquaintances/removals', 'Remember that two people do not know each other after all', forgetAcquaintance),
];

const act = (ctx: Context, path: string, summary: string, carryOut: typeof recordAcquaintance): ApiRoute<Member> => route({
  access: 'write', method: 'post', path, summary, chapter, body: pairBody, answer: z.object({ change: z.uuid().nullable() }),
  async handle(me, { body: { one, other } }) {
    if ((await reading(ctx.db, me.id, db => namesOf(db, [one, other]))).size !== 2) throw new ApiRefusal(404, 'not_found', 'There is no such person here.');
    return { change: await carryOut(ctx, me.id, one, other) ?? null };
  },
});
