import type { Context } from '../kit/context.ts';
import { unsealText } from '../kit/sealed-text.ts';
import type { FeedKey, FeedPart } from './feed-part.ts';
import { feedSealedFor } from './own-feed.ts';

type FeedAddress = { readonly key: FeedKey | 'all'; readonly address: string };

/** Where the member's own feeds are; none while they have none. */
export function feedAddresses(ctx: Context, parts: readonly FeedPart[], feed: { readonly sealedKey: string } | undefined): readonly FeedAddress[] {
  const key = feed && unsealText(ctx.settings.secret, feedSealedFor, feed.sealedKey);
  if (key === undefined) return [];
  return (['all', ...parts.map(part => part.key)] as const).map(which => ({ key: which, address: `${ctx.settings.url}/feeds/${key}/${which}.ics` }));
}
