import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { steps } from '../matching/index.ts';
import { addParticipants, addTagged } from './add-participants.ts';
import { drawingOf, drawNow, pairingsOf, roundsOf, stopDrawing } from '../draws/index.ts';
import { NoSuchGroup, participantAddress, participantsOf, removeParticipant, roundGroup, roundGroups } from '../groups/index.ts';
import { changeGroup, endGroup, groupChange, groupInput, makeGroup, GroupRefused, resumeGroup } from './make-group.ts';

const route = apiRoute<Member>();
const chapter = 'Coffee rounds';
const groupJson = z.object({ id: z.uuid(), name: z.string(), everyWeeks: z.int(), size: z.int(), emphasis: z.string(), onlyAcross: z.boolean(), nextOn: z.string(), endedAt: z.string().nullable(), people: z.int(), rounds: z.int(), met: z.int() });
const personJson = z.object({ id: z.uuid(), name: z.string(), email: z.string(), /** Only where the organiser must pass it on: behind it stands what is nobody else’s. */ link: z.string().nullable() });
const roundJson = z.object({ id: z.uuid(), number: z.int(), beginsOn: z.string(), drawnAt: z.string().nullable(), weight: z.number().nullable(), bound: z.number().nullable(), proven: z.boolean().nullable(), groups: z.array(z.object({ members: z.array(z.string()), because: z.array(z.string()), met: z.boolean() })) });
const added = z.strictObject({
  people: z.array(z.union([z.strictObject({ person: z.uuid('must be an id') }), z.strictObject({ name: z.string().min(1).max(200), email: z.email('must be an e-mail address') })])).max(1000, 'may name 1000 at the most').default([]),
  /** Everyone with this tag besides. */
  tag: z.string().min(1, 'must not be empty').max(100, 'must be at most 100 characters').optional(),
}).refine(({ people, tag }) => people.length > 0 || tag !== undefined, { path: ['people'], message: 'must name at least one' });

/** Coffee rounds by program: the same verbs as the pages. */
export const roundsApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/round-groups', summary: 'List my groups', chapter, answer: z.object({ groups: z.array(groupJson) }),
    handle: async me => ({ groups: (await reading(ctx.db, me.id, roundGroups)).map(({ id, name, everyWeeks, size, emphasis, onlyAcross, nextOn, endedAt, people, rounds, met }) => ({ id, name, everyWeeks, size, emphasis, onlyAcross, nextOn, endedAt: endedAt?.toISOString() ?? null, people, rounds, met })) }),
  }),
  route({ access: 'write', method: 'post', path: '/round-groups', status: 201, summary: 'Start a group', chapter, body: groupInput, answer: z.object({ id: z.uuid() }), handle: (me, { body }) => refusing(async () => ({ id: await makeGroup(ctx, me, body) })) }),
  route({
    access: 'write', method: 'patch', path: '/round-groups/{id}', summary: 'Change a group', chapter, params: idParam, body: groupChange, answer: z.object({ done: z.boolean() }),
    handle: (me, { params, body }) => refusing(async () => {
      await changeGroup(ctx, me.id, params.id, body);
      return { done: true };
    }),
  }),
  route({
    access: 'read', method: 'get', path: '/round-groups/{id}/people', summary: 'List the people of a group', chapter, params: idParam, answer: z.object({ people: z.array(personJson) }),
    handle: async (me, { params }) => ({ people: (await reading(ctx.db, me.id, db => participantsOf(db, params.id))).map(({ id, name, email }) => ({ id, name, email, link: email && ctx.mail.ready ? null : participantAddress(ctx, id) })) }),
  }),
  route({
    access: 'write', method: 'post', path: '/round-groups/{id}/people', summary: 'Add people to a group', chapter, params: idParam, body: added, answer: z.object({ added: z.int(), known: z.int(), unread: z.array(z.string()) }),
    handle: (me, { params, body }) => refusing(async () => {
      const done = [await addParticipants(ctx, me, params.id, body.people), ...body.tag ? [await addTagged(ctx, me, params.id, body.tag)] : []];
      return { added: done.reduce((sum, each) => sum + each.added, 0), known: done.reduce((sum, each) => sum + each.known, 0), unread: done.flatMap(each => [...each.unread]) };
    }),
  }),
  route({
    access: 'write', method: 'post', path: '/round-groups/{id}/people/{participant}/removal', summary: 'Take somebody out of a group', chapter, params: z.object({ ...idParam.shape, participant: z.uuid('must be an id') }), answer: z.object({ done: z.boolean() }),
    handle: async (me, { params }) => ({ done: await removeParticipant(ctx, me.id, params.id, params.participant) }),
  }),
  route({
    access: 'read', method: 'get', path: '/round-groups/{id}/rounds', summary: 'List the rounds of a group, the latest first', chapter, params: idParam, answer: z.object({ rounds: z.array(roundJson) }),
    async handle(me, { params }) {
      return reading(ctx.db, me.id, async db => {
        const rounds = await roundsOf(db, params.id, 50);
        const pairings = await pairingsOf(db, rounds.map(round => round.id));
        return { rounds: rounds.map(({ id, number, beginsOn, drawnAt, weight, bound, proven }) => {
          const groups = pairings.filter(pairing => pairing.round === number).map(({ members, because }) => ({ members: members.map(member => member.name), because: [...because], met: members.some(member => member.met === 'yes') }));
          return { id, number, beginsOn, drawnAt: drawnAt?.toISOString() ?? null, weight, bound, proven, groups };
        }) };
      });
    },
  }),
  route({ access: 'write', method: 'post', path: '/round-groups/{id}/draw', summary: 'Draw the round that is open, or one for tomorrow', chapter, params: idParam, answer: z.object({ round: z.uuid(), state: z.enum(['drawn', 'drawing', 'stopped']) }), handle: (me, { params }) => refusing(() => drawNow(ctx, me.id, params.id)) }),
  ...drawingCalls(ctx),
  route({
    access: 'write', method: 'post', path: '/round-groups/{id}/end', summary: 'End a group', chapter, params: idParam, answer: z.object({ done: z.boolean() }),
    handle: (me, { params }) => refusing(async () => {
      if (!await reading(ctx.db, me.id, db => roundGroup(db, params.id))) throw new NoSuchGroup();
      return { done: await endGroup(ctx, me.id, params.id) };
    }),
  }),
  route({ access: 'write', method: 'post', path: '/round-groups/{id}/resume', summary: 'Let a group go on that had ended', chapter, params: idParam, answer: z.object({ done: z.boolean() }), handle: (me, { params }) => refusing(async () => ({ done: await resumeGroup(ctx, me.id, params.id) })) }),
];

const drawingJson = z.object({ round: z.uuid(), askedAt: z.string(), step: z.enum(steps).nullable(), share: z.number().nullable(), stopping: z.boolean() });

const drawingCalls = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/round-groups/{id}/drawing', summary: 'Tell how far the draw of a large round is', chapter, params: idParam, answer: z.object({ drawing: drawingJson.nullable() }),
    async handle(me, { params }) {
      const drawing = await reading(ctx.db, me.id, db => drawingOf(db, params.id));
      return { drawing: drawing ? { round: drawing.round, askedAt: drawing.askedAt.toISOString(), step: drawing.step, share: drawing.share, stopping: drawing.stopAskedAt !== null } : null };
    },
  }),
  route({ access: 'write', method: 'post', path: '/round-groups/{id}/drawing/stop', summary: 'Stop the draw of a large round; nothing of it is kept', chapter, params: idParam, answer: z.object({ done: z.boolean() }), handle: async (me, { params }) => ({ done: await stopDrawing(ctx, me.id, params.id) }) }),
];

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoSuchGroup) throw new ApiRefusal(404, 'not_found', error.message);
    if (error instanceof GroupRefused) throw new ApiRefusal(422, 'invalid', error.message, { [error.field]: error.message });
    throw error;
  }
}
