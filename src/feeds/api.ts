import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { apiRoute, type ApiRoute } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { feedAddresses } from './feed-addresses.ts';
import type { FeedPart } from './feed-part.ts';
import { closeFeeds, makeFeeds } from './own-feed.ts';
import { ownFeed } from './store.ts';

const route = apiRoute<Member>();
const chapter = 'Calendars';
const answer = z.object({ feeds: z.array(z.object({ part: z.string(), address: z.string() })), lastRead: z.string().nullable() });

/** The member's own feeds by program. */
export const feedsApi = (ctx: Context, parts: readonly FeedPart[]): readonly ApiRoute<Member>[] => [
  // the addresses are secrets: a token that only reads is not told them
  route({ access: 'write', method: 'get', path: '/feeds', summary: 'List the addresses of my own feeds', chapter, answer, handle: me => told(ctx, parts, me) }),
  route({ access: 'write', method: 'post', path: '/feeds', summary: 'Make my own feeds, or their addresses anew', chapter, answer, handle: async me => makeFeeds(ctx, me.id).then(() => told(ctx, parts, me)) }),
  route({ access: 'write', method: 'delete', path: '/feeds', summary: 'Close my own feeds', chapter, answer, handle: async me => closeFeeds(ctx, me.id).then(() => told(ctx, parts, me)) }),
];

async function told(ctx: Context, parts: readonly FeedPart[], me: Member): Promise<z.infer<typeof answer>> {
  const feed = await reading(ctx.db, me.id, ownFeed);
  return { feeds: feedAddresses(ctx, parts, feed).map(({ key, address }) => ({ part: key, address })), lastRead: feed?.readAt?.toISOString() ?? null };
}
