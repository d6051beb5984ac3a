import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { apiRoute, type ApiRoute, pageQuery } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { personRowJson, toRowJson } from '../people/index.ts';
import { peopleQuery } from './filter.ts';
import { tagsInUse } from './store.ts';
import { findPeople } from './store-list.ts';

const route = apiRoute<Member>();
const chapter = 'People';

/** The list of people by program. */
export const directoryApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/people', summary: 'List or search people', chapter, query: peopleQuery.extend(pageQuery),
    answer: z.object({ people: z.array(personRowJson), total: z.int(), more: z.boolean(), next: z.string().nullable() }),
    async handle(me, { query: { cursor, limit, ...filter } }) {
      const { people, total, more, next } = await reading(ctx.db, me.id, db => findPeople(db, filter, ctx.now(), cursor, limit));
      return { people: people.map(toRowJson), total, more, next: next ?? null };
    },
  }),
  route({
    access: 'read', method: 'get', path: '/tags', summary: 'List the tags in use', chapter, answer: z.object({ tags: z.array(z.object({ name: z.string(), count: z.int() })) }),
    handle: async me => ({ tags: [...await reading(ctx.db, me.id, tagsInUse)] }),
  }),
];
