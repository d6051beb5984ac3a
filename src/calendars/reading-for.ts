import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { spanToRead } from './kept-span.ts';
import type { Reading } from './look-at-feed.ts';

/** How a member's calendars are read now: in their zone, for the months that are kept, without what they declined. */
export async function readingFor(ctx: Context, me: Member): Promise<Reading> {
  return { span: spanToRead(ctx.now()), zone: me.zone, addresses: [me.email], ours: [] };
}
