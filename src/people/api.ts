import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { apiRoute, type ApiRoute, idParam } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { aboutApi, refuse, refuseFor } from './api-about.ts';
import { addPerson, changePerson, newPersonInput, personChange } from './edit-person.ts';
import { deletePeople } from './delete-people.ts';
import { NoSuchPerson } from './person.ts';
import { personJson, toPersonJson } from './person-json.ts';
import { personById } from './store.ts';

const route = apiRoute<Member>();
const chapter = 'People';
const changed = z.object({ change: z.uuid() });

/** A person by program: the same schemas and verbs as the forms. */
export const peopleApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'write', method: 'post', path: '/people', summary: 'Add a person', chapter, body: newPersonInput, status: 201, answer: z.object({ person: personJson, change: z.uuid() }),
    async handle(me, { body }) {
      const { id, change } = await addPerson(ctx, me.id, body).catch(refuseFor('email'));
      return { person: await personNow(ctx, me, id), change };
    },
  }),
  route({
    access: 'read', method: 'get', path: '/people/{id}', summary: 'Read everything about a person', chapter, params: idParam, answer: z.object({ person: personJson }),
    handle: async (me, { params }) => ({ person: await personNow(ctx, me, params.id) }),
  }),
  route({
    access: 'write', method: 'patch', path: '/people/{id}', summary: 'Change a person; what is left out stays', chapter, params: idParam, body: personChange, answer: z.object({ person: personJson, change: z.uuid() }),
    async handle(me, { params, body: { corrects, ...fields } }) {
      const change = await changePerson(ctx, me.id, params.id, fields, corrects).catch(refuse);
      return { person: await personNow(ctx, me, params.id), change };
    },
  }),
  route({
    access: 'write', method: 'delete', path: '/people/{id}', summary: 'Delete a person; the change can be undone', chapter, params: idParam, answer: changed,
    async handle(me, { params }) {
      const { change } = await deletePeople(ctx, me.id, { ids: [params.id] });
      return { change: change ?? refuse(new NoSuchPerson()) };
    },
  }),
  ...aboutApi(ctx),
];

async function personNow(ctx: Context, me: Member, id: string): Promise<z.infer<typeof personJson>> {
  const person = await reading(ctx.db, me.id, db => personById(db, id));
  return person ? toPersonJson(person) : refuse(new NoSuchPerson());
}
