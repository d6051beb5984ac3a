import { createHash } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import { countAttempts } from '../kit/attempts.ts';
import type { Context } from '../kit/context.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Route, View, Visitor } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { reading } from '../kit/transact.ts';
import { Confirm } from '../ui/index.ts';
import { feedAddresses } from './feed-addresses.ts';
import { feedKeys, type FeedPart } from './feed-part.ts';
import { FeedsPage } from './feeds-page.tsx';
import { closeFeeds, feedAt, makeFeeds } from './own-feed.ts';
import { ownFeed } from './store.ts';
import { texts } from './texts.ts';

/** The member's own feeds: their page, and what calendar programs fetch. */
export const feedRoutes = (ctx: Context, parts: readonly FeedPart[]): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/calendars/feeds', handle: (_, me, { tongue }) => feedsView(ctx, parts, me, tongue) },
  {
    access: 'member', method: 'post', path: '/calendars/feeds',
    async handle(c, me, { tongue }) {
      const isNew = !await reading(ctx.db, me.id, ownFeed);
      await makeFeeds(ctx, me.id);
      return seeOther(c, '/calendars/feeds', { text: texts(tongue)(isNew ? 'made' : 'rotated') });
    },
  },
  { access: 'member', method: 'get', path: '/calendars/feeds/anew', handle: (_, __, { tongue }) => confirmView(tongue) },
  {
    access: 'member', method: 'post', path: '/calendars/feeds/close',
    async handle(c, me, { tongue }) {
      await closeFeeds(ctx, me.id);
      return seeOther(c, '/calendars/feeds', { text: texts(tongue)('closed') });
    },
  },
  { access: 'anyone', why: 'The address holds a secret of 192 random bits, and calendar programs cannot sign in.', method: 'get', path: '/feeds/:key/:file', handle: (c, visitor) => serveFeed(ctx, parts, c, visitor) },
];

async function feedsView(ctx: Context, parts: readonly FeedPart[], me: Member, tongue: Tongue): Promise<View> {
  const feed = await reading(ctx.db, me.id, ownFeed);
  return { title: texts(tongue)('title'), current: '/calendars', narrow: true, body: <FeedsPage addresses={feedAddresses(ctx, parts, feed)} readAt={feed?.readAt ?? null} /> };
}

function confirmView(tongue: Tongue): View {
  const t = texts(tongue);
  return { title: t('rotate.title'), current: '/calendars', narrow: true, body: <Confirm title={t('rotate.title')} action="/calendars/feeds" yes={t('rotate')} no={t('keep')} back="/calendars/feeds">{t('rotate.body')}</Confirm> };
}

/** Nobody guesses 192 bits; trying is not made cheap all the same. */
const misses = 60;

async function serveFeed(ctx: Context, parts: readonly FeedPart[], c: HonoContext, { address }: Visitor): Promise<Response> {
  const which = (['all', ...feedKeys] as const).find(key => `${key}.ics` === c.req.param('file'));
  const text = which && await feedAt(ctx, parts, c.req.param('key') ?? '', which);
  if (text === undefined) return c.text('There is no calendar at this address.', await countAttempts(ctx, 'feed', [address], misses) ? 429 : 404);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = { etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' };
  if (c.req.header('if-none-match')?.split(',').some(each => each.trim().replace(/^W\//, '') === etag)) return c.body(null, 304, headers);
  return c.body(text, 200, { ...headers, 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `inline; filename="kith-${which}.ics"` });
}
