import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, countedPage, pageQuery } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { NoSuchPerson } from '../people/index.ts';
import { lookForDuplicates } from './find-duplicates.ts';
import { keepApart } from './keep-apart.ts';
import { mergePeople, OneEntry } from './merge-people.ts';
import { choices } from './merged-person.ts';
import { pairJson, toPairJson } from './pair-json.ts';
import { listLikenesses } from './store.ts';

const route = apiRoute<Member>();
const chapter = 'Duplicates';
const id = z.uuid('must be an id');

/** Entries that may be one person, by program. */
export const duplicatesApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/duplicates', summary: 'List pairs of entries that may be one person, the surest first', chapter, query: z.strictObject(pageQuery),
    answer: z.object({ duplicates: z.array(pairJson), next: z.string().nullable() }),
    async handle(me, { query }) {
      const { rows, next } = await countedPage(query, (from, most) => reading(ctx.db, me.id, db => listLikenesses(db, from, most)));
      return { duplicates: rows.map(toPairJson), next };
    },
  }),
  route({
    access: 'write', method: 'post', path: '/duplicates/searches', summary: 'Have duplicates looked for anew, in a job', chapter, status: 201, answer: z.object({ searching: z.literal(true) }),
    async handle(me) {
      await lookForDuplicates(ctx, me.id);
      return { searching: true as const };
    },
  }),
  route({
    access: 'write', method: 'post', path: '/duplicates/merges', summary: 'Make one person of two entries; the change can be undone', chapter, status: 201,
    body: z.strictObject({ keep: id, gone: id, shown: z.strictObject(Object.fromEntries(choices.map(choice => [choice, id.optional()])) as Record<(typeof choices)[number], z.ZodOptional<z.ZodUUID>>).optional() }),
    answer: z.object({ person: z.uuid(), change: z.uuid() }),
    async handle(me, { body }) {
      const { person, change } = await mergePeople(ctx, me.id, body).catch(refuse);
      return { person, change };
    },
  }),
  route({
    access: 'write', method: 'post', path: '/duplicates/separations', summary: 'Remember for good that two entries are two people', chapter, status: 201, body: z.strictObject({ one: id, other: id }),
    answer: z.object({ change: z.uuid() }),
    handle: async (me, { body }) => ({ change: await keepApart(ctx, me.id, body.one, body.other).catch(refuse) }),
  }),
];

function refuse(error: unknown): never {
  if (error instanceof NoSuchPerson) throw new ApiRefusal(404, 'not_found', `${error.message} Nothing was changed.`);
  if (error instanceof OneEntry) throw new ApiRefusal(422, 'one_entry', error.message);
  throw error;
}
