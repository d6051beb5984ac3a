import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { NoSuchPerson } from '../people/index.ts';
import { askBack } from './ask-back.ts';
import { groupReasons, suggestGroups } from './group-reasons.ts';
import { dropGroup, groupInput, nameGroup, renameGroup } from './name-group.ts';
import { type Reason, tally } from './reason.ts';
import { GroupTaken } from './refusals.ts';
import { allReasons, reasonGroups } from './store.ts';

const route = apiRoute<Member>();
const chapter = 'Outreach';
const sides = ['mine', 'theirs'] as const;
const tallyJson = z.object({ reasons: z.int(), answered: z.int(), talked: z.int() });
const reasonJson = z.object({ id: z.uuid(), kind: z.string(), person: z.uuid(), name: z.string(), at: z.string().nullable(), words: z.string(), answered: z.boolean(), talked: z.boolean(), groups: z.array(z.uuid()) });
const groupJson = z.object({ id: z.uuid(), name: z.string(), words: z.array(z.string()) });

/** The why ledger by program, and asking for a reason that was not given. */
export const reasonsApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/outreach/reasons', summary: 'Read the reasons given on one side, their groups, and what came of them', chapter, query: z.strictObject({ side: z.enum(sides, 'must be mine or theirs').default('mine') }),
    answer: z.object({ all: tallyJson, groups: z.array(groupJson.extend({ tally: tallyJson })), suggestions: z.array(z.object({ word: z.string(), reasons: z.int() })), reasons: z.array(reasonJson) }),
    handle: (me, { query }) => reading(ctx.db, me.id, async db => {
      const reasons = (await allReasons(db)).filter(({ side }) => side === query.side);
      const { grouped, rest } = groupReasons(reasons, await reasonGroups(db));
      const groupsOf = (reason: Reason) => grouped.filter(each => each.reasons.includes(reason)).map(({ group }) => group.id);
      return {
        all: tally(reasons), groups: grouped.map(({ group, reasons: held }) => ({ id: group.id, name: group.name, words: [...group.words], tally: tally(held) })), suggestions: [...suggestGroups(rest, 20)],
        reasons: reasons.slice(0, 1000).map(reason => ({ id: reason.id, kind: reason.kind, person: reason.person, name: reason.fullName, at: reason.at?.toISOString() ?? null, words: reason.words, answered: reason.answered, talked: reason.talked, groups: groupsOf(reason) })),
      };
    }),
  }),
  route({
    access: 'write', method: 'post', path: '/outreach/reasons/groups', summary: 'Name a group of reasons', chapter, body: groupInput, status: 201, answer: z.object({ id: z.uuid() }),
    handle: async (me, { body }) => ({ id: await nameGroup(ctx, me.id, body).catch(refuse) }),
  }),
  route({
    access: 'write', method: 'put', path: '/outreach/reasons/groups/{id}', summary: 'Change a group of reasons', chapter, params: idParam, body: groupInput, answer: z.object({ id: z.uuid() }),
    handle: async (me, { params, body }) => await renameGroup(ctx, me.id, params.id, body).catch(refuse) ? { id: params.id } : noSuchGroup(),
  }),
  route({
    access: 'write', method: 'delete', path: '/outreach/reasons/groups/{id}', summary: 'Do without a group of reasons', chapter, params: idParam, answer: z.object({ id: z.uuid() }),
    handle: async (me, { params }) => await dropGroup(ctx, me.id, params.id) ? { id: params.id } : noSuchGroup(),
  }),
  route({
    access: 'write', method: 'post', path: '/outreach/questions-back', summary: 'Draft a kind question back to somebody who asked to connect and did not say why', chapter, body: z.strictObject({ person: z.uuid('must be an id') }), status: 201, answer: z.object({ id: z.uuid(), change: z.uuid().nullable() }),
    async handle(me, { body }) {
      const { id, change } = await askBack(ctx, me, body.person).catch(refuse);
      return { id, change: change ?? null };
    },
  }),
];

const noSuchGroup = (): never => {
  throw new ApiRefusal(404, 'not_found', 'There is no such group here.');
};

/** What may be expected to go wrong, as the API says it. */
function refuse(error: unknown): never {
  if (error instanceof GroupTaken) throw new ApiRefusal(422, 'invalid', error.message, { name: error.message });
  if (error instanceof NoSuchPerson) throw new ApiRefusal(422, 'invalid', error.message, { person: error.message });
  throw error;
}
