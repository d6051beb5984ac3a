import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam, pageQuery } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';
import { reading } from '../kit/transact.ts';
import { checkDraft, settingOf } from '../templates/index.ts';
import { attachFile, detachFile } from './attach-file.ts';
import { draftChange, draftInput } from './draft-input.ts';
import { changeDraft, discardDraft, draftOutreach, refillDraft } from './draft-outreach.ts';
import { followUp, followUpText } from './follow-up.ts';
import { moveOutreach } from './move-outreach.ts';
import { NoSuchOutreach, type Outreach, states } from './outreach.ts';
import { type flawJson, outreachJson, outreachWhole, toFlawJson, toOutreachJson, toStepJson } from './outreach-json.ts';
import { refuse } from './api-refuse.ts';
import { mailFollowUp, sendOutreach } from './send-outreach.ts';
import { listOutreach, outreachById, stepsOf } from './store.ts';

const route = apiRoute<Member>();
const chapter = 'Outreach';
const changed = z.object({ change: z.uuid() });
const state = z.enum(states, `must be one of ${states.join(', ')}`);
const listQuery = z.strictObject({ ...pageQuery, state: state.optional(), person: z.uuid('must be an id').optional(), goal: z.uuid('must be an id').optional() });

/** Outreach by program: the same verbs as the pages. */
export const outreachApi = (ctx: Context): readonly ApiRoute<Member>[] => [...askingRoutes(ctx), ...draftRoutes(ctx), ...goingRoutes(ctx)];

const askingRoutes = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/outreach', summary: 'List outreach', chapter, query: listQuery, answer: z.object({ outreach: z.array(outreachJson), next: z.string().nullable() }),
    handle: (me, { query: { cursor, limit, ...wanted } }) => reading(ctx.db, me.id, async db => {
      const after = cursor === undefined ? undefined : z.uuid().safeParse(cursor).data ?? refuse(new ApiRefusal(422, 'invalid', 'That is no cursor of an earlier answer.', { cursor: 'must be a cursor from an earlier answer' }));
      const found = await listOutreach(db, { ...wanted, after, size: limit + 1 });
      const setting = await settingOf(db);
      return { outreach: found.slice(0, limit).map(card => toOutreachJson(card, setting, ctx.now())), next: found.length > limit ? found[limit - 1]!.id : null };
    }),
  }),
  route({
    access: 'read', method: 'get', path: '/outreach/{id}', summary: 'Read an outreach, what happened, and what its draft lacks', chapter, params: idParam, answer: outreachWhole,
    handle: (me, { params }) => reading(ctx.db, me.id, db => wholeOf(ctx, db, params.id)),
  }),
];

/** A card with its steps and what it lacks. */
export async function wholeOf(ctx: Context, db: Reader, id: string): Promise<z.infer<typeof outreachWhole>> {
  const card = await outreachById(db, id) ?? refuse(new NoSuchOutreach());
  const setting = await settingOf(db);
  return { ...toOutreachJson(card, setting, ctx.now()), steps: (await stepsOf(db, id)).map(toStepJson), flaws: flawsOf(card, setting.noteLimit) };
}

const flawsOf = (card: Outreach, noteLimit: number): z.infer<typeof flawJson>[] => card.state === 'drafted' ? checkDraft(card, noteLimit).map(toFlawJson) : [];

const draftRoutes = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'write', method: 'post', path: '/outreach', summary: 'Draft an outreach', chapter, body: draftInput, status: 201, answer: z.object({ id: z.uuid(), change: z.uuid() }),
    handle: (me, { body }) => draftOutreach(ctx, me, body).catch(refuse),
  }),
  route({
    access: 'write', method: 'patch', path: '/outreach/{id}', summary: 'Change a draft', chapter, params: idParam, body: draftChange, answer: changed,
    handle: async (me, { params, body }) => ({ change: await changeDraft(ctx, me, params.id, body).catch(refuse) }),
  }),
  route({
    access: 'write', method: 'delete', path: '/outreach/{id}', summary: 'Put a draft away', chapter, params: idParam, answer: changed,
    handle: async (me, { params }) => ({ change: await discardDraft(ctx, me, params.id).catch(refuse) }),
  }),
  route({
    access: 'write', method: 'post', path: '/outreach/{id}/refills', summary: 'Write a draft anew from its template, in place of the text that stands there', chapter, params: idParam, answer: changed.extend({ body: z.string() }),
    handle: async (me, { params }) => ({ change: await refillDraft(ctx, me, params.id).catch(refuse), body: (await reading(ctx.db, me.id, db => outreachById(db, params.id)))?.body ?? '' }),
  }),
  route({
    access: 'write', method: 'put', path: '/outreach/{id}/attachment', summary: 'Have a file go along with a draft', chapter, params: idParam,
    body: z.strictObject({ name: z.string('must be a name').min(1, 'must be a name'), type: z.string().default('application/octet-stream'), base64: z.base64('must be base64') }), answer: changed,
    handle: async (me, { params, body }) => ({ change: (await attachFile(ctx, me.id, params.id, { name: body.name, type: body.type, bytes: Buffer.from(body.base64, 'base64') }).catch(refuse)).change }),
  }),
  route({
    access: 'write', method: 'delete', path: '/outreach/{id}/attachment', summary: 'Take the file off a draft', chapter, params: idParam, answer: changed,
    handle: async (me, { params }) => ({ change: await detachFile(ctx, me.id, params.id).catch(refuse) }),
  }),
];

const goingRoutes = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'write', method: 'post', path: '/outreach/{id}/moves', summary: 'Say where an outreach stands now', chapter, params: idParam, body: z.strictObject({ to: state }), answer: z.object({ change: z.uuid().nullable() }),
    handle: async (me, { params, body }) => ({ change: (await moveOutreach(ctx, me.id, params.id, body.to).catch(refuse)).change ?? null }),
  }),
  route({
    access: 'write', method: 'post', path: '/outreach/{id}/letters', summary: 'Send a draft by e-mail', chapter, params: idParam, status: 201, answer: z.object({ letter: z.uuid() }),
    handle: async (me, { params }) => ({ letter: (await sendOutreach(ctx, me, params.id).catch(refuse)).letter }),
  }),
  route({
    access: 'write', method: 'post', path: '/outreach/{id}/follow-ups', summary: 'Send the one follow-up by e-mail, or say that it went out another way', chapter, params: idParam,
    body: z.strictObject({ words: draftChange.shape.body.unwrap().optional(), by: z.enum(['mail', 'me'], 'must be mail or me').default('me') }), answer: z.object({ change: z.uuid().nullable(), letter: z.uuid().nullable() }),
    async handle(me, { params, body }) {
      const words = body.words ?? await reading(ctx.db, me.id, async db => followUpText(ctx, db, me, await outreachById(db, params.id) ?? refuse(new NoSuchOutreach())));
      if (body.by === 'mail') return { change: null, letter: (await mailFollowUp(ctx, me, params.id, words).catch(refuse)).letter };
      return { change: (await followUp(ctx, me, params.id, words).catch(refuse)).change, letter: null };
    },
  }),
];
