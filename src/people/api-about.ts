import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import type { Done } from './act-on-people.ts';
import { addIdentity, IdentityRefused, NoSuchIdentity, removeIdentity } from './hold-identity.ts';
import { giveRole, labelPerson, labelsInput, rhythmInput, setRhythm, tagInput, tagPeople, takeRole, untagPeople } from './label-people.ts';
import { NoSuchPerson } from './person.ts';
import { noteJson, toNoteJson } from './person-json.ts';
import { roles } from './roles.ts';
import { personById } from './store.ts';
import { changeNote, noteInput, NoSuchNote, removeNote, writeNote } from './write-note.ts';

const route = apiRoute<Member>();
const chapter = 'About a person';
const changed = z.object({ change: z.uuid() });
/** No change where it stood so already. */
const perhapsChanged = z.object({ change: z.uuid().nullable() });
const noteParams = idParam.extend({ note: z.uuid('must be an id') });

/** What a member writes and holds about one person. */
export const aboutApi = (ctx: Context): readonly ApiRoute<Member>[] => [...noteRoutes(ctx), ...labelRoutes(ctx), ...identityRoutes(ctx)];

const noteRoutes = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/people/{id}/notes', summary: 'Read the notes about a person', chapter, params: idParam, answer: z.object({ notes: z.array(noteJson) }),
    handle: async (me, { params }) => ({ notes: ((await reading(ctx.db, me.id, db => personById(db, params.id))) ?? refuse(new NoSuchPerson())).notes.map(toNoteJson) }),
  }),
  route({
    access: 'write', method: 'post', path: '/people/{id}/notes', summary: 'Write a note', chapter, params: idParam, body: z.strictObject({ body: noteInput }), status: 201, answer: z.object({ id: z.uuid(), change: z.uuid() }),
    handle: (me, { params, body }) => writeNote(ctx, me.id, params.id, body.body).catch(refuse),
  }),
  route({
    access: 'write', method: 'put', path: '/people/{id}/notes/{note}', summary: 'Change a note', chapter, params: noteParams, body: z.strictObject({ body: noteInput }), answer: changed,
    handle: async (me, { params, body }) => ({ change: await changeNote(ctx, me.id, params.id, params.note, body.body).catch(refuse) }),
  }),
  route({
    access: 'write', method: 'delete', path: '/people/{id}/notes/{note}', summary: 'Remove a note', chapter, params: noteParams, answer: changed,
    handle: async (me, { params }) => ({ change: await removeNote(ctx, me.id, params.id, params.note).catch(refuse) }),
  }),
];

const tagParams = idParam.extend({ tag: tagInput });
const roleParams = idParam.extend({ role: z.enum(roles, `must be one of ${roles.join(', ')}`) });

const labelRoutes = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'write', method: 'put', path: '/people/{id}/tags/{tag}', summary: 'Tag a person', chapter, params: tagParams, answer: perhapsChanged,
    handle: (me, { params: { id, tag } }) => labelled(ctx, me, id, () => tagPeople(ctx, me.id, { ids: [id] }, tag)),
  }),
  route({
    access: 'write', method: 'delete', path: '/people/{id}/tags/{tag}', summary: 'Take a tag off a person', chapter, params: tagParams, answer: perhapsChanged,
    handle: (me, { params: { id, tag } }) => labelled(ctx, me, id, () => untagPeople(ctx, me.id, { ids: [id] }, tag)),
  }),
  route({
    access: 'write', method: 'put', path: '/people/{id}/roles/{role}', summary: 'Give a person a role', chapter, params: roleParams, answer: perhapsChanged,
    handle: (me, { params: { id, role } }) => labelled(ctx, me, id, () => giveRole(ctx, me.id, { ids: [id] }, role)),
  }),
  route({
    access: 'write', method: 'delete', path: '/people/{id}/roles/{role}', summary: 'Take a role from a person', chapter, params: roleParams, answer: perhapsChanged,
    handle: (me, { params: { id, role } }) => labelled(ctx, me, id, () => takeRole(ctx, me.id, { ids: [id] }, role)),
  }),
  route({
    access: 'write', method: 'put', path: '/people/{id}/labels', summary: 'Say what a person is to you: these roles and tags and no others, and this rhythm, as one change', chapter, params: idParam, body: labelsInput, answer: perhapsChanged,
    handle: async (me, { params: { id }, body }) => ({ change: (await labelPerson(ctx, me.id, id, body).catch(refuse)).change ?? null }),
  }),
  route({
    access: 'write', method: 'put', path: '/people/{id}/rhythm', summary: 'Say how often to be in touch', chapter, params: idParam, body: z.strictObject({ days: rhythmInput }), answer: perhapsChanged,
    handle: (me, { params: { id }, body: { days } }) => labelled(ctx, me, id, () => setRhythm(ctx, me.id, { ids: [id] }, days)),
  }),
];

async function labelled(ctx: Context, me: Member, id: string, work: () => Promise<Done>): Promise<z.infer<typeof perhapsChanged>> {
  if (!await reading(ctx.db, me.id, db => personById(db, id))) refuse(new NoSuchPerson());
  return { change: (await work()).change ?? null };
}

const identityInput = z.strictObject({ kind: z.enum(['email', 'phone', 'profile'], 'must be email, phone or profile'), value: z.string('must be an address').max(1000, 'must be at most 1000 characters'), label: z.string().trim().max(60, 'must be at most 60 characters').default('') });

const identityRoutes = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'write', method: 'post', path: '/people/{id}/identities', summary: 'Add an address to a person', chapter, params: idParam, body: identityInput, status: 201, answer: changed,
    handle: async (me, { params, body: { kind, value, label } }) => ({ change: await addIdentity(ctx, me.id, params.id, kind, value, label).catch(refuse) }),
  }),
  route({
    access: 'write', method: 'delete', path: '/people/{id}/identities/{identity}', summary: 'Remove an address', chapter, params: idParam.extend({ identity: z.uuid('must be an id') }), answer: changed,
    handle: async (me, { params }) => ({ change: await removeIdentity(ctx, me.id, params.id, params.identity).catch(refuse) }),
  }),
];

/** What may be expected to go wrong, as the API says it; an address that is refused came in the field of that name. */
export const refuseFor = (field: string) => function refused(error: unknown): never {
  if (error instanceof NoSuchPerson || error instanceof NoSuchNote || error instanceof NoSuchIdentity) throw new ApiRefusal(404, 'not_found', error.message);
  if (error instanceof IdentityRefused) throw error.heldBy ? new ApiRefusal(409, 'held', error.message) : new ApiRefusal(422, 'invalid', error.message, { [field]: error.message });
  throw error;
};

export const refuse: (error: unknown) => never = refuseFor('value');
