import { createHash } from 'node:crypto';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Route } from '../kit/route.ts';
import { outreachCalendar, renewFeed } from './outreach-feed.ts';
import { texts } from './texts.ts';

/** Time for reaching out, in the member's own calendar. */
export const feedRoutes = (ctx: Context): readonly Route<Member>[] => [
  {
    access: 'anyone', why: 'a calendar signs in to nothing: the address is the proof', method: 'get', path: '/feeds/:secret/time-to-reach-out.ics',
    async handle(c) {
      const text = await outreachCalendar(ctx, c.req.param('secret') ?? '');
      if (text === undefined) return c.notFound();
      const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
      const headers = { etag, 'cache-control': 'private, max-age=3600' };
      if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304, headers);
      return c.body(text, 200, { ...headers, 'content-type': 'text/calendar; charset=utf-8' });
    },
  },
  {
    access: 'member', method: 'post', path: '/today/feed',
    async handle(c, me, { tongue }) {
      await renewFeed(ctx, me.id);
      return seeOther(c, '/today/pace', { text: texts(tongue)('feed.renewed') });
    },
  },
];
