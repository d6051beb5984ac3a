import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { apiRoute, type ApiRoute } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { givingByPerson, givingByYear } from './store.ts';

const route = apiRoute<Member>();
const who = z.object({ id: z.uuid(), name: z.string() });
const count = { gave: z.int(), got: z.int() };

/** Giving and getting by program. */
export const givingApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/give-and-get', summary: 'How often something was given and got, by year and by person', chapter: 'Conversations', query: z.strictObject({}),
    answer: z.object({ years: z.array(z.object({ year: z.int(), ...count })), people: z.array(z.object({ person: who, ...count })) }),
    handle: (me) => reading(ctx.db, me.id, async db => ({ years: [...await givingByYear(db)], people: [...await givingByPerson(db, 200)] })),
  }),
];
