import type { Member } from '../accounts/index.ts';
import { type Reading, spanToRead } from '../busy/index.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { writtenUids } from './store-written.ts';
import { type CalendarTaker, ownUids } from './taker.ts';

/** How a member's calendars are read now: in their zone, for the months that are kept, without what they declined and without Kith's own events. */
export async function readingFor(ctx: Context, takers: readonly CalendarTaker[], me: Member): Promise<Reading> {
  const ours = await reading(ctx.db, me.id, async db => [...await writtenUids(db), ...await ownUids(ctx, takers, db)]);
  return { span: spanToRead(ctx.now()), zone: me.zone, addresses: [me.email], ours };
}
