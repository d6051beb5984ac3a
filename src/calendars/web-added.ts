import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import { calendarById } from '../busy/index.ts';
import type { Context } from '../kit/context.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Tongue } from '../kit/texts.ts';
import { reading } from '../kit/transact.ts';
import { texts } from './texts.ts';

/** On to the calendar that was added, with what it holds. */
export async function sayAdded(ctx: Context, c: HonoContext, me: Member, tongue: Tongue, id: string): Promise<Response> {
  const calendar = await reading(ctx.db, me.id, db => calendarById(db, id));
  return seeOther(c, `/calendars/${id}`, { text: texts(tongue)('added', { name: calendar!.name, count: calendar!.busyCount }) });
}
