import { memberById } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { hashOf, newToken } from '../kit/link-token.ts';
import { sealText } from '../kit/sealed-text.ts';
import { pickTongue } from '../kit/tongue.ts';
import { asOperator, reading, transact } from '../kit/transact.ts';
import { feedDays, type FeedKey, type FeedPart } from './feed-part.ts';
import { deleteOwnFeed, markRead, ownerByKey, putOwnFeed } from './store.ts';
import { texts } from './texts.ts';
import { writeFeed } from './write-feed.ts';

export const feedSealedFor = 'own feeds';

/** Make the member's own feeds, or make their addresses anew: the old ones lead nowhere from then on. */
export async function makeFeeds(ctx: Context, me: string): Promise<void> {
  const key = newToken();
  await transact(ctx.db, me, null, tx => putOwnFeed(tx, me, hashOf(key), sealText(ctx.settings.secret, feedSealedFor, key), ctx.now()));
}

/** Close them: their addresses lead nowhere. */
export const closeFeeds = (ctx: Context, me: string): Promise<void> => transact(ctx.db, me, null, deleteOwnFeed);

/** What stands at an address: one part of what is the member's, or everything. Undefined where the address leads nowhere. */
export async function feedAt(ctx: Context, parts: readonly FeedPart[], key: string, which: FeedKey | 'all'): Promise<string | undefined> {
  const owner = await asOperator(ctx.db, db => ownerByKey(db, hashOf(key)));
  const me = owner === undefined ? undefined : await asOperator(ctx.db, db => memberById(db, owner));
  if (!me) return undefined;
  const midnight = Math.floor(ctx.now().getTime() / day) * day;
  const span = { from: new Date(midnight - feedDays.back * day), to: new Date(midnight + feedDays.ahead * day) };
  const chosen = parts.filter(part => which === 'all' || part.key === which);
  const events = await reading(ctx.db, me.id, async db => {
    const found = [];
    for (const part of chosen) found.push(...await part.events(ctx, db, me, span));
    return found;
  });
  await transact(ctx.db, me.id, null, tx => markRead(tx, ctx.now()));
  return writeFeed(texts(pickTongue(undefined, me.locale))(`name.${which}`, { name: me.name }), events);
}

const day = 86_400_000;
