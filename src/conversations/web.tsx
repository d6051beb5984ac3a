import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { reading } from '../kit/transact.ts';
import { writable } from '../kit/typed-text.ts';
import { promisesIn } from '../promises/index.ts';
import { ConversationPage } from './conversation-page.tsx';
import { texts } from './texts.ts';
import { type Conversation, NoSuchConversation } from './conversation.ts';
import { ConversationsPage } from './conversations-page.tsx';
import { readPlace, writePlace } from './place-in-order.ts';
import { titleOf } from './say-conversation.ts';
import { callOff, deleteConversation, didNotMeet } from './settle-conversation.ts';
import { conversationById, conversationsAhead, conversationsBehind, conversationsToWriteDown } from './store.ts';
import { changeForm, keepChange, keepNew, newForm } from './web-form.tsx';

const current = '/conversations';

/** Conversations: planned, written down, altered, called off. */
export const conversationRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/conversations', handle: (c, me, { tongue }) => listView(ctx, c, me, tongue) },
  { access: 'member', method: 'get', path: '/conversations/new', handle: (c, me, { tongue }) => newForm({ ctx, c, me, tongue }) },
  { access: 'member', method: 'post', path: '/conversations/new', handle: (c, me, { tongue }) => keepNew({ ctx, c, me, tongue }) },
  { access: 'member', method: 'get', path: '/conversations/:id', handle: (c, me, { tongue }) => withConversation(ctx, c, me, conversation => pageView(ctx, me, tongue, conversation)) },
  { access: 'member', method: 'get', path: '/conversations/:id/edit', handle: (c, me, { tongue }) => withConversation(ctx, c, me, conversation => changeForm({ ctx, c, me, tongue }, conversation)) },
  { access: 'member', method: 'post', path: '/conversations/:id/edit', handle: (c, me, { tongue }) => withConversation(ctx, c, me, conversation => keepChange({ ctx, c, me, tongue }, conversation)) },
  settle(ctx, 'missed', didNotMeet, 'said.missed'), settle(ctx, 'cancel', callOff, 'said.cancelled'),
  settle(ctx, 'delete', deleteConversation, 'said.deleted', () => current),
];

const size = 25;

async function listView(ctx: Context, c: HonoContext, me: Member, tongue: Tongue): Promise<View> {
  const q = writable(c.req.query('q') ?? '').trim().slice(0, 200);
  const before = readPlace(c.req.query('before'));
  const now = ctx.now();
  const [ahead, unwritten, found] = await reading(ctx.db, me.id, db => Promise.all([conversationsAhead(db, now), conversationsToWriteDown(db, now), conversationsBehind(db, { q, before, most: size + 1 })]));
  const behind = found.slice(0, size);
  const next = found.length > size ? writePlace(behind.at(-1)!) : undefined;
  return { title: texts(tongue)('title'), current, body: <ConversationsPage ahead={ahead} unwritten={unwritten} behind={behind} q={q} next={next} earlier={before !== undefined} /> };
}

/** The answer about the conversation whose id stands in the address; for a stranger's or nobody's, the page for addresses where nothing is. */
async function withConversation(ctx: Context, c: HonoContext, me: Member, answer: (conversation: Conversation) => Answer | Promise<Answer>): Promise<Answer> {
  const id = c.req.param('id');
  const conversation = isId(id) ? await reading(ctx.db, me.id, db => conversationById(db, id)) : undefined;
  if (!conversation) return c.notFound();
  try {
    return await answer(conversation);
  } catch (error) {
    if (error instanceof NoSuchConversation) return c.notFound();
    throw error;
  }
}

async function pageView(ctx: Context, me: Member, tongue: Tongue, conversation: Conversation): Promise<View> {
  const promises = await reading(ctx.db, me.id, db => promisesIn(db, conversation.id));
  return { title: titleOf(tongue, conversation), current, narrow: true, body: <ConversationPage conversation={conversation} promises={promises} /> };
}

type Verb = (ctx: Context, me: string, id: string) => Promise<string>;

function settle(ctx: Context, path: string, verb: Verb, said: 'said.missed' | 'said.cancelled' | 'said.deleted', back = ({ id }: Conversation) => `/conversations/${id}`): Route<Member> {
  return {
    access: 'member', method: 'post', path: `/conversations/:id/${path}`,
    handle: (c, me, { tongue }) => withConversation(ctx, c, me, async conversation => seeOther(c, back(conversation), { text: texts(tongue)(said), undo: await verb(ctx, me.id, conversation.id) })),
  };
}
