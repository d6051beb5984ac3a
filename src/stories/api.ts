import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam, pageQuery } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { momentJson, toMomentJson } from './moment-json.ts';
import { type OtherMoments, storyOf } from './told-story.ts';

const route = apiRoute<Member>();
const storyJson = z.object({ moments: z.array(momentJson), next: z.string().nullable() });

/** All that happened with somebody, by program. */
export const storiesApi = (ctx: Context, others: OtherMoments): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/people/{id}/story', summary: 'Read everything that happened with somebody, the latest first: messages, invitations, conversations, outreach, notes', chapter: 'Conversations', params: idParam, query: z.strictObject(pageQuery), answer: storyJson,
    async handle(me, { params, query }) {
      const story = await reading(ctx.db, me.id, db => storyOf(db, params.id, others, query.cursor, query.limit));
      if (!story) throw new ApiRefusal(404, 'not_found', 'There is no such person here.');
      return { moments: story.moments.map(toMomentJson), next: story.next ?? null };
    },
  }),
];
