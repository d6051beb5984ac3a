import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam, pageQuery } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { pickTongue } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { letterStates } from './letter.ts';
import { letterJson, toJson } from './letter-json.ts';
import { restLetter, retryLetter } from './rest-letter.ts';
import { listLetters } from './store-letters.ts';

const route = apiRoute<Member>();
const chapter = 'Letters';

/** Letters by program: the same verbs as the pages. */
export const postApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/letters', summary: 'List letters that wait, failed, were sent, or were let rest, the newest first', chapter,
    query: z.strictObject({ ...pageQuery, state: z.enum(letterStates, `must be one of ${letterStates.join(', ')}`).default('waiting') }),
    answer: z.object({ letters: z.array(letterJson), next: z.string().nullable() }),
    async handle(me, { query: { cursor, limit, state } }) {
      const found = await reading(ctx.db, me.id, db => listLetters(db, state, limit + 1, isId(cursor) ? cursor : undefined));
      const tongue = pickTongue(undefined, me.locale);
      return { letters: found.slice(0, limit).map(letter => toJson(tongue, letter)), next: found.length > limit ? found[limit - 1]!.id : null };
    },
  }),
  act(ctx, 'retry', 'Try a letter again now that waits, failed or rests', retryLetter),
  act(ctx, 'rest', 'Let a letter rest that waits or failed: it is not sent', restLetter),
];

const act = (ctx: Context, verb: 'retry' | 'rest', summary: string, carryOut: (ctx: Context, me: string, id: string) => Promise<boolean>): ApiRoute<Member> => route({
  access: 'write', method: 'post', path: `/letters/{id}/${verb}`, summary, chapter, params: idParam, answer: z.object({ done: z.literal(true) }),
  async handle(me, { params }) {
    if (!await carryOut(ctx, me.id, params.id)) throw new ApiRefusal(404, 'not_found', 'There is no such letter, or it was sent already. Nothing was changed.');
    return { done: true as const };
  },
});
