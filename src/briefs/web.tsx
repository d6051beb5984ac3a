import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import type { Route } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { conversationById, titleOf } from '../conversations/index.ts';
import type { OtherMoments } from '../stories/index.ts';
import { BriefPage } from './page.tsx';
import { texts } from './texts.ts';
import { briefOf } from './brief.ts';

/** The page before a conversation, and the same about anybody. */
export const briefRoutes = (ctx: Context, others: OtherMoments): readonly Route<Member>[] => [
  {
    access: 'member', method: 'get', path: '/conversations/:id/brief',
    async handle(c, me, { tongue }) {
      const id = c.req.param('id');
      const found = isId(id) ? await reading(ctx.db, me.id, async db => {
        const conversation = await conversationById(db, id);
        return conversation && { conversation, ...await briefOf(db, conversation.people.map(each => each.id), others) };
      }) : undefined;
      if (!found) return c.notFound();
      return { title: texts(tongue)('of', { title: titleOf(tongue, found.conversation) }), current: '/conversations', narrow: true, body: <BriefPage {...found} /> };
    },
  },
  {
    access: 'member', method: 'get', path: '/people/:id/brief',
    async handle(c, me, { tongue }) {
      const id = c.req.param('id');
      const found = isId(id) ? await reading(ctx.db, me.id, db => briefOf(db, [id], others)) : undefined;
      const [brief] = found?.briefs ?? [];
      if (!found || !brief) return c.notFound();
      return { title: texts(tongue)('with', { name: brief.person.fullName }), current: '/people', narrow: true, body: <BriefPage {...found} /> };
    },
  },
];
