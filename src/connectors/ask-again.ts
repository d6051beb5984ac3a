import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { postLetter } from '../post/index.ts';
import { utcDay } from '../time/calendar-day.ts';
import { requestLetter } from './mail.ts';
import { requestById, takeLaterRequests } from './store.ts';

/** Connectors who said later, whose day has come, are asked once more, within what is under way. */
export async function askAgain(ctx: Context, tx: Writer, me: Member): Promise<void> {
  for (const id of await takeLaterRequests(tx, utcDay(ctx.now()), ctx.now())) {
    const request = await requestById(tx, id);
    if (request?.email) await postLetter(tx, requestLetter(ctx, me, request));
  }
}
