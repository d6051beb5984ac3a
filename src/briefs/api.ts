import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { conversationById } from '../conversations/index.ts';
import type { OtherMoments } from '../stories/index.ts';
import { briefJson, toBriefJson } from './brief-json.ts';
import { briefOf } from './brief.ts';

const route = apiRoute<Member>();
const briefsJson = z.object({ briefs: z.array(briefJson) });

/** Briefs by program. */
export const briefsApi = (ctx: Context, others: OtherMoments): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/conversations/{id}/brief', summary: 'Read the brief before a conversation, about at most three of its people', chapter: 'Conversations', params: idParam, answer: briefsJson,
    handle: (me, { params }) => reading(ctx.db, me.id, async db => {
      const found = await conversationById(db, params.id);
      if (!found) throw new ApiRefusal(404, 'not_found', 'There is no such conversation here.');
      const { briefs, goals } = await briefOf(db, found.people.map(({ id }) => id), others);
      return { briefs: briefs.map(brief => toBriefJson(brief, goals, found.kind)) };
    }),
  }),
  route({
    access: 'read', method: 'get', path: '/people/{id}/brief', summary: 'Read what to know of somebody', chapter: 'Conversations', params: idParam, answer: briefsJson,
    handle: (me, { params }) => reading(ctx.db, me.id, async db => {
      const { briefs, goals } = await briefOf(db, [params.id], others);
      if (briefs.length === 0) throw new ApiRefusal(404, 'not_found', 'There is no such person here.');
      return { briefs: briefs.map(brief => toBriefJson(brief, goals)) };
    }),
  }),
];
