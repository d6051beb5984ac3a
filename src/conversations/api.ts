import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam, pageQuery } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { NoSuchPerson } from '../people/index.ts';
import { promisesIn } from '../promises/index.ts';
import type { Reader } from '../kit/db.ts';
import { conversationJson, conversationWhole, toConversationJson, toWholeJson } from './conversation-json.ts';
import { type Conversation, type ConversationChange, conversationChange, conversationInput, NoSuchConversation } from './conversation.ts';
import { overlaid } from './overlaid.ts';
import { readPlace, writePlace } from './place-in-order.ts';
import { callOff, deleteConversation, didNotMeet } from './settle-conversation.ts';
import { conversationById, conversationsAhead, conversationsBehind, conversationsToWriteDown, conversationsWith } from './store.ts';
import { addConversation, changeConversation } from './write-conversation.ts';

const route = apiRoute<Member>();
const chapter = 'Conversations';
const views = ['ahead', 'toWriteDown', 'behind'] as const;
const changed = z.object({ change: z.uuid() });

const listQuery = z.strictObject({ ...pageQuery, view: z.enum(views, `must be one of ${views.join(', ')}`).default('behind'), person: z.uuid('must be an id').optional(), q: z.string().max(200).optional() });

/** Conversations by program: the same verbs as the pages. */
export const conversationsApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/conversations', summary: 'List conversations: those ahead, those to write down, those behind; or all with one person', chapter, query: listQuery,
    answer: z.object({ conversations: z.array(conversationJson), next: z.string().nullable() }),
    async handle(me, { query }) {
      const found = await reading(ctx.db, me.id, db => listed(db, query, ctx.now()));
      const shown = found.slice(0, query.limit);
      return { conversations: shown.map(toConversationJson), next: found.length > query.limit ? writePlace(shown.at(-1)!) : null };
    },
  }),
  route({
    access: 'write', method: 'post', path: '/conversations', summary: 'Plan a conversation, or write down one that was held', chapter, body: conversationInput, status: 201, answer: z.object({ conversation: conversationWhole, change: z.uuid() }),
    async handle(me, { body }) {
      const { id, change } = await addConversation(ctx, me, body).catch(refuse);
      return { conversation: await whole(ctx, me, id), change };
    },
  }),
  route({
    access: 'read', method: 'get', path: '/conversations/{id}', summary: 'Read a conversation, with what was promised in it', chapter, params: idParam, answer: z.object({ conversation: conversationWhole }),
    handle: async (me, { params }) => ({ conversation: await whole(ctx, me, params.id) }),
  }),
  route({
    access: 'write', method: 'patch', path: '/conversations/{id}', summary: 'Change a conversation, or write it down; what is left out stays', chapter, params: idParam, body: conversationChange, answer: z.object({ conversation: conversationWhole, change: z.uuid() }),
    async handle(me, { params, body }) {
      const before = await reading(ctx.db, me.id, db => conversationById(db, params.id)) ?? refuse(new NoSuchConversation());
      const { change } = await changeConversation(ctx, me, params.id, asChanged(before, body)).catch(refuse);
      return { conversation: await whole(ctx, me, params.id), change };
    },
  }),
  act(ctx, 'post', '/missed', 'Remember that it did not come about', didNotMeet),
  act(ctx, 'post', '/cancel', 'Call it off; nobody is told', callOff),
  act(ctx, 'delete', '', 'Delete a conversation; the change can be undone', deleteConversation),
];

function act(ctx: Context, method: 'post' | 'delete', path: string, summary: string, verb: (ctx: Context, me: string, id: string) => Promise<string>): ApiRoute<Member> {
  return route({ access: 'write', method, path: `/conversations/{id}${path}`, summary, chapter, params: idParam, answer: changed, handle: async (me, { params }) => ({ change: await verb(ctx, me.id, params.id).catch(refuse) }) });
}

function listed(db: Reader, { view, person, q, cursor, limit }: z.output<typeof listQuery>, now: Date): Promise<readonly Conversation[]> {
  if (person) return conversationsWith(db, person, limit);
  if (view === 'ahead') return conversationsAhead(db, now, limit);
  return view === 'toWriteDown' ? conversationsToWriteDown(db, now, limit) : conversationsBehind(db, { q, before: readPlace(cursor), most: limit + 1 });
}

/** The change laid over what stands there; what is off is refused with its fields. */
function asChanged(before: Conversation, change: ConversationChange): z.output<typeof conversationInput> {
  const input = overlaid(before, change);
  if (input.success) return input.data;
  const fields = Object.fromEntries(input.error.issues.map(({ path, message }) => [String(path[0] ?? 'body'), message]));
  throw new ApiRefusal(422, 'invalid', `Nothing was changed: ${Object.keys(fields).join(', ')} needs another look.`, fields);
}

async function whole(ctx: Context, me: Member, id: string): Promise<z.infer<typeof conversationWhole>> {
  const found = await reading(ctx.db, me.id, async db => ({ conversation: await conversationById(db, id), promises: await promisesIn(db, id) }));
  return found.conversation ? toWholeJson(found.conversation, found.promises) : refuse(new NoSuchConversation());
}

function refuse(error: unknown): never {
  if (error instanceof NoSuchConversation || error instanceof NoSuchPerson) throw new ApiRefusal(404, 'not_found', error.message);
  throw error;
}
