import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { hashOf, tokenFor } from '../kit/link-token.ts';
import { asOperator, transact } from '../kit/transact.ts';
import { blockCalendar } from './block-calendar.ts';
import { feedByHash, saveFeed } from './store.ts';

const purpose = 'outreach feed';

/** The address of a member's feed. */
export const feedAddress = ({ settings }: Context, feed: string): string => `${settings.url}/feeds/${tokenFor(settings.secret, purpose, feed)}/time-to-reach-out.ics`;

/** Make an address for the feed, or another one, after which the old one opens nothing. */
export function renewFeed(ctx: Context, me: string): Promise<void> {
  const feed = newId();
  return transact(ctx.db, me, null, tx => saveFeed(tx, feed, hashOf(tokenFor(ctx.settings.secret, purpose, feed))));
}

/** The calendar behind a token, as text; undefined where there is none. */
export async function outreachCalendar(ctx: Context, token: string): Promise<string | undefined> {
  const found = await asOperator(ctx.db, tx => feedByHash(tx, hashOf(token)));
  return found && blockCalendar(found, ctx.settings.url, ctx.now());
}
